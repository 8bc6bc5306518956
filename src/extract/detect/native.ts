/**
 * Reads a property of a node as its class defines it. A page can shadow `document.documentElement` or a form's
 * `parentElement` by naming an element so ("DOM clobbering"); the getter of the prototype is out of its reach.
 *
 * The getter is called by itself: through `Reflect.get`, Firefox's content scripts would run it on the prototype.
 */
export function readNative(node: object, name: string): unknown {
  for (let level = Object.getPrototypeOf(node); level; level = Object.getPrototypeOf(level)) {
    const getter = Object.getOwnPropertyDescriptor(level, name)?.get;
    if (getter) return getter.call(node);
  }
  return undefined;
}

/** A node's tag in lower case; only a form's can be shadowed. */
export function tagOf(element: Element): string {
  return typeof element.localName === 'string' ? element.localName : 'form';
}

/** The parent element, read past shadowed names; null at the top. */
export function parentOf(element: Element): Element | null {
  return tagOf(element) === 'form' ? (readNative(element, 'parentElement') as Element | null) : element.parentElement;
}

/** Class names and id of an element, a space between them. */
export function namesOf(element: Element): string {
  if (tagOf(element) === 'form') return '';
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 300);
}
