import type { ComponentChildren, JSX } from 'preact';
import { Fragment } from 'preact';
import type { Article, Author, DateStamp } from '../../article.ts';
import { formatLanguage, message, messageLanguage, pluralMessage, uiDirection } from '../../platform/i18n.ts';
import { formatDateInFull, formatDateStamp, isSameMoment } from '../../ui/dates.ts';
import { safeHref, safeSource } from '../render/allowed.ts';
import { hangingClass } from '../render/fine-setting.ts';
import { renderMarked } from '../render/hast.tsx';
import type { Marks } from './story.tsx';

/** A part of the byline: its dot follows the story's direction, its words are ours and follow theirs. */
function Part({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <span class="byline-part">
      <span dir={uiDirection()}>{children}</span>
    </span>
  );
}

function AuthorName({ author, baseUrl }: { author: Author; baseUrl: string }): JSX.Element {
  const href = author.url ? safeHref(author.url, baseUrl) : null;
  return href ? (
    <a rel="author" href={href}>
      {author.name}
    </a>
  ) : (
    <Fragment>{author.name}</Fragment>
  );
}

/** Names joined as the language joins them, with links where the page had them. */
function AuthorList({ article }: { article: Article }): JSX.Element | null {
  const people = article.authors.filter((author) => !author.initials);
  const initials = article.authors.filter((author) => author.initials).map((author) => author.name);
  if (people.length + initials.length === 0) return null;
  if (people.length === 0) return <Part>{message('reader_edited_by', initials.join(', '))}</Part>;
  const parts = new Intl.ListFormat(messageLanguage()).formatToParts(people.map((_, index) => String(index)));
  const names = parts.map((part) =>
    part.type === 'element' ? (
      <AuthorName author={people[Number(part.value)]!} baseUrl={article.url} />
    ) : (
      <Fragment>{part.value}</Fragment>
    ),
  );
  // The names are elements, so the sentence is cut where they stand.
  const [before = '', after = ''] = message('reader_by', '\u0001').split('\u0001');
  return (
    <Part>
      {before}
      {names}
      {after}
      {initials.length > 0 ? ` (${initials.join(', ')})` : null}
    </Part>
  );
}

function StampText({ stamp, label }: { stamp: DateStamp; label: string }): JSX.Element | null {
  const shown = formatDateStamp(stamp, formatLanguage());
  if (!shown) return null;
  const title = [
    formatDateInFull(stamp, formatLanguage()),
    stamp.evidence ? message('reader_found_in', stamp.evidence) : '',
  ]
    .filter(Boolean)
    .join('\n');
  const [before = '', after = ''] = message(label, '\u0001').split('\u0001');
  return (
    <Part>
      {before}
      <time dateTime={stamp.iso} title={title}>
        {shown}
      </time>
      {after}
    </Part>
  );
}

function Dates({ article }: { article: Article }): JSX.Element {
  const { published, modified } = article;
  const isUpdateShown = modified && !(published && isSameMoment(published, modified));
  return (
    <Fragment>
      {published ? <StampText stamp={published} label="reader_published" /> : null}
      {isUpdateShown ? <StampText stamp={modified} label="reader_updated" /> : null}
    </Fragment>
  );
}

function PublisherName({ article }: { article: Article }): JSX.Element | null {
  const { publisher, url } = article;
  if (!publisher) return null;
  const icon = publisher.icon ? safeSource(publisher.icon, url) : null;
  const home = publisher.home ? safeHref(publisher.home, url) : null;
  const content = (
    <Fragment>
      {icon ? <img class="publisher-icon" src={icon} alt="" width="16" height="16" /> : null}
      <span>{publisher.name}</span>
    </Fragment>
  );
  return home ? (
    <a class="publisher" href={home}>
      {content}
    </a>
  ) : (
    <span class="publisher">{content}</span>
  );
}

/** The paper's own words over the headline, else the section. Topics are left out: many pages give search terms as such. */
function kickerText({ kicker, section, publisher }: Article): string | null {
  const text = kicker ?? section;
  return text && text !== publisher?.name ? text : null;
}

/** Kicker, headline, lead and the lines on who, when and how long. */
export function StoryHeader({ article, marks }: { article: Article; marks: Marks }): JSX.Element {
  const kicker = kickerText(article);
  return (
    <header class="story-header">
      {kicker ? <p class="kicker">{kicker}</p> : null}
      <h1 tabIndex={-1} data-block="title" class={hangingClass(article.title)}>
        {renderMarked(article.title, marks.get('title'))}
      </h1>
      {article.lead ? (
        <p class={`lead ${hangingClass(article.lead) ?? ''}`} data-block="lead">
          {renderMarked(article.lead, marks.get('lead'))}
        </p>
      ) : null}
      <div class="byline" lang={messageLanguage()}>
        <p>
          <PublisherName article={article} />
          <AuthorList article={article} />
          {article.agencies.length > 0 ? <Part>{message('reader_agencies', article.agencies.join(', '))}</Part> : null}
        </p>
        <p>
          <Dates article={article} />
          {article.readingMinutes > 0 ? <Part>{pluralMessage('reader_minutes', article.readingMinutes)}</Part> : null}
        </p>
      </div>
    </header>
  );
}
