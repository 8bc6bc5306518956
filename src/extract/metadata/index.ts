import type { ArticleKind, Author, DateStamp, Evidence, EvidenceField, Picture, Publisher } from '../../article.ts';
import type { ExtractOptions } from '../index.ts';

/** What the page says of its story outside the story's own text; every value that is set has its evidence. */
export interface Metadata {
  title: string | null;
  /** The element that shows the headline, or null where none was found: blocks are measured against its place. */
  headline: Element | null;
  kicker: string | null;
  section: string | null;
  topics: string[];
  authors: Author[];
  agencies: string[];
  publisher: Publisher | null;
  published: DateStamp | null;
  modified: DateStamp | null;
  permalink: string | null;
  language: string | null;
  direction: 'ltr' | 'rtl';
  isFree: boolean | null;
  kind: ArticleKind;
  /** Summaries that the page gives of itself (JSON-LD, og:, meta), best first: candidates for the lead. */
  descriptions: string[];
  /** The picture that the page names as its own, in its largest size; caption and credit where structured data has them. */
  image: Picture | null;
  /** The story's plain text where JSON-LD carries it (`articleBody`), else null. */
  articleBody: string | null;
  evidence: Partial<Record<EvidenceField, Evidence>>;
}

/** Reads the page's metadata. The document is only read; never throws for anything a page can contain. */
export function readMetadata(document: Document, options: ExtractOptions): Metadata {
  throw new Error(`not built yet: ${document.title} ${options.url}`);
}
