import type { Element, Removed } from '../../article.ts';
import { changeSiteChoices, type SiteChoices } from '../../platform/site-choices.ts';
import { fingerprintBlock, removalRule } from '../state/choices.ts';
import { useReader } from './context.ts';

/** The host that choices for "this site" belong to, or null where the story has no address. */
export function siteHost(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host || null : null;
}

interface ChoiceActions {
  choices: SiteChoices;
  setPutBackAlways: (removed: Removed, isAlways: boolean) => void;
  /** False where the block has no words to know it by. */
  hideAlways: (node: Element) => boolean;
  forgetHidden: () => void;
  /** Keeps the part of the page that was picked for all pages of this site, or forgets it with null. */
  keepRegion: (selector: string | null) => void;
}

/** What a person decided for all pages of this site, and the ways to change it. */
export function useSiteChoices(): ChoiceActions {
  const { state, dispatch } = useReader();
  const host = siteHost(state.article.url);
  const { choices } = state;
  function keep(change: (choices: SiteChoices) => SiteChoices): void {
    dispatch({ type: 'choices', choices: change(choices) });
    if (host) void changeSiteChoices(host, change).catch(() => undefined);
  }
  return {
    choices,
    setPutBackAlways(removed, isAlways) {
      const rule = removalRule(removed);
      keep((now) => {
        const others = now.putBackRules.filter((other) => other !== rule);
        return { ...now, putBackRules: isAlways ? [...others, rule] : others };
      });
    },
    hideAlways(node) {
      const fingerprint = fingerprintBlock(node);
      if (fingerprint === null) return false;
      keep((now) => ({ ...now, hiddenTexts: [...new Set([...now.hiddenTexts, fingerprint])] }));
      return true;
    },
    forgetHidden() {
      keep((now) => ({ ...now, hiddenTexts: [] }));
    },
    keepRegion(region) {
      keep((now) => ({ ...now, region }));
    },
  };
}
