import type { Article, ElementContent } from '../article.ts';

/**
 * A saved article as it is shown without the web: its pictures' addresses are those of the kept copies, and pictures
 * that were not kept are left out, their captions stay. Nothing of it leads the browser to a server by itself.
 *
 * @param kept addresses of the copies by the pictures' own.
 */
export function offlineArticle(article: Article, kept: ReadonlyMap<string, string>): Article {
  function address(src: unknown): string | null {
    if (typeof src !== 'string') return null;
    return kept.get(src) ?? (src.startsWith('data:image/') ? src : null);
  }
  function replaceIn<N extends { type: string }>(nodes: readonly N[]): N[] {
    return nodes.flatMap((node): N[] => {
      const element = node as unknown as ElementContent;
      if (element.type !== 'element') return [node];
      if (element.tagName !== 'img') return [{ ...node, children: replaceIn(element.children) }];
      const src = address(element.properties.src);
      return src ? [{ ...node, properties: { ...element.properties, src } }] : [];
    });
  }
  const { image, publisher } = article;
  const lead = image && address(image.src);
  return {
    ...article,
    image: image && lead ? { ...image, src: lead } : null,
    publisher: publisher && { ...publisher, icon: publisher.icon && address(publisher.icon) },
    content: { ...article.content, children: replaceIn(article.content.children) },
    removed: article.removed.map((removed) => ({ ...removed, content: replaceIn(removed.content) })),
  };
}
