import { HEADER_TEXT } from '../../rules/detection.ts';
import { MAX_AROUND, MAX_HEADLINE, MAX_LEVELS } from './limits.ts';
import { parentOf } from './native.ts';
import { weighLength } from './text-mass.ts';

/** The headline as the check sees it, and what stands around it. */
export interface Headline {
  element: Element | null;
  features: {
    h1Words: number;
    /** In tens of characters of an alphabet. */
    h1Length: number;
    headerYear: number;
    headerPrice: number;
  };
}

function flatten(text: string): string {
  return text
    .slice(0, MAX_HEADLINE)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Picks the headline: an `h1` that the page's title repeats, else the longest `h1`; where there is none, the first
 * lesser heading that the title repeats.
 *
 * @param headings `h1` to `h4` in document order.
 */
export function readHeadline(headings: Element[], title: string): Headline {
  const flatTitle = flatten(title);
  let element: Element | null = null;
  let words = '';
  let top = 0;
  for (const heading of headings) {
    const flat = flatten(heading.textContent!.trim());
    if (!flat) continue;
    const isRepeated = weighLength(flat) > 12 && flatTitle.includes(flat);
    const isTop = heading.localName === 'h1';
    const score = (isRepeated ? MAX_HEADLINE : 0) + (isTop ? MAX_HEADLINE + flat.length : 0);
    if ((isTop || isRepeated) && score > top) {
      top = score;
      element = heading;
      words = flat;
    }
  }
  const around = element ? readAround(element) : '';
  return {
    element,
    features: {
      // scripts without spaces: what their characters weigh more than others stands for words
      h1Words: Math.min(words ? words.split(' ').length + (weighLength(words) - words.length) / 4 : 0, 16),
      h1Length: Math.min(weighLength(words), 120) / 10,
      headerYear: +HEADER_TEXT.year.test(around),
      headerPrice: +HEADER_TEXT.price.test(around),
    },
  };
}

/** The text of the largest ancestor of a headline that holds little else, the headline left out. */
function readAround(headline: Element): string {
  const own = headline.textContent!;
  let text = '';
  let up = parentOf(headline);
  for (let level = 0; level < MAX_LEVELS && up; level++, up = parentOf(up)) {
    const next = up.textContent!;
    if (next.length > own.length + MAX_AROUND) break;
    text = next;
  }
  return text.replace(own, ' ').replace(/\s+/g, ' ').slice(0, 800);
}
