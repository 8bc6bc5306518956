import type { JSX } from 'preact';
import { message } from '../../platform/i18n.ts';
import { type Mark, renderMarked } from '../render/hast.tsx';
import type { ShownPicture } from '../state/pictures.ts';

export function enlargeLabel(alt: string): string {
  return alt ? message('reader_enlarge_named', alt) : message('reader_enlarge');
}

/** The story's main picture. */
export function LeadPicture({
  picture,
  marks,
}: {
  picture: ShownPicture;
  marks?: readonly Mark[] | undefined;
}): JSX.Element {
  const { src, alt, caption, credit } = picture;
  return (
    <figure class="lead-picture" data-block="picture">
      <button type="button" class="enlarge" aria-label={enlargeLabel(alt)} data-picture={src}>
        <img src={src} alt={alt} decoding="async" />
      </button>
      {caption || credit ? (
        <figcaption>
          {caption ? <span class="caption">{renderMarked(caption, marks)}</span> : null}
          {credit ? <cite>{renderMarked(credit, marks, caption.length)}</cite> : null}
        </figcaption>
      ) : null}
    </figure>
  );
}
