import type { ExtractionResult } from '../article.ts';
import { extract, extractText } from '../extract/index.ts';

/** Whether the browser shows a text file: then the document is one `<pre>` of its making. */
export function isTextFile(document: Document): boolean {
  return document.contentType === 'text/plain';
}

/**
 * The story of the page as it is now. A text file tells its own date or none; a page is seen now.
 *
 * @param region the part of the page that a person has picked as the story.
 */
export function readStory(document: Document, url: string, now: Date, region: Element | null = null): ExtractionResult {
  if (!isTextFile(document)) return extract(document, { url, savedAt: now, region });
  return extractText(document.querySelector('pre')?.textContent ?? '', { url, savedAt: null });
}

/** A copy of the page without the reader over it and without the marks that keep people out of it meanwhile. */
export function pageBehind(document: Document): Document {
  const copy = document.cloneNode(true) as Document;
  for (const child of [...copy.documentElement.children]) {
    if (child.localName === 'dialog') child.remove();
    child.removeAttribute('inert');
    child.removeAttribute('aria-hidden');
  }
  return copy;
}

/** The part of the page that a person has just picked, whatever the page looks like; null where it has no words. */
export function readPicked(document: Document, url: string, now: Date, region: Element): ExtractionResult | null {
  if (isTextFile(document)) return readStory(document, url, now);
  const { article, detection } = extract(document, { url, savedAt: now, region });
  return article && { kind: 'article', detection: { ...detection, isArticle: true, reason: 'article' }, article };
}

/** The story of what is selected, or null where nothing is. */
export function readSelection(document: Document, url: string, now: Date): ExtractionResult | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.toString().trim()) return null;
  if (isTextFile(document)) return extractText(selection.toString(), { url, savedAt: null });
  const part = document.implementation.createHTMLDocument(document.title);
  // what the page says of itself in its head: who wrote it, and when
  if (document.head) part.head.replaceWith(part.importNode(document.head, true));
  part.documentElement.lang = document.documentElement.lang;
  const article = part.createElement('article');
  const heading = part.createElement('h1');
  heading.textContent = document.querySelector('h1')?.textContent ?? document.title;
  article.append(heading);
  for (let index = 0; index < selection.rangeCount; index++) {
    article.append(part.importNode(selection.getRangeAt(index).cloneContents(), true));
  }
  part.body.append(article);
  return readPicked(part, url, now, article);
}
