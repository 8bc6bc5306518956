import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { message, messageLanguage, pluralMessage } from '../platform/i18n.ts';
import type { ListView } from '../platform/saved/list-view.ts';
import { isRead, isReadable, keyOf, publishersOf, searchStories, sortStories } from './arrange.ts';
import { formatBytes, formatNumber } from './format.ts';
import { ListBar } from './list-bar.tsx';
import { pressListKey } from './list-keys.ts';
import { ListTools } from './list-tools.tsx';
import { NoticeLine } from './notice-line.tsx';
import { StoryItem } from './story-item.tsx';
import { useHeld } from './use-held.ts';
import { useListView } from './use-list-view.ts';
import { useOpenedStory } from './use-opened-story.ts';
import { useSelection } from './use-selection.ts';
import { type Listing, useStories } from './use-stories.ts';
import { type Tasks, useTasks } from './use-tasks.ts';

/** The page of all saved stories. */
export function SavedPage(): JSX.Element {
  const tasks = useTasks();
  const { say } = tasks;
  const listing = useStories(useCallback(() => say(message('saved_refused_failed')), [say]));
  useOpenedStory(useCallback(() => say(message('saved_damaged')), [say]));
  const [view, changeView] = useListView();
  return (
    <main class="page" aria-busy={listing === null || view === null}>
      <h1 tabIndex={-1}>{message('saved_title')}</h1>
      {listing?.isNewer ? (
        <p class="warning" role="alert">
          {message('saved_newer')}
        </p>
      ) : null}
      {listing?.stories.length === 0 ? <p class="empty">{message('saved_empty')}</p> : null}
      {listing && listing.stories.length > 0 && view ? (
        <Stories listing={listing} view={view} onView={changeView} tasks={tasks} />
      ) : null}
      <NoticeLine notice={tasks.notice} onDismiss={tasks.dismiss} />
    </main>
  );
}

interface StoriesProps {
  listing: Listing;
  view: ListView;
  onView: (change: Partial<ListView>) => void;
  tasks: Tasks;
}

/** The stories with what finds them, orders them and deals with several at once. */
function Stories({ listing, view, onView, tasks }: StoriesProps): JSX.Element {
  const [wanted, setWanted] = useState('');
  const all = listing.stories;
  const publishers = publishersOf(all, messageLanguage());
  // what was chosen once holds only while it is there to be chosen
  const hasChoice = all.length > 1;
  const publisher = hasChoice && publishers.includes(view.publisher) ? view.publisher : '';
  const used: ListView = { ...view, publisher, shown: hasChoice ? view.shown : 'all' };
  const found = sortStories(searchStories(useHeld(all, used), wanted), used.order, messageLanguage());
  const selection = useSelection(found.map(keyOf));
  const chosen = found.filter((story) => selection.isChosen(keyOf(story)));
  const toBind = selection.isSelecting ? chosen : found;

  function remove(stories: typeof found): void {
    tasks.remove(stories);
    selection.end();
  }

  return (
    <>
      <ListTools
        wanted={wanted}
        onSearch={setWanted}
        view={used}
        onView={onView}
        publishers={publishers}
        hasChoice={hasChoice}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears for boxes, links and buttons inside, which keys reach */}
      <div
        class="list"
        onKeyDown={(event) =>
          pressListKey(event, {
            selection,
            onDelete: (keys) => remove(found.filter((story) => keys.includes(keyOf(story)))),
            onUndo: tasks.undo,
          })
        }
      >
        <ListBar
          selection={selection}
          shown={found.length}
          count={countInWords(found.length, all.length, wanted)}
          isPart={found.length < all.length}
          canBind={toBind.some(isReadable)}
          isAllRead={chosen.length > 0 && chosen.every(isRead)}
          onBind={() => tasks.bind(toBind)}
          onMarkRead={(isNowRead) => tasks.mark(chosen.filter(isReadable).map(keyOf), isNowRead)}
          onDelete={() => remove(chosen)}
        />
        <ul class={selection.isSelecting ? 'stories selecting' : 'stories'}>
          {found.map((story) => (
            <StoryItem
              key={keyOf(story)}
              story={story}
              selection={selection}
              onDelete={() => tasks.remove([story])}
              onMarkRead={(isNowRead) => tasks.mark([keyOf(story)], isNowRead)}
              onAddPictures={() => tasks.addPictures(keyOf(story))}
            />
          ))}
        </ul>
      </div>
      {listing.usage ? (
        <p class="quiet">{message('saved_usage', formatBytes(listing.usage.used), formatBytes(listing.usage.quota))}</p>
      ) : null}
    </>
  );
}

function countInWords(found: number, all: number, wanted: string): string {
  if (found === all) return pluralMessage('saved_stories', all);
  if (found > 0) return message('saved_found', formatNumber(found), formatNumber(all));
  return message(wanted.trim() ? 'saved_none_found' : 'saved_none_shown');
}
