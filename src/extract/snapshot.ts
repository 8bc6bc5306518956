/**
 * A page as plain data. Everything after this stage works on snapshots: they cost the DOM one walk, they can be
 * clobbered by no form control's name, and the page cannot change under them.
 */
export interface PageNode {
  /** Tag name in lower case; `#text` for text. */
  name: string;
  parent: PageNode | null;
  children: PageNode[];
  /** The characters of a text node; empty for elements. */
  text: string;
  /** The element that this was read from; null for text. Read attributes through `attributeOf` alone. */
  element: Element | null;
  /** Class names and id, joined; empty where there are none. */
  className: string;
  /** Names of the element's attributes: asking for one that is not there would cost a call into the page. */
  attributes: readonly string[];
  depth: number;
  /** Place in document order among all nodes. */
  order: number;
  /** True where it stands as a block of its own: a block-level tag, or anything that holds one. */
  isBlock: boolean;
}

export interface Snapshot {
  /** The document element's snapshot: `html`, with `head` left out. */
  root: PageNode;
  /** All elements in document order. */
  elements: PageNode[];
  /** False where the page is larger than `MAX_NODES` and its end was not read. */
  isWhole: boolean;
}

/** Nodes that are read of one page; the largest real page measured has 60,000 (2026-11). */
const MAX_NODES = 250_000;
/** Nesting past this is read as if it were flat. */
const MAX_DEPTH = 400;

/** Elements whose insides are no text of the page. They stay as leaves: an embed or a lazy picture may hide there. */
const OPAQUE = new Set(
  'script style template noscript svg math iframe object embed applet canvas select textarea input datalist audio video head meta link map progress meter'.split(
    ' ',
  ),
);

const BLOCK = new Set(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul caption video audio iframe'.split(
    ' ',
  ),
);

type Getter<T> = (node: Node) => T;

/** The prototypes' own getters: a page can name a form control `firstChild`, and its form would answer with that. */
function readersFor(document: Document): {
  firstChild: Getter<Node | null>;
  nextSibling: Getter<Node | null>;
  nodeType: Getter<number>;
  nodeName: Getter<string>;
  nodeValue: Getter<string | null>;
} {
  function getter<T>(name: string): Getter<T> {
    for (let proto = Object.getPrototypeOf(document); proto; proto = Object.getPrototypeOf(proto)) {
      const get = Object.getOwnPropertyDescriptor(proto, name)?.get;
      if (get) return (node) => get.call(node) as T;
    }
    return (node) => Reflect.get(node, name) as T;
  }
  return {
    firstChild: getter('firstChild'),
    nextSibling: getter('nextSibling'),
    nodeType: getter('nodeType'),
    nodeName: getter('nodeName'),
    nodeValue: getter('nodeValue'),
  };
}

/** An attribute's value, or null; safe where a control is named `getAttribute`. */
export function attributeOf(node: PageNode, name: string): string | null {
  const element = node.element;
  if (!element || !node.attributes.includes(name)) return null;
  if (node.name !== 'form') return element.getAttribute(name);
  return protoMethod(element, 'getAttribute').call(element, name) as string | null;
}

/** A method from the prototypes, whatever the page calls its form controls. */
function protoMethod(element: Element, name: 'getAttribute' | 'getAttributeNames'): (...args: string[]) => unknown {
  let proto = Object.getPrototypeOf(element);
  while (proto && !Object.hasOwn(proto, name)) proto = Object.getPrototypeOf(proto);
  return proto?.[name] ?? (() => null);
}

function attributeNamesOf(element: Element, name: string): readonly string[] {
  const names = name === 'form' ? protoMethod(element, 'getAttributeNames').call(element) : element.getAttributeNames();
  return (names ?? []) as string[];
}

/** Reads the document once, in document order, without recursion; open shadow roots are read as their host's content. */
export function takeSnapshot(document: Document): Snapshot {
  const read = readersFor(document);
  const elements: PageNode[] = [];
  const root = makeNode('html', null, null, 0);
  elements.push(root);
  let source: Node | null = read.firstChild(document);
  while (source && read.nodeType(source) !== 1) source = read.nextSibling(source);
  if (!source) return { root, elements, isWhole: true };
  root.element = source as Element;
  root.attributes = attributeNamesOf(root.element, 'html');
  root.className = classNameOf(root);

  let count = 0;
  // the path of open elements: where to go on once an element's children are read
  const path: { node: PageNode; next: Node | null }[] = [{ node: root, next: read.firstChild(source) }];
  while (path.length) {
    const top = path[path.length - 1]!;
    const node = top.next;
    if (!node || count >= MAX_NODES) {
      path.pop();
      if (!top.node.isBlock && top.node.children.some((child) => child.isBlock)) top.node.isBlock = true;
      continue;
    }
    top.next = read.nextSibling(node);
    count++;
    const type = read.nodeType(node);
    if (type === 3) {
      const text = read.nodeValue(node) ?? '';
      if (text) {
        const child = makeNode('#text', top.node, null, count);
        child.text = text;
        top.node.children.push(child);
      }
      continue;
    }
    if (type !== 1) continue;
    const name = read.nodeName(node).toLowerCase();
    const child = makeNode(name, top.node, node as Element, count);
    child.attributes = attributeNamesOf(node as Element, name);
    child.className = classNameOf(child);
    child.isBlock = BLOCK.has(name);
    top.node.children.push(child);
    elements.push(child);
    if (OPAQUE.has(name)) continue;
    const shadow = name.includes('-') ? (node as Element).shadowRoot : null;
    const first = (shadow && read.firstChild(shadow)) ?? read.firstChild(node);
    if (!first) continue;
    // past the limit the children are read into the open element: nothing is lost and nothing grows deeper
    path.push({ node: path.length < MAX_DEPTH ? child : top.node, next: first });
  }
  return { root, elements, isWhole: count < MAX_NODES };
}

function makeNode(name: string, parent: PageNode | null, element: Element | null, order: number): PageNode {
  return {
    name,
    parent,
    children: [],
    text: '',
    element,
    className: '',
    attributes: [],
    depth: parent ? parent.depth + 1 : 0,
    order,
    isBlock: parent === null,
  };
}

function classNameOf(node: PageNode): string {
  const names = attributeOf(node, 'class');
  const id = attributeOf(node, 'id');
  if (!names) return id ?? '';
  return id ? `${names} ${id}` : names;
}

/** Walks up from a node, itself first. */
export function* ancestorsOf(node: PageNode): Generator<PageNode> {
  for (let at: PageNode | null = node; at; at = at.parent) yield at;
}
