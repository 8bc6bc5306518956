import { browser } from '../platform/browser.ts';
import { loadSettings } from '../platform/settings.ts';
import { iconPaths, showLook } from './tab-look.ts';

/** The part of Chrome's declarativeContent that is used; the polyfill's types do not have it. */
interface DeclarativeContent {
  onPageChanged: {
    removeRules(ids: undefined, done: () => void): void;
    addRules(rules: object[], done: () => void): void;
  };
  PageStateMatcher: new (conditions: object) => object;
  SetIcon: new (icon: { imageData: Record<string, ImageData> }) => object;
}

/** What stories have and most other pages lack, told without access to the page; a list shows the button all the same. */
const STORY_SHAPES = [
  ['article', 'h1', 'time'],
  ['[itemprop="articleBody"]'],
  ['[itemprop="headline"]', 'article'],
  ['[role="article"]', 'h1'],
];

/** A front page is an address without a path; a story's path is long. */
const STORY_ADDRESS = '^https?://[^/]+/[^?#]{12,}';

async function readIcon(path: string, sizePx: number): Promise<ImageData> {
  const response = await fetch(browser.runtime.getURL(path));
  const bitmap = await createImageBitmap(await response.blob());
  const canvas = new OffscreenCanvas(sizePx, sizePx).getContext('2d')!;
  canvas.drawImage(bitmap, 0, 0, sizePx, sizePx);
  return canvas.getImageData(0, 0, sizePx, sizePx);
}

async function chromeRules(api: DeclarativeContent): Promise<object[]> {
  const imageData: Record<string, ImageData> = {};
  for (const [size, path] of Object.entries(iconPaths('found'))) imageData[size] = await readIcon(path, Number(size));
  const conditions = STORY_SHAPES.map(
    (css) => new api.PageStateMatcher({ pageUrl: { urlMatches: STORY_ADDRESS }, css }),
  );
  return [{ conditions, actions: [new api.SetIcon({ imageData })] }];
}

/** Brings Chrome's rules for the coarse icon in line with the setting. Firefox has none: see `onTabUpdated`. */
export async function syncCoarseMark(): Promise<void> {
  const api = (browser as unknown as { declarativeContent?: DeclarativeContent }).declarativeContent;
  if (!api) return;
  const { markArticles } = await loadSettings();
  const rules = markArticles ? await chromeRules(api) : [];
  await new Promise<void>((resolve) => api.onPageChanged.removeRules(undefined, resolve));
  if (rules.length > 0) await new Promise<void>((resolve) => api.onPageChanged.addRules(rules, resolve));
}

/**
 * Firefox tells of each page whether its own reader would take it.
 *
 * @param url the tab's address: told only where there is access, and there our own detection knows better.
 */
export async function onTabUpdated(tabId: number, changes: { isArticle?: boolean }, url?: string): Promise<void> {
  if (changes.isArticle === undefined || url !== undefined) return;
  const { markArticles } = await loadSettings();
  if (markArticles && changes.isArticle) await showLook(tabId, 'found');
}
