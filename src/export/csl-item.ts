/** An item of CSL-JSON, as citation managers read it (the schema of citation-style-language, version 1.0.2). */
export interface CslItem {
  id: string;
  type: 'article-newspaper';
  title: string;
  author?: ({ family: string; given: string } | { literal: string })[];
  'container-title'?: string;
  section?: string;
  issued?: { 'date-parts': number[][] };
  accessed: { 'date-parts': number[][] };
  URL?: string;
  language?: string;
  abstract?: string;
}
