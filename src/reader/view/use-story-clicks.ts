import { message } from '../../platform/i18n.ts';
import { blockText } from '../state/blocks.ts';
import { fingerprintBlock } from '../state/choices.ts';
import { findById } from '../state/find-by-id.ts';
import type { ShownPicture } from '../state/pictures.ts';
import type { ReaderContext } from './context.ts';
import type { OpenFootnote } from './footnote.tsx';
import { goTo } from './go-to.ts';
import { ID_PREFIX } from './story.tsx';
import { selectedRange } from './text-range.ts';

interface Clicks
  extends Pick<ReaderContext, 'state' | 'dispatch' | 'blocks' | 'preferences' | 'say' | 'speaker' | 'root'> {
  pictures: readonly ShownPicture[];
  openInReader: ((url: string) => void) | undefined;
  openFootnote: (footnote: OpenFootnote) => void;
  hideAlways: (key: string) => void;
}

/** Takes a block out and offers the two ways on. */
function removeBlock(clicks: Clicks, key: string): void {
  const block = clicks.blocks.find((candidate) => candidate.key === key);
  if (!block) return;
  const offers = [{ label: message('reader_do_undo'), run: () => clicks.dispatch({ type: 'undo' }) }];
  if (fingerprintBlock(block.node) !== null)
    offers.push({ label: message('reader_always_here'), run: () => clicks.hideAlways(key) });
  clicks.dispatch({ type: 'hide', key, text: blockText(block.node) });
  clicks.say(message('reader_block_removed'), ...offers);
}

/** Blocks that a footnote is: what a link within the story leads to otherwise is a place to go to. */
const NOTES = new Set(['p', 'li', 'dd', 'tr', 'blockquote']);

/** Shows a footnote where it is referred to; other places in the story, and the way back from a footnote, are gone to. */
export function followPlace(clicks: Pick<Clicks, 'blocks' | 'root' | 'openFootnote'>, link: HTMLElement): void {
  const place = link.dataset.place ?? '';
  const node = findById(clicks.blocks, place);
  const target = clicks.root.getElementById(ID_PREFIX + place);
  const isAhead = Boolean(target && link.compareDocumentPosition(target) & link.DOCUMENT_POSITION_FOLLOWING);
  if (node && isAhead && NOTES.has(node.tagName)) clicks.openFootnote({ node, link });
  else if (target) {
    const reference = target.matches('a[href]') ? target : target.querySelector<HTMLElement>('a[href]');
    goTo(reference && !NOTES.has(target.localName) ? reference : target, 'center');
  }
}

function followLink(clicks: Clicks, event: MouseEvent, link: HTMLAnchorElement): void {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link.dataset.place) {
    event.preventDefault();
    followPlace(clicks, link);
  } else if (isPlain && clicks.preferences.linksInReader && clicks.openInReader && link.protocol.startsWith('http')) {
    event.preventDefault();
    clicks.openInReader(link.href);
  }
}

/** What a click on the story does: one listener for all blocks. */
export function useStoryClicks(clicks: Clicks): (event: MouseEvent) => void {
  return (event) => {
    const target = event.target as Element | null;
    if (!target || typeof target.closest !== 'function') return;
    const block = target.closest<HTMLElement>('.story-body > [data-block]');
    if (clicks.state.isRemoving) {
      if (!block?.dataset.block) return;
      event.preventDefault();
      removeBlock(clicks, block.dataset.block);
      return;
    }
    const link = target.closest<HTMLAnchorElement>('a[href]');
    const picture = target.closest<HTMLElement>('[data-picture]')?.dataset.picture;
    const note = target.closest<HTMLElement>('mark[data-note]');
    if (link) followLink(clicks, event, link);
    else if (picture) {
      const index = clicks.pictures.findIndex((candidate) => candidate.src === picture);
      if (index >= 0) clicks.dispatch({ type: 'picture', picture: index });
    } else if (note) clicks.dispatch({ type: 'panel', panel: 'notes' });
    else if (clicks.state.isListening && !selectedRange(clicks.root)) {
      const key = target.closest<HTMLElement>('[data-block]')?.dataset.block;
      if (key) clicks.speaker.playFromBlock(key);
    }
  };
}
