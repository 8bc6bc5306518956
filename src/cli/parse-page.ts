import { JSDOM, VirtualConsole } from 'jsdom';
import { prepareHtml } from './prepare-html.ts';

/**
 * Parses a page with jsdom, runs `read` on its document and frees the window. No script is run, nothing is loaded,
 * nothing is printed.
 *
 * @param url the page's address; where jsdom takes it for none the document has `about:blank`.
 */
export function withDocument<T>(html: string, url: string, read: (document: Document) => T): T {
  const dom = new JSDOM(prepareHtml(html), {
    url: URL.canParse(url) ? url : 'about:blank',
    contentType: 'text/html',
    virtualConsole: new VirtualConsole(),
  });
  try {
    return read(dom.window.document);
  } finally {
    dom.window.close();
  }
}

/** HTML as a document, of which a page's own address is not known. No script is run, nothing is loaded. */
export function parseMarkup(html: string): Document {
  return new JSDOM(prepareHtml(html), { virtualConsole: new VirtualConsole() }).window.document;
}
