import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { message, messageLanguage } from '../../platform/i18n.ts';
import { LOW_CONFIDENCE } from '../../ui/low-confidence.ts';
import type { PickedRegion } from '../environment.ts';
import { findPassage } from '../notes/find-passage.ts';
import { storyText } from '../notes/story-text.ts';
import type { Mark, RenderOptions } from '../render/hast.tsx';
import { renderBlock } from '../render/hast.tsx';
import { buildOutline } from '../state/outline.ts';
import { mainPicture } from '../state/pictures.ts';
import { useReader } from './context.ts';
import { StoryFooter } from './footer.tsx';
import { StoryHeader } from './header.tsx';
import { MorePages } from './more-pages.tsx';
import { enlargeLabel, LeadPicture } from './picture.tsx';
import { siteHost, useSiteChoices } from './use-site-choices.ts';

/** Prefix of ids that come from the page. */
export const ID_PREFIX = 'story-';

/** How far headings move down so that the first level used is the second. */
function headingShift(levels: readonly string[]): number {
  return levels.length === 0 ? 0 : 2 - Math.min(...levels.map((name) => Number(name.slice(1))));
}

/** Marks by the key of the block that they stand in. */
export type Marks = ReadonlyMap<string, readonly Mark[]>;

function useMarks(): Marks {
  const { state, blocks } = useReader();
  return useMemo(() => {
    const marks = new Map<string, readonly Mark[]>();
    if (state.notes.length === 0) return marks;
    const text = storyText(state.article, blocks);
    for (const note of state.notes) {
      const passage = findPassage(text.text, note.selector, note.position + text.origin);
      if (!passage) continue;
      for (const block of text.blocks) {
        const start = Math.max(passage.start, block.start) - block.start;
        const end = Math.min(passage.end, block.end) - block.start;
        if (start >= end) continue;
        const label = note.text ? message('reader_note_label', note.text) : '';
        marks.set(block.key, [
          ...(marks.get(block.key) ?? []),
          { id: note.id, start, end, colour: note.colour, label, said: passage.end <= block.end ? note.text : '' },
        ]);
      }
    }
    return marks;
  }, [state.notes, state.article, blocks]);
}

function collectHeadingNames(node: { type: string }, names: string[]): void {
  const { tagName, children = [] } = node as { tagName?: string; children?: { type: string }[] };
  if (tagName && /^h[1-6]$/.test(tagName)) names.push(tagName);
  for (const child of children) collectHeadingNames(child, names);
}

/** The blocks of the story. They only render anew when something in them changes, not at every scroll. */
function StoryBody({ marks }: { marks: Marks }): JSX.Element {
  const { state, blocks, preferences } = useReader();
  const { article, isRemoving } = state;
  const { images, wordStarts } = preferences;
  return useMemo(() => {
    const names: string[] = [];
    for (const block of blocks) collectHeadingNames(block.node, names);
    const options: RenderOptions = {
      baseUrl: article.url,
      language: article.language ?? 'und',
      showImages: images,
      wordStarts,
      headingShift: headingShift(names),
      enlargeLabel,
      idPrefix: ID_PREFIX,
    };
    return (
      <div class="story-body">
        {blocks.map((block) =>
          renderBlock(block.node, options, marks.get(block.key), {
            key: block.key,
            'data-block': block.key,
            'data-put-back': block.removedId === null ? undefined : '',
            ...(isRemoving ? { tabIndex: 0 } : {}),
          }),
        )}
      </div>
    );
  }, [blocks, marks, article, images, wordStarts, isRemoving]);
}

/** Says that the story is a part of the page that was picked by hand, whether that is kept, and the way back. */
function RegionLine({ region }: { region: PickedRegion }): JSX.Element {
  const { state, readWhole, say } = useReader();
  const { choices, keepRegion } = useSiteChoices();
  const { selector } = region;
  const isKept = selector !== null && choices.region === selector;
  const canKeep = selector !== null && !isKept && siteHost(state.article.url) !== null;
  return (
    <p class="quiet-line" lang={messageLanguage()}>
      {message(isKept ? 'reader_region_kept' : 'reader_region_picked')}{' '}
      {canKeep ? (
        <button type="button" class="bs-button bs-button-plain" onClick={() => keepRegion(selector)}>
          {message('reader_always_here')}
        </button>
      ) : null}{' '}
      <button
        type="button"
        class="bs-button bs-button-plain"
        onClick={() => {
          if (isKept) {
            keepRegion(null);
            say(message('reader_region_forgotten'));
          }
          readWhole?.();
        }}
      >
        {message(isKept ? 'reader_region_forget' : 'reader_region_whole')}
      </button>
    </p>
  );
}

/** Says what is uncertain about the story, and the way back. */
function QuietLine(): JSX.Element | null {
  const { state, close, environment } = useReader();
  const { result, article, region } = state;
  if (region) return <RegionLine region={region} />;
  const isUnsure = result.kind === 'not-article' || article.confidence < LOW_CONFIDENCE;
  if (!isUnsure && article.isFree !== false) return null;
  const text = isUnsure
    ? message(result.kind === 'not-article' ? 'reader_no_article' : 'reader_unsure')
    : message('reader_not_free');
  return (
    <p class="quiet-line" lang={messageLanguage()}>
      {text}{' '}
      {environment.isSaved ? null : (
        <button type="button" class="bs-button bs-button-plain" onClick={close}>
          {message('reader_show_page')}
        </button>
      )}
    </p>
  );
}

/** The whole story, from kicker to the links at its end. */
export function Story(): JSX.Element {
  const { state, blocks, preferences } = useReader();
  const { article } = state;
  const picture = mainPicture(article, blocks);
  const marks = useMarks();
  const hasOutline = buildOutline(blocks).length > 0;
  return (
    <main>
      <article
        class="story"
        lang={article.language ?? undefined}
        dir={article.direction}
        data-has-outline={hasOutline || undefined}
      >
        <QuietLine />
        <StoryHeader article={article} marks={marks} />
        {picture && preferences.images ? <LeadPicture picture={picture} marks={marks.get('picture')} /> : null}
        <StoryBody marks={marks} />
        <MorePages />
        <StoryFooter />
      </article>
    </main>
  );
}
