import type { JSX } from 'preact';
import { message } from '../../platform/i18n.ts';
import type { ShownPicture } from '../state/pictures.ts';

export function enlargeLabel(alt: string): string {
  return alt ? message('reader_enlarge_named', alt) : message('reader_enlarge');
}

/** The story's main picture. */
export function LeadPicture({ picture }: { picture: ShownPicture }): JSX.Element {
  const { src, alt, caption, credit } = picture;
  return (
    <figure class="lead-picture">
      <button type="button" class="enlarge" aria-label={enlargeLabel(alt)} data-picture={src}>
        <img src={src} alt={alt} decoding="async" />
      </button>
      {caption || credit ? (
        <figcaption>
          {caption ? <span class="caption">{caption}</span> : null}
          {credit ? <cite>{credit}</cite> : null}
        </figcaption>
      ) : null}
    </figure>
  );
}
