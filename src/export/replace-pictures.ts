import type { Element, ElementContent } from '../article.ts';
import { webAddress } from './address.ts';
import { element } from './element.ts';

/**
 * The same blocks with each picture's address replaced by the one given for it. A picture that none is given for
 * becomes a link to where it is on the web, named by its alternative text; `data:` pictures and such without an address
 * leave only that text.
 */
export function replacePictures(blocks: readonly Element[], sources: ReadonlyMap<string, string>): Element[] {
  return blocks.map((block) => ({ ...block, children: replaceIn(block.children, false) }));

  function replaceIn(nodes: readonly ElementContent[], inLink: boolean): ElementContent[] {
    return nodes.map((node) => {
      if (node.type !== 'element') return node;
      if (node.tagName === 'img') return replaceOne(node, inLink);
      return { ...node, children: replaceIn(node.children, inLink || node.tagName === 'a') };
    });
  }

  function replaceOne(picture: Element, inLink: boolean): ElementContent {
    const address = String(picture.properties.src ?? '');
    const alt = String(picture.properties.alt ?? '');
    const source = sources.get(address);
    if (source) return element('img', { ...picture.properties, src: source, alt });
    const href = webAddress(address);
    const name = alt || (href ? new URL(href).hostname : '');
    return href && !inLink ? element('a', { href }, name) : { type: 'text', value: name };
  }
}
