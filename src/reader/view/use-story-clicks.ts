import { message } from '../../platform/i18n.ts';
import { blockText } from '../state/blocks.ts';
import { fingerprintBlock } from '../state/choices.ts';
import { findById, localFragment } from '../state/find-by-id.ts';
import type { ShownPicture } from '../state/pictures.ts';
import type { ReaderContext } from './context.ts';
import type { OpenFootnote } from './footnote.tsx';
import { goTo } from './go-to.ts';
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

function followLink(clicks: Clicks, event: MouseEvent, link: HTMLAnchorElement): void {
  const fragment = localFragment(link.href, clicks.state.article.url);
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!isPlain) return;
  if (fragment !== null) {
    const node = findById(clicks.blocks, fragment);
    if (!node) return;
    event.preventDefault();
    const isBackwards = /^(?:↩|↑|\^|⤴|↵)/u.test(link.textContent ?? '') || /^h[1-6]$/.test(node.tagName);
    if (isBackwards) {
      const id = `story-${String(node.properties.id)}`;
      const target = clicks.root.getElementById(id);
      if (target) goTo(target, 'center');
    } else clicks.openFootnote({ node, link });
  } else if (clicks.preferences.linksInReader && clicks.openInReader && link.protocol.startsWith('http')) {
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
