import { judge } from '../extract/detect/judge.ts';
import { askBackground } from '../platform/messages.ts';
import { onAddressChange, pageAddress } from './address.ts';
import { isExtensionAlive, isReaderOpen } from './once.ts';
import { whenSettled } from './settled.ts';
import { liftSharedVeil } from './veil.ts';

/** After each address change the page is looked at when it has settled, and twice more if anything loads late. */
const LOOKS = [
  { quietMs: 300, maxMs: 1500 },
  { quietMs: 1000, maxMs: 4000 },
  { quietMs: 2000, maxMs: 8000 },
];

/** Looks at the page cheaply and tells the background, now, when it has settled and after each change of its address. */
export function watchPage(window: Window): { isAlive(): boolean } {
  const { document } = window;
  let round = 0;
  let told: { url: string; isArticle: boolean; probability: number } | null = null;

  async function look(): Promise<void> {
    // the page behind the reader is hidden, and the reader itself tells how things stand
    if (isReaderOpen()) return;
    const url = pageAddress(window.location.href);
    const { isArticle, probability } = judge(document, url);
    const isKnown =
      told?.url === url && told.isArticle === isArticle && Math.abs(told.probability - probability) < 0.05;
    if (isKnown) return;
    told = { url, isArticle, probability };
    const { opens } = await askBackground('tab.detected', told);
    if (!opens) liftSharedVeil();
  }

  async function lookAgainAndAgain(): Promise<void> {
    const mine = ++round;
    for (const patience of LOOKS) {
      const hasChanged = await whenSettled(document, patience);
      if (mine !== round || !isExtensionAlive()) return;
      if (hasChanged || !told) await look();
    }
  }

  function start(): void {
    told = null;
    void lookAgainAndAgain().catch(liftSharedVeil);
  }

  start();
  void look().catch(liftSharedVeil);
  onAddressChange(window, start);
  // a page that comes back from the back/forward cache has lost its toolbar icon
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) start();
  });
  return { isAlive: isExtensionAlive };
}
