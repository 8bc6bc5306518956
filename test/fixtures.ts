import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article, DetectionReason, ElementContent, ExtractionResult, Picture } from '../src/article.ts';
import { parseMarkup, withDocument } from '../src/cli/parse-page.ts';
import { articleToText } from '../src/export/text.ts';
import { extract, extractText } from '../src/extract/index.ts';
import { documentFromState } from '../src/extract/state/state-document.ts';

export const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));

/** What stands in a fixture's case.json. */
export interface FixtureCase {
  /** The page's address. */
  address: string;
  /** When the page was saved, ISO 8601. */
  savedAt?: string;
  /** Which trouble the fixture is there for. */
  why: string;
}

/** A page of our own writing, in the structure of real ones. */
export interface Fixture extends FixtureCase {
  name: string;
  folder: string;
  kind: 'html' | 'text';
  source: string;
}

/** What a fixture's expected.json may hold of the result, in a form that a person can write and check. */
export interface Readable {
  isArticle: boolean;
  /** Of pages that are no article. */
  reason?: DetectionReason;
  kind?: string;
  title?: string;
  kicker?: string | null;
  lead?: string | null;
  authors?: string[];
  agencies?: string[];
  section?: string | null;
  topics?: string[];
  publisher?: string | null;
  published?: string | null;
  modified?: string | null;
  permalink?: string | null;
  language?: string | null;
  direction?: string;
  isFree?: boolean | null;
  image?: Picture | null;
  /** The story as the command line prints it, lead first. */
  text?: string[];
  /** The pictures in the story, in order. */
  figures?: Omit<Picture, 'alt'>[];
  /** Names of elements that the story has, each once, sorted. */
  elements?: string[];
  related?: string[];
}

export function readFixtures(): Fixture[] {
  return readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readFixture(entry.name));
}

function readFixture(name: string): Fixture {
  const folder = join(FIXTURES, name);
  const kind = existsSync(join(folder, 'source.txt')) ? 'text' : 'html';
  const source = readFileSync(join(folder, kind === 'text' ? 'source.txt' : 'source.html'), 'utf8');
  return {
    ...(JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as FixtureCase),
    name,
    folder,
    kind,
    source,
  };
}

/** Runs the real engine over a fixture. */
export function extractFixture({ address, savedAt, kind, source }: Fixture): ExtractionResult {
  const readState = (document: Document): Document | null => documentFromState(document, parseMarkup);
  const options = { url: address, savedAt: savedAt ? new Date(savedAt) : null, readState };
  if (kind === 'text') return extractText(source, options);
  return withDocument(source, address, (document) => extract(document, options));
}

/** Everything of a result that a person would check. */
export function toReadable(result: ExtractionResult): Readable {
  const { detection, article } = result;
  if (result.kind === 'not-article' || !article) return { isArticle: false, reason: detection.reason };
  return {
    isArticle: true,
    kind: article.kind,
    title: article.title,
    kicker: article.kicker,
    lead: article.lead,
    authors: article.authors.map((author) => author.name),
    agencies: article.agencies,
    section: article.section,
    topics: article.topics,
    publisher: article.publisher?.name ?? null,
    published: article.published?.iso ?? null,
    modified: article.modified?.iso ?? null,
    permalink: article.permalink,
    language: article.language,
    direction: article.direction,
    isFree: article.isFree,
    image: article.image,
    text: articleToText(article).split('\n'),
    ...readContent(article),
    related: article.related.map((link) => link.title),
  };
}

function readContent(article: Article): Pick<Readable, 'figures' | 'elements'> {
  const figures: NonNullable<Readable['figures']> = [];
  const names = new Set<string>();
  function visit(nodes: readonly unknown[]): void {
    for (const node of nodes as ElementContent[]) {
      if (node.type !== 'element') continue;
      names.add(node.tagName);
      if (node.tagName === 'figure') figures.push(readFigure(node.children));
      visit(node.children);
    }
  }
  visit(article.content.children);
  return { figures, elements: [...names].sort() };
}

function readFigure(children: ElementContent[]): Omit<Picture, 'alt'> {
  const image = children.find((child) => child.type === 'element' && child.tagName === 'img');
  const caption = children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  const parts = caption?.type === 'element' ? caption.children : [];
  const credit = textOf(parts.filter((part) => part.type === 'element' && part.tagName === 'cite'));
  const words = textOf(parts.filter((part) => !(part.type === 'element' && part.tagName === 'cite')));
  const src = image?.type === 'element' ? String(image.properties.src ?? '') : '';
  return { src, caption: words || null, credit: credit || null };
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
