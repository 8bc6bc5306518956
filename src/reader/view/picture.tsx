import type { JSX } from 'preact';
import type { Picture } from '../../article.ts';
import { message } from '../../platform/i18n.ts';
import { safeSource } from '../render/allowed.ts';

export function enlargeLabel(alt: string): string {
  return alt ? message('reader_enlarge_named', alt) : message('reader_enlarge');
}

/** The story's main picture. */
export function LeadPicture({ picture, baseUrl }: { picture: Picture; baseUrl: string }): JSX.Element | null {
  const src = safeSource(picture.src, baseUrl);
  if (!src) return null;
  return (
    <figure class="lead-picture">
      <button type="button" class="enlarge" aria-label={enlargeLabel(picture.alt)} data-picture={src}>
        <img src={src} alt={picture.alt} decoding="async" />
      </button>
      {picture.caption || picture.credit ? (
        <figcaption>
          {picture.caption ? <span class="caption">{picture.caption}</span> : null}
          {picture.credit ? <cite>{picture.credit}</cite> : null}
        </figcaption>
      ) : null}
    </figure>
  );
}
