import { browser } from '../platform/browser.ts';
import { changeReader, injectPart } from '../platform/injection.ts';
import type { Handlers, Messages, Sender } from '../platform/messages.ts';
import { hasAccess } from '../platform/permissions.ts';
import { loadRules } from '../platform/rule-store.ts';
import { originOf, readSite, ruleFor } from '../platform/site-rules.ts';
import { fetchPicture } from './fetch-picture.ts';
import { openWhenLoaded } from './open-when-loaded.ts';
import { finishSite } from './site-grants.ts';
import { showLook } from './tab-look.ts';

/** How sure the cheap check must be before a site set to always opens the reader: nine in ten were stories. 2026-11-24. */
const MIN_PROBABILITY = 0.8;

type Detected = Messages['tab.detected'];

async function onDetected(
  { url, isArticle, probability }: Detected['request'],
  { tabId, isOwnPage }: Sender,
): Promise<Detected['response']> {
  if (tabId === null || isOwnPage) return { opens: false };
  await showLook(tabId, isArticle ? 'found' : 'neutral');
  if (!isArticle || probability < MIN_PROBABILITY) return { opens: false };
  const rule = ruleFor(url, await loadRules());
  // scripts go on in the pages of a site to which access was taken back
  const opens = rule?.mode === 'always' && (await hasAccess(originOf(rule.site)));
  // not waited for: the page wants to know at once whether to stay veiled
  if (opens) void changeReader(tabId, { wish: 'open', cause: 'rule', selection: false }).catch(() => null);
  return { opens };
}

async function onReader({ isOpen, isArticle }: Messages['tab.reader']['request'], sender: Sender): Promise<null> {
  if (sender.tabId === null || sender.isOwnPage) return null;
  await showLook(sender.tabId, isOpen ? 'reading' : isArticle ? 'found' : 'neutral');
  return null;
}

async function onPartLoad({ part }: Messages['part.load']['request'], sender: Sender): Promise<null> {
  if (sender.tabId !== null && !sender.isOwnPage) await injectPart(sender.tabId, part);
  return null;
}

async function onSiteGranted({ rule, tabId }: Messages['site.granted']['request'], sender: Sender): Promise<null> {
  const site = readSite(rule);
  // a web page's script must not be able to set rules, not even for its own site
  if (sender.isOwnPage && site && (await hasAccess(originOf(site)))) await finishSite(site, tabId);
  return null;
}

async function onLinkOpen({ url }: Messages['link.open']['request'], { tabId, isOwnPage }: Sender): Promise<null> {
  if (tabId === null || isOwnPage) return null;
  await openWhenLoaded(tabId);
  await browser.tabs.update(tabId, { url });
  return null;
}

/** What the background answers. */
export const handlers: Handlers<
  'tab.detected' | 'tab.reader' | 'part.load' | 'link.open' | 'picture.fetch' | 'site.granted'
> = {
  'tab.detected': onDetected,
  'tab.reader': onReader,
  'part.load': onPartLoad,
  'link.open': onLinkOpen,
  'picture.fetch': ({ url }) => fetchPicture(url),
  'site.granted': onSiteGranted,
};
