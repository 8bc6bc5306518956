/**
 * A page as plain data. Everything after this stage works on snapshots: they cost the DOM one walk, they can be
 * clobbered by no form control's name, and the page cannot change under them.
 */
export interface PageNode {
  /** Tag name in lower case; `#text` for text. */
  readonly name: string;
  readonly parent: PageNode | null;
  readonly children: PageNode[];
  /** The characters of a text node; empty for elements. */
  readonly text: string;
  /** The element that this was read from; null for text. Read attributes through `attributeOf` alone. */
  readonly element: Element | null;
  /** Class names and id, joined; empty where there are none. Read from the page when it is first asked for. */
  readonly className: string;
  /** Names of the element's attributes: asking for one that is not there would cost a call into the page. */
  readonly attributes: readonly string[];
  readonly depth: number;
  /** Place in document order among all nodes. */
  readonly order: number;
  /** Place among the snapshot's elements; -1 for text. */
  readonly index: number;
  /** True where it stands as a block of its own: a block-level tag, or anything that holds one. */
  readonly isBlock: boolean;
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
  'script style template noscript svg math iframe object embed applet canvas select textarea input datalist audio video head meta link map progress meter rt rp'.split(
    ' ',
  ),
);

const BLOCK = new Set(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul caption video audio iframe'.split(
    ' ',
  ),
);

const NO_NAMES: readonly string[] = [];
const NO_CHILDREN: PageNode[] = [];

/** A node as it was read. Most elements are never asked for their names: those are read late, and kept. */
class ReadNode implements PageNode {
  private names: readonly string[] | null = null;
  private joined: string | null = null;

  constructor(
    readonly name: string,
    readonly parent: ReadNode | null,
    readonly children: PageNode[],
    readonly text: string,
    readonly element: Element | null,
    readonly depth: number,
    readonly order: number,
    readonly index: number,
    public isBlock: boolean,
  ) {}

  get attributes(): readonly string[] {
    this.names ??= this.element ? attributeNamesOf(this.element, this.name) : NO_NAMES;
    return this.names;
  }

  get className(): string {
    this.joined ??= classNameOf(this);
    return this.joined;
  }
}

/** The prototypes' own getter: a page can name a form control `firstChild`, and its form would answer with that. */
function getterOf<T>(document: Document, name: string): (this: Node) => T {
  for (let proto = Object.getPrototypeOf(document); proto; proto = Object.getPrototypeOf(proto)) {
    const get = Object.getOwnPropertyDescriptor(proto, name)?.get;
    if (get) return get as (this: Node) => T;
  }
  return function (this: Node): T {
    return Reflect.get(this, name) as T;
  };
}

/** Inline elements of which a dozen attributes are asked; of others it is one or two, which are mostly there. */
const ASKED_OFTEN = new Set(['img', 'amp-img', 'source']);

