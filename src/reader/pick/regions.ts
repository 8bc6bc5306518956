/** Elements that hold no text of the page. */
const WITHOUT_TEXT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'iframe',
  'select',
  'textarea',
]);

function isInline(element: Element): boolean {
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';
  return /^(?:inline|contents|none|ruby)/.test(display) && !/^inline-(?:block|flex|grid|table)$/.test(display);
}

/** Text nodes with words in them, from the start or from the end. */
function* textsOf(element: Element, isBackwards = false): Generator<string> {
  const open: Node[] = [element];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeType === 3) {
      if (node.nodeValue?.trim()) yield node.nodeValue;
    } else if (node.nodeType === 1 && !WITHOUT_TEXT.has((node as Element).localName)) {
      const children = [...node.childNodes];
      open.push(...(isBackwards ? children : children.reverse()));
    }
  }
}

/** Whether an element is a block with words in it, in the body. */
function isRegion(element: Element): boolean {
  const { body } = element.ownerDocument;
  if (element === element.ownerDocument.documentElement || !body?.contains(element)) return false;
  return !isInline(element) && !textsOf(element).next().done;
}

/** The nearest block with words around a node of the page, itself among them. */
export function regionAround(element: Element | null): Element | null {
  let at = element;
  while (at && !isRegion(at)) at = at.parentElement;
  return at;
}

/** The document in a frame; null where it is another site's, which browsers let nobody look into. */
function documentIn(element: Element | null): Document | null {
  if (!element || !/^i?frame$/.test(element.localName)) return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** The frame that an element's document stands in; null for the page's own. */
function frameAround(element: Element): Element | null {
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** What lies under a point of the window, below our own layer. */
function elementUnder(document: Document, x: number, y: number, own: Element): Element | null {
  return (document.elementsFromPoint?.(x, y) ?? []).find((element) => element !== own) ?? null;
}

/** The block with words that lies under a point of the window, below our own layer, in frames too. */
export function regionAt(document: Document, x: number, y: number, own: Element): Element | null {
  const under = elementUnder(document, x, y, own);
  const inner = documentIn(under);
  if (under && inner) {
    const box = under.getBoundingClientRect();
    const within = regionAt(inner, x - box.left - under.clientLeft, y - box.top - under.clientTop, own);
    if (within) return within;
  }
  return regionAround(under);
}

/** Whether a frame of another site, which cannot be read from here, lies under a point of the window. */
export function isForeignFrameAt(document: Document, x: number, y: number, own: Element): boolean {
  const under = elementUnder(document, x, y, own);
  return under?.localName === 'iframe' && documentIn(under) === null;
}

/** Where a region is, in the pixels of the outermost window. */
export function placeOf(region: Element): { x: number; y: number; width: number; height: number } {
  const { x, y, width, height } = region.getBoundingClientRect();
  const place = { x, y, width, height };
  for (let frame = frameAround(region); frame; frame = frameAround(frame)) {
    const box = frame.getBoundingClientRect();
    place.x += box.x + frame.clientLeft;
    place.y += box.y + frame.clientTop;
  }
  return place;
}

/** Words of a region, without what parts them: tells whether two regions show the same. */
function measure(element: Element): number {
  let length = 0;
  for (const text of textsOf(element)) length += text.trim().length;
  return length;
}

/** The next larger region that holds more words, out of a frame too; null where there is none. */
export function widerRegion(region: Element): Element | null {
  const own = measure(region);
  for (let at = regionAround(region.parentElement); at; at = regionAround(at.parentElement))
    if (measure(at) > own) return at;
  return regionAround(frameAround(region));
}

/** The part of a region with the most words that is smaller than it; null where it has no parts. */
export function narrowerRegion(region: Element): Element | null {
  const own = measure(region);
  let at = region;
  for (;;) {
    const parts = [...at.children].filter((child) => isRegion(child) || child.children.length > 0);
    const sizes = parts.map(measure);
    const largest = Math.max(0, ...sizes);
    if (largest === 0) return null;
    at = parts[sizes.indexOf(largest)]!;
    if (largest < own && isRegion(at)) return at;
  }
}

/** The region after (1) or before (-1) another, at its level or, where that ends, at the next one up. */
export function regionBeside(region: Element, step: 1 | -1): Element | null {
  for (let level: Element | null = region; level; level = level.parentElement) {
    const next = (element: Element) => (step > 0 ? element.nextElementSibling : element.previousElementSibling);
    for (let at = next(level); at; at = next(at)) if (isRegion(at)) return at;
  }
  return null;
}

/** Fewer characters than these in a frame are no story: a sign-up form, a notice. */
const MIN_FRAMED_CHARACTERS = 500;

/** The region that is likeliest to be the story, for those who begin without a pointer. */
export function likelyRegion(document: Document): Element | null {
  const likely = [
    ...document.querySelectorAll('article, [itemprop="articleBody"], [role="article"], main, [role="main"]'),
  ];
  const sizes = likely.map((element) => (isRegion(element) ? measure(element) : 0));
  const largest = Math.max(0, ...sizes);
  const framed = [...document.querySelectorAll('iframe')].flatMap((frame) => {
    const inner = documentIn(frame);
    const region = inner && likelyRegion(inner);
    return region ? [region] : [];
  });
  const inFrame = framed.find((region) => measure(region) > Math.max(largest, MIN_FRAMED_CHARACTERS));
  if (inFrame) return inFrame;
  return largest > 0 ? likely[sizes.indexOf(largest)]! : regionAround(document.body?.firstElementChild ?? null);
}

const BEGINNING_CHARACTERS = 70;
const END_CHARACTERS = 40;

/** A region in its first and last words: "The dredger Marguerite has begun … in the evening." */
export function describeRegion(region: Element): string {
  let beginning = '';
  for (const text of textsOf(region)) {
    beginning = `${beginning} ${text}`.replace(/\s+/g, ' ').trim();
    if (beginning.length > BEGINNING_CHARACTERS + END_CHARACTERS) break;
  }
  if (beginning.length <= BEGINNING_CHARACTERS + END_CHARACTERS) return beginning;
  let end = '';
  for (const text of textsOf(region, true)) {
    end = `${text} ${end}`.replace(/\s+/g, ' ').trim();
    if (end.length > END_CHARACTERS) break;
  }
  // between words, where the language has spaces
  const first = beginning.slice(0, BEGINNING_CHARACTERS).replace(/(?<=\s\S+)\s\S*$/, '');
  const last = end.slice(-END_CHARACTERS).replace(/^\S*\s(?=\S)/, '');
  return `${first} … ${last}`;
}
