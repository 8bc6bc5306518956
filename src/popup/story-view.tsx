import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article, EvidenceField } from '../article.ts';
import { formatLanguage, message, pluralMessage, uiDirection } from '../platform/i18n.ts';
import type { PageStory } from '../platform/messages.ts';
import { formatDateStamp } from '../ui/dates.ts';
import { LOW_CONFIDENCE } from '../ui/low-confidence.ts';
import { storyNodes } from './story-content.ts';

interface StoryProps {
  article: Article;
  page: PageStory;
  tabIcon: string | null;
}

/** The story: what is known of it, then its text. */
export function StoryView({ article, page, tabIcon }: StoryProps): JSX.Element {
  const lang = article.language ?? undefined;
  const found = (field: EvidenceField) => article.evidence[field] ?? undefined;
  return (
    <article class="story">
      <header dir={article.direction}>
        <Masthead article={article} icon={page.icon ?? tabIcon} />
        <h1 lang={lang} dir={article.direction} title={found('title')}>
          {article.title}
        </h1>
        {article.lead ? (
          <p class="lead" lang={lang} dir={article.direction} title={found('lead')}>
            {article.lead}
          </p>
        ) : null}
        <Byline article={article} />
      </header>
      {article.confidence < LOW_CONFIDENCE ? <p class="unsure">{message('reader_unsure')}</p> : null}
      <LeadPicture article={article} own={page.picture} />
      <StoryText article={article} base={page.url} />
      <MorePages article={article} />
    </article>
  );
}

function Masthead({ article, icon }: { article: Article; icon: string | null }): JSX.Element {
  const name = article.publisher?.name ?? (URL.canParse(article.url) ? new URL(article.url).hostname : '');
  const topics = [article.section, ...article.topics].filter((topic) => topic !== null).slice(0, 3);
  return (
    <p class="masthead">
      {icon ? <img class="publisher-icon" src={icon} alt="" width="16" height="16" /> : null}
      {name ? (
        <bdi class="publisher" title={article.evidence.publisher}>
          {name}
        </bdi>
      ) : null}
      {topics.map((topic, index) => (
        <bdi key={topic} class={index === 0 && article.section ? 'section' : 'topic'}>
          {topic}
        </bdi>
      ))}
    </p>
  );
}

function DateLine({
  label,
  stamp,
  name,
}: {
  label: string;
  stamp: Article['published'];
  name: string;
}): JSX.Element | null {
  if (!stamp) return null;
  return (
    <span class={name} dir={uiDirection()}>
      {label}{' '}
      <time dateTime={stamp.iso} title={`${stamp.iso} · ${stamp.evidence}`}>
        {formatDateStamp(stamp, formatLanguage()) ?? stamp.iso}
      </time>
    </span>
  );
}

/** Names in a row as the language joins them: "A, B and C". */
function joinNames(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(names);
}

function Byline({ article }: { article: Article }): JSX.Element {
  const language = formatLanguage();
  const names = article.authors.filter((author) => !author.initials).map((author) => author.name);
  const initials = article.authors.filter((author) => author.initials).map((author) => author.name);
  const isSigned = article.authors.length > 0;
  return (
    <div class="byline">
      {isSigned ? (
        <p class="authors" title={article.evidence.authors}>
          {message('reader_by', joinNames(names.length > 0 ? names : initials, language))}
          {names.length > 0 && initials.length > 0 ? <span class="initials"> ({initials.join('/')})</span> : null}
        </p>
      ) : null}
      {article.agencies.length > 0 ? (
        <p class="agencies" title={article.evidence.agencies}>
          {message('reader_agencies', article.agencies.join(', '))}
        </p>
      ) : null}
      <p class="facts">
        <DateLine label={message('popup_published')} stamp={article.published} name="published" />
        <DateLine label={message('popup_updated')} stamp={article.modified} name="modified" />
        <span class="facts">
          <span class="reading-time" dir={uiDirection()}>
            {pluralMessage('reader_minutes', Math.max(1, Math.round(article.readingMinutes)))}
          </span>
          <span class="word-count" dir={uiDirection()}>
            {pluralMessage('popup_words', article.wordCount)}
          </span>
          {article.isFree === false ? (
            <span class="subscribers" dir={uiDirection()} title={article.evidence.isFree}>
              {message('popup_subscribers')}
            </span>
          ) : null}
        </span>
      </p>
    </div>
  );
}

function LeadPicture({ article, own }: { article: Article; own: string | null }): JSX.Element | null {
  const [isAsked, setAsked] = useState(false);
  const { image } = article;
  if (!image) return null;
  // a dump tells of its picture, but not where it is
  const canLoad = /^https?:/.test(image.src);
  const src = own ?? (isAsked && canLoad ? image.src : null);
  if (!src && !canLoad && !image.caption && !image.credit) return null;
  return (
    <figure class="picture">
      {src ? (
        <img src={src} alt={image.alt} referrerpolicy="no-referrer" />
      ) : canLoad ? (
        <button
          type="button"
          class="show-picture"
          title={message('popup_show_picture_why')}
          onClick={() => setAsked(true)}
        >
          {message('popup_show_picture')}
        </button>
      ) : null}
      {image.caption || image.credit ? (
        <figcaption dir={article.direction}>
          {image.caption} {image.credit ? <span class="credit">{image.credit}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  );
}

/** Says that the story goes on elsewhere: the popup fetches nothing. */
function MorePages({ article }: { article: Article }): JSX.Element | null {
  const { nextPages } = article;
  if (!nextPages) return null;
  return (
    <p class="more-pages">
      {nextPages.count === null
        ? message('popup_more_pages_unknown')
        : pluralMessage('popup_more_pages', nextPages.count)}
    </p>
  );
}

function StoryText({ article, base }: { article: Article; base: string }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => place.current?.replaceChildren(storyNodes(article.content, base, article.image)),
    [article, base],
  );
  return <div class="text" ref={place} lang={article.language ?? undefined} dir={article.direction} />;
}
