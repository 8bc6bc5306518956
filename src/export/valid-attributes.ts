import type { Element } from '../article.ts';
import { webAddress } from './address.ts';
import { NOTE_ID, noteOf } from './note-links.ts';

/** Dates and times as HTML's `datetime` takes them. */
const DATE_TIME = /^\d{4}-\d\d(?:-\d\d)?(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** The attributes of an element that the HTML standard gives it, with values in the standard's form; no others. */
export function validAttributes({ tagName, properties }: Element): Element['properties'] {
  const valid: Element['properties'] = {};
  const { lang, dir, id } = properties;
  if (typeof id === 'string' && NOTE_ID.test(id)) valid.id = id;
  if (typeof lang === 'string' && LANGUAGE.test(lang)) valid.lang = lang;
  if (dir === 'ltr' || dir === 'rtl' || dir === 'auto') valid.dir = dir;
  if (tagName === 'a') {
    const href = noteOf(properties.href) === null ? webAddress(properties.href) : String(properties.href);
    if (href) valid.href = href;
  } else if (tagName === 'img') {
    valid.src = typeof properties.src === 'string' ? properties.src : '';
    valid.alt = typeof properties.alt === 'string' ? properties.alt : '';
  } else if (tagName === 'time') {
    const dateTime = properties.dateTime;
    if (typeof dateTime === 'string' && DATE_TIME.test(dateTime)) valid.dateTime = dateTime;
  } else if (tagName === 'td' || tagName === 'th') {
    for (const name of ['colSpan', 'rowSpan'] as const) {
      const span = Number(properties[name]);
      if (Number.isInteger(span) && span > 1 && span <= 1000) valid[name] = span;
    }
  } else if (tagName === 'ol') {
    const start = Number(properties.start ?? 1);
    if (Number.isInteger(start) && start !== 1) valid.start = start;
  } else if (tagName === 'span' && String(properties.className ?? '') === 'caption') {
    valid.className = ['caption'];
  }
  return valid;
}
