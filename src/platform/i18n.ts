import { browser } from './browser.ts';

const pluralRules = new Map<string, Intl.PluralRules>();

/**
 * The string of `_locales` in the browser's language; English where a locale lacks it.
 * An unknown key gives the key itself, so that a gap is seen rather than hidden.
 */
export function message(key: string, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String)) || key;
}

/** Languages that write numbers in digits of their own, in case a locale for more of them is added. */
const OWN_DIGITS = /^(?:ar|as|bn|ckb|dz|fa|ks|mr|my|ne|pa-Arab|ps|sat|sd|uz-Arab)\b/;

/** A number in a language's digits. The first that a page lets the browser write takes 15 ms, which few numbers need. */
function writeNumber(count: number, language: string): string {
  const isPlain = Number.isInteger(count) && count >= 0 && count < 1000 && !OWN_DIGITS.test(language);
  return isPlain ? String(count) : new Intl.NumberFormat(language).format(count);
}

/**
 * A string that depends on a number: `KEY_one`, `KEY_few`, … `KEY_other` as `Intl.PluralRules` names the forms.
 * The number, written in the reader's digits, is `$1`; further substitutions follow from `$2`.
 */
export function pluralMessage(key: string, count: number, ...substitutions: (string | number)[]): string {
  const language = messageLanguage();
  let rules = pluralRules.get(language);
  if (!rules) {
    rules = new Intl.PluralRules(language);
    pluralRules.set(language, rules);
  }
  const values = [writeNumber(count, language), ...substitutions.map(String)];
  return (
    browser.i18n.getMessage(`${key}_${rules.select(count)}`, values) ||
    browser.i18n.getMessage(`${key}_other`, values) ||
    key
  );
}

/** The language of the browser's own interface, as a BCP 47 tag. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage() || 'en';
}

/**
 * The language that our strings really come out in: where there is no locale for the browser's, the strings are English.
 * Screens set it as their `lang`.
 */
export function messageLanguage(): string {
  return browser.i18n.getMessage('locale_code') || 'en';
}

/**
 * The language to write dates and numbers in: that of our strings, in the country's way where the browser names one, as
 * in "en-GB".
 */
export function formatLanguage(): string {
  const language = messageLanguage();
  const ui = uiLanguage();
  return ui.split(/[-_]/)[0] === language.split(/[-_]/)[0] ? ui : language;
}

/** Languages written from right to left, in case a locale for them is added. */
const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/;

/**
 * The writing direction of our strings. Not `@@bidi_dir`: that is the browser's own, which may be Hebrew where our
 * strings are English, and Chromium's content scripts get it wrong.
 */
export function uiDirection(): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(messageLanguage()) ? 'rtl' : 'ltr';
}
