import type { RelatedLink } from '../../article.ts';
import { safeAddress } from '../addresses.ts';
import type { Page } from '../decision.ts';
import { linkDensity } from '../features/text.ts';
import { ancestorsOf, attributeOf, type PageNode } from '../snapshot.ts';

const MAX_RELATED = 20;
/** Headlines have at least so many words; sections and topics fewer. */
const MIN_WORDS = 4;
const MAX_WORDS = 40;

/** Links to other stories that stood in or under the body, in document order, each once. */
export function findRelated(page: Page): RelatedLink[] {
  const first = page.decisions.findIndex((decision) => decision.keep);
  const seen = new Set<string>();
  const related: RelatedLink[] = [];
  for (const block of page.blocks) {
    const decision = page.decisions[block.index]!;
    if (block.index < first || decision.keep || related.length >= MAX_RELATED) continue;
    if (decision.reason === 'navigation' || decision.reason === 'share' || decision.reason === 'tags') continue;
    if (block.stats.words < MIN_WORDS || block.stats.words > MAX_WORDS || linkDensity(block) < 0.7) continue;
    const url = safeAddress(hrefOf(block.nodes, block.container), page.url);
    if (!url?.startsWith('http') || seen.has(url) || url.split('#')[0] === page.url.split('#')[0]) continue;
    // an address of one or two short parts is a section or a service
    if (!/[^/]{12,}|\d{4,}/.test(new URL(url).pathname)) continue;
    seen.add(url);
    related.push({ title: block.text.slice(0, 300), url });
  }
  return related;
}

function hrefOf(nodes: readonly PageNode[], container: PageNode): string | null {
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.name === 'a') return attributeOf(node, 'href');
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
  }
  for (const node of ancestorsOf(container)) if (node.name === 'a') return attributeOf(node, 'href');
  return null;
}
