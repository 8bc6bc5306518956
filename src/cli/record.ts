import type { ArticleKind, ExtractionResult, Picture } from '../article.ts';
import { articleToText } from '../export/text.ts';

/** What the command line says of one page. Of a page that is no article the fields hold the best that can be read. */
export interface PageRecord {
  id: string;
  isArticle: boolean;
  confidence: number;
  kind: ArticleKind | null;
  title: string | null;
  lead: string | null;
  authors: string[];
  agencies: string[];
  section: string | null;
  topics: string[];
  publisher: string | null;
  published: string | null;
  modified: string | null;
  language: string | null;
  permalink: string | null;
  image: Picture | null;
  isFree: boolean | null;
  wordCount: number;
  readingMinutes: number;
  text: string;
  /** Milliseconds from the file's first byte to the story. */
  ms: number;
}

export interface ErrorRecord {
  id: string;
  error: string;
}

/** The record of an extraction; every field is there, whatever was found. */
export function toRecord(id: string, result: ExtractionResult, ms: number): PageRecord {
  const { article } = result;
  return {
    id,
    isArticle: result.kind === 'article',
    confidence: article?.confidence ?? 0,
    kind: article?.kind ?? null,
    title: article?.title ?? null,
    lead: article?.lead ?? null,
    authors: article?.authors.map((author) => author.name) ?? [],
    agencies: article?.agencies ?? [],
    section: article?.section ?? null,
    topics: article?.topics ?? [],
    publisher: article?.publisher?.name ?? null,
    published: article?.published?.iso ?? null,
    modified: article?.modified?.iso ?? null,
    language: article?.language ?? null,
    permalink: article?.permalink ?? null,
    image: article?.image ?? null,
    isFree: article?.isFree ?? null,
    wordCount: article?.wordCount ?? 0,
    readingMinutes: article?.readingMinutes ?? 0,
    text: article ? articleToText(article) : '',
    ms: Math.round(ms),
  };
}