/** An attribute's value, or null; safe where a control is named `getAttribute`. */
export function attributeOf(node: PageNode, name: string): string | null {
  const element = node.element;
  if (!element) return null;
  if ((node.isBlock || ASKED_OFTEN.has(node.name)) && !node.attributes.includes(name)) return null;
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

/** What a node's name tells, looked up once a page. */
interface Kind {
  name: string;
  isBlock: boolean;
  isOpaque: boolean;
  isCustom: boolean;
}

function kindOf(kinds: Map<string, Kind>, nodeName: string): Kind {
  let kind = kinds.get(nodeName);
  if (!kind) {
    const name = nodeName.toLowerCase();
    kind = { name, isBlock: BLOCK.has(name), isOpaque: OPAQUE.has(name), isCustom: name.includes('-') };
    kinds.set(nodeName, kind);
  }
  return kind;
}

/** Where React's server stream sets a part of the page that comes later, by the id of an empty template. */
const STREAM_PLACE = /^[BP]:/;

/** A fallback is a few empty boxes. */
const MAX_FALLBACK = 200;

/** The parts of a page that its server has sent after the page, by their ids: a script would set them in their places. */
function streamedParts(root: Element): Map<string, Element> {
  const parts = new Map<string, Element>();
  const find: unknown = Reflect.get(root, 'querySelectorAll');
  if (typeof find !== 'function') return parts;
  for (const part of root.querySelectorAll('[hidden][id^="S:"]')) {
    const id = protoMethod(part, 'getAttribute').call(part, 'id') as string;
    parts.set(id.slice(2), part);
  }
  return parts;
}

/**
 * Reads the document once, in document order, without recursion. Open shadow roots are read as their host's content,
 * and what was streamed after the page stands where the page's own script would have set it.
 */
export function takeSnapshot(document: Document): Snapshot {
  // each getter is called at places of its own: engines make one quick that calls one function only
  const firstChild = getterOf<Node | null>(document, 'firstChild');
  const nextSibling = getterOf<Node | null>(document, 'nextSibling');
  const nodeType = getterOf<number>(document, 'nodeType');
  const nodeName = getterOf<string>(document, 'nodeName');
  const nodeValue = getterOf<string | null>(document, 'nodeValue');
  const kinds = new Map<string, Kind>();
  const elements: PageNode[] = [];
  let source: Node | null = firstChild.call(document);
  while (source && nodeType.call(source) !== 1) source = nextSibling.call(source);
  const root = new ReadNode('html', null, [], '', source as Element | null, 0, 0, 0, true);
  elements.push(root);
  if (!source) return { root, elements, isWhole: true };

  /** What stands after a streamed part's place up to the mark `/$` was shown until the part came. */
  function afterFallback(place: Node): Node | null {
    const next = nextSibling.call(place);
    for (let at = next, seen = 0; at && seen < MAX_FALLBACK; at = nextSibling.call(at), seen++)
      if (nodeType.call(at) === 8 && nodeValue.call(at) === '/$') return at;
    return next;
  }

  let streamed: Map<string, Element> | null = null;
  const placed = new Set<Node>();
  let count = 0;
  // the path of open elements: where to go on once an element's children are read
  const path: { node: ReadNode; next: Node | null }[] = [{ node: root, next: firstChild.call(source) }];
  while (path.length) {
    const top = path[path.length - 1]!;
    const node = top.next;
    const parent = top.node;
    if (!node || count >= MAX_NODES) {
      path.pop();
      if (!parent.isBlock && parent.children.some((child) => child.isBlock)) parent.isBlock = true;
      continue;
    }
    top.next = nextSibling.call(node);
    count++;
    const type = nodeType.call(node);
    if (type === 3) {
      const text = nodeValue.call(node) ?? '';
      if (text)
        parent.children.push(
          new ReadNode('#text', parent, NO_CHILDREN, text, null, parent.depth + 1, count, -1, false),
        );
      continue;
    }
    if (type !== 1) continue;
    const { name, isBlock, isOpaque, isCustom } = kindOf(kinds, nodeName.call(node));
    const element = node as Element;
    if (name === 'template') {
      const id = element.getAttribute('id');
      if (id && STREAM_PLACE.test(id)) {
        streamed ??= streamedParts(source as Element);
        const part = streamed.get(id.slice(2));
        if (part && !placed.has(part)) {
          placed.add(part);
          top.next = afterFallback(node);
          path.push({ node: parent, next: firstChild.call(part) });
          continue;
        }
      }
    }
    if (streamed && placed.has(node)) continue;
    const child = new ReadNode(name, parent, [], '', element, parent.depth + 1, count, elements.length, isBlock);
    parent.children.push(child);
    elements.push(child);
    if (isOpaque) continue;
    const shadow = isCustom ? element.shadowRoot : null;
    const inShadow = shadow && firstChild.call(shadow);
    // a host's own children are shown where its shadow tree has a slot for them: they are read after it
    const own = !inShadow || shadow.querySelector('slot') ? firstChild.call(node) : null;
    // past the limit the children are read into the open element: nothing is lost and nothing grows deeper
    const into = path.length < MAX_DEPTH ? child : parent;
    if (own) path.push({ node: into, next: own });
    if (inShadow) path.push({ node: into, next: inShadow });
  }
  return { root, elements, isWhole: count < MAX_NODES };
}

function classNameOf(node: PageNode): string {
  const names = attributeOf(node, 'class');
  const id = attributeOf(node, 'id');
  if (!names) return id ?? '';
  return id ? `${names} ${id}` : names;
}

/** Whether a node stands in an element, or is it. */
export function isUnder(node: PageNode, root: PageNode): boolean {
  for (const above of ancestorsOf(node)) if (above === root) return true;
  return false;
}

/** Walks up from a node, itself first. */
export function* ancestorsOf(node: PageNode): Generator<PageNode> {
  for (let at: PageNode | null = node; at; at = at.parent) yield at;
}
