/** A range over characters of an element's text, or null where it has fewer. */
export function rangeOfText(element: Element, start: number, end: number): Range | null {
  const document = element.ownerDocument;
  const walker = document.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  const range = document.createRange();
  let offset = 0;
  let hasStart = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!hasStart && start < offset + length) {
      range.setStart(node, start - offset);
      hasStart = true;
    }
    if (hasStart && end <= offset + length) {
      range.setEnd(node, end - offset);
      return range;
    }
    offset += length;
  }
  return null;
}

/** The part of a range that lies within an element; null where no words of it do. */
export function rangeWithin(range: Range, element: Element): Range | null {
  if (!range.intersectsNode(element)) return null;
  const whole = element.ownerDocument.createRange();
  whole.selectNodeContents(element);
  const part = range.cloneRange();
  if (part.compareBoundaryPoints(Range.START_TO_START, whole) < 0) part.setStart(element, 0);
  if (part.compareBoundaryPoints(Range.END_TO_END, whole) > 0) part.setEnd(element, element.childNodes.length);
  return part.toString().trim() ? part : null;
}

/** How many characters of an element's text stand before a place in it. */
export function textOffset(element: Element, container: Node, offset: number): number {
  const range = element.ownerDocument.createRange();
  range.setStart(element, 0);
  range.setEnd(container, offset);
  return range.toString().length;
}

/** The selected range inside a closed root, which the document's own selection hides; null where nothing is selected. */
export function selectedRange(root: ShadowRoot): Range | null {
  const document = root.ownerDocument;
  const selection = document.getSelection() as
    | (Selection & { getComposedRanges?: (options: { shadowRoots: ShadowRoot[] }) => StaticRange[] })
    | null;
  const composed = selection?.getComposedRanges?.({ shadowRoots: [root] })[0];
  const range = document.createRange();
  if (composed && root.contains(composed.startContainer) && root.contains(composed.endContainer)) {
    range.setStart(composed.startContainer, composed.startOffset);
    range.setEnd(composed.endContainer, composed.endOffset);
    return range.collapsed ? null : range;
  }
  const own = (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection?.();
  if (!own || own.rangeCount === 0 || own.isCollapsed) return null;
  return own.getRangeAt(0).cloneRange();
}
