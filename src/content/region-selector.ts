/** More steps than this would hold on to a page's make-up rather than to its meaning. */
const MAX_STEPS = 4;
const MAX_CLASSES = 3;

/** Attributes that say what a part of a page is for, and stay when the page is made anew. */
const PURPOSES = ['itemprop', 'role', 'data-testid', 'data-component', 'data-qa'];

/** A name that a person wrote: no number of a story in it, and no letters that a build tool has thrown. */
function isLasting(name: string): boolean {
  const turns = name.match(/[a-z][A-Z]|[A-Z]{2}/g)?.length ?? 0;
  return (
    /^[A-Za-z][\w-]{2,40}$/.test(name) &&
    !/\d{2}|^(?:css|sc|jsx|emotion|svelte)-|__[\w-]{5}$|[-_](?=[a-z]*\d)[a-z\d]{5,}$/i.test(name) &&
    turns <= 3
  );
}

/** Tags that say nothing by themselves of what they hold. */
const PLAIN = new Set(['div', 'span', 'p', 'section', 'body', 'td', 'center']);

/** How an element can be named by itself, the most telling first. */
function namesOf(element: Element): string[] {
  const tag = element.localName;
  if (!/^[a-z][\w-]*$/.test(tag)) return [];
  const id = element.getAttribute('id') ?? '';
  const names: string[] = isLasting(id) ? [`#${id}`] : [];
  for (const purpose of PURPOSES) {
    const value = element.getAttribute(purpose) ?? '';
    if (isLasting(value)) names.push(`${tag}[${purpose}="${value}"]`);
  }
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(isLasting).slice(0, MAX_CLASSES);
  if (classes.length > 0) names.push(`${tag}.${classes.join('.')}`);
  return [...names, tag];
}

/**
 * A selector that finds this element alone, and its like on the site's other pages: by names that were written by hand,
 * at need within named elements around it. Null where nothing but its number among its siblings would tell it.
 */
export function selectorFor(element: Element): string | null {
  const { ownerDocument: document } = element;
  function finds(selector: string): boolean {
    const found = document.querySelectorAll(selector);
    return found.length === 1 && found[0] === element;
  }
  const names = namesOf(element);
  const alone = names.find((name) => !PLAIN.has(name) && finds(name));
  if (alone) return alone;
  let around = element.parentElement;
  for (let step = 0; around && around !== document.documentElement && step < MAX_STEPS; step++) {
    const joint = step === 0 ? ' > ' : ' ';
    for (const outer of namesOf(around).filter((name) => !PLAIN.has(name))) {
      const selector = names.map((name) => outer + joint + name).find(finds);
      if (selector) return selector;
    }
    around = around.parentElement;
  }
  return null;
}

/** The element that a kept selector finds; of several the one with the most text. Null where there is none with words. */
export function findRegion(document: Document, selector: string): Element | null {
  let found: Element[] = [];
  try {
    found = [...document.querySelectorAll(selector)];
  } catch {
    // what was stored by another version, or damaged, finds nothing
  }
  const sizes = found.map((element) => element.textContent?.trim().length ?? 0);
  const largest = Math.max(0, ...sizes);
  return largest > 0 ? found[sizes.indexOf(largest)]! : null;
}
