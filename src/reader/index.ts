import { h, render } from 'preact';
import type { ExtractionResult } from '../article.ts';
import { message } from '../platform/i18n.ts';
import controls from '../ui/controls.shadow.css';
import tokens from '../ui/tokens.shadow.css';
import type { PickedRegion, ReaderEnvironment, ReaderHandle } from './environment.ts';
import { fenceEvents } from './overlay/event-fence.ts';
import { mountOverlay } from './overlay/overlay.ts';
import { rememberFocus, setPageAside } from './overlay/page-behind.ts';
import { adoptPaperStyle, adoptStyles } from './overlay/style-sheets.ts';
import paper from './styles/paper.shadow.css';
import screen from './styles/screen.shadow.css';
import story from './styles/story.shadow.css';
import { App, type AppControls } from './view/app.tsx';

/**
 * Lays the reader over a page. The page behind it rests; leaving the reader gives the document back as it was, with
 * scroll position, focus and playing media, and adds no history entry.
 *
 * @param document the page's document; it must have a root element.
 * @param region the part of the page that the story was taken from, where a person picked it.
 */
export function openReader(
  document: Document,
  result: ExtractionResult,
  environment: ReaderEnvironment,
  region: PickedRegion | null = null,
): ReaderHandle {
  const view = document.defaultView;
  if (!view) throw new Error('A document without a window can show no reader');
  let isOpen = true;
  let app: AppControls | null = null;
  let scrollTop = 0;

  const restoreFocus = rememberFocus(document);
  const overlay = mountOverlay(document, message('reader_label'), {
    onCloseRequest: () => app?.leave(),
    onLost: close,
    onRepaired() {
      const scroller = overlay.root.querySelector<HTMLElement>('.scroller');
      if (scroller && scroller.scrollTop !== scrollTop) scroller.scrollTop = scrollTop;
      if (!overlay.root.activeElement) scroller?.focus({ preventScroll: true });
    },
  });
  const bringPageBack = setPageAside(document, overlay.element);
  const setCustomCss = adoptStyles(view, overlay.root, [tokens, controls, screen, story, paper]);
  const dropPaperStyle = adoptPaperStyle(document, view);
  const dropFence = fenceEvents(view, overlay.element, (event) => {
    if (app?.pressKey(event)) event.preventDefault();
  });
  overlay.root.addEventListener(
    'scroll',
    (event) => {
      const scroller = event.target as Element;
      if (scroller.classList.contains('scroller')) scrollTop = scroller.scrollTop;
    },
    { capture: true, passive: true },
  );

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    render(null, overlay.root);
    dropFence();
    overlay.remove();
    dropPaperStyle();
    bringPageBack();
    restoreFocus();
    environment.onClosed();
  }

  render(
    h(App, {
      result,
      region,
      environment,
      root: overlay.root,
      setCustomCss,
      close,
      onReady(controls) {
        app = controls;
      },
    }),
    overlay.root,
  );

  return {
    get isOpen() {
      return isOpen;
    },
    close,
    update(next, nextRegion = null) {
      app?.show(next, nextRegion);
    },
  };
}
