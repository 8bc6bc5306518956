import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';

/** Runs inside Chromium: the text that Readability and Defuddle find, one block a line. */
export function run({ html, url }: { html: string; url: string }): { readability: string; defuddle: string } {
  const parse = (): Document => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    const base = document.createElement('base');
    base.href = url;
    document.head.prepend(base);
    return document;
  };
  return { readability: guard(() => readability(parse())), defuddle: guard(() => defuddle(parse(), url)) };
}

function readability(document: Document): string {
  const parsed = new Readability<Element>(document, { serializer: (node) => node as Element }).parse();
  return parsed?.content ? linesOf(parsed.content) : '';
}

function defuddle(document: Document, url: string): string {
  const parsed = new Defuddle(document, { url }).parse();
  return linesOf(new DOMParser().parseFromString(parsed.content, 'text/html').body);
}

const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,tr,div,section,figure,figcaption,br';

function linesOf(root: Element): string {
  for (const block of Array.from(root.querySelectorAll(BLOCKS))) block.append('\n');
  return (root.textContent ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

function guard(find: () => string): string {
  try {
    return find();
  } catch {
    return '';
  }
}
