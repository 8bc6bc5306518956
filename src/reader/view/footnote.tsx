import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Element, ElementContent } from '../../article.ts';
import { message, messageLanguage } from '../../platform/i18n.ts';
import { IconButton } from '../../ui/controls.tsx';
import { placeOf } from '../render/allowed.ts';
import { renderBlock } from '../render/hast.tsx';
import { useReader } from './context.ts';
import { enlargeLabel } from './picture.tsx';

/** A note at the foot of the story, shown where it is referred to. */
export interface OpenFootnote {
  node: Element;
  /** The reference: it gets the focus back. */
  link: HTMLElement;
}

interface FootnoteProps {
  footnote: OpenFootnote;
  onClose: () => void;
}

/** A note without its number and its way back: it is shown at the place to which that would lead. */
function withoutReferences(node: Element): Element {
  return {
    ...node,
    children: node.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      const isReference = child.tagName === 'a' && placeOf(child.properties.href) !== null;
      return isReference ? [] : [withoutReferences(child)];
    }),
  };
}

export function Footnote({ footnote, onClose }: FootnoteProps): JSX.Element {
  const { state, preferences } = useReader();
  const { article } = state;
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), [footnote]);
  const place = footnote.link.getBoundingClientRect();
  const isLow = place.bottom > window.innerHeight * 0.6;
  const node: Element = { ...withoutReferences(footnote.node), tagName: 'div' };
  return (
    <section
      ref={box}
      class="footnote"
      role="dialog"
      aria-label={message('reader_footnote')}
      tabIndex={-1}
      style={isLow ? { bottom: `${window.innerHeight - place.top + 8}px` } : { top: `${place.bottom + 8}px` }}
    >
      <div lang={article.language ?? undefined} dir={article.direction}>
        {renderBlock(node, {
          baseUrl: article.url,
          language: article.language ?? 'und',
          showImages: preferences.images,
          wordStarts: false,
          headingShift: 1,
          enlargeLabel,
          idPrefix: 'footnote-',
        })}
      </div>
      <span lang={messageLanguage()}>
        <IconButton icon="close" label={message('reader_close_panel')} onClick={onClose} />
      </span>
    </section>
  );
}
