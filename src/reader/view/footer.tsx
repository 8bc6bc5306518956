import type { JSX } from 'preact';
import { formatLanguage, message, messageLanguage, uiDirection } from '../../platform/i18n.ts';
import { formatDateStamp } from '../../ui/dates.ts';
import { safeHref } from '../render/allowed.ts';
import { useReader } from './context.ts';

function readableAddress(address: string): string {
  const url = new URL(address);
  let path = url.pathname;
  try {
    path = decodeURI(path);
  } catch {
    // A path that is not UTF-8 is shown as it is.
  }
  return (url.host.replace(/^www\./, '') + path + url.search).replace(/\/$/, '');
}

/** Where the story comes from, and the other stories that the page linked in or under it. */
export function StoryFooter(): JSX.Element {
  const { state } = useReader();
  const { article } = state;
  const address = safeHref(article.permalink ?? article.url, article.url);
  const related = article.related.filter((link) => link.title);
  const date = article.published ? formatDateStamp(article.published, formatLanguage()) : null;
  return (
    <footer class="story-footer">
      {address ? (
        <p class="source" lang={messageLanguage()} dir={uiDirection()}>
          {article.publisher ? <span>{article.publisher.name}</span> : null}
          {date ? <span class="source-date">{date}</span> : null}
          <a href={address}>
            <bdi dir="ltr">{readableAddress(address)}</bdi>
          </a>
        </p>
      ) : null}
      {related.length > 0 ? (
        <section class="related" aria-labelledby="bs-related">
          <h2 id="bs-related" lang={messageLanguage()}>
            {message('reader_related')}
          </h2>
          <ul>
            {related.map((link) => {
              const href = link.url ? safeHref(link.url, article.url) : null;
              return <li key={link.title + link.url}>{href ? <a href={href}>{link.title}</a> : link.title}</li>;
            })}
          </ul>
        </section>
      ) : null}
    </footer>
  );
}
