import { type ComponentChild, render } from 'preact';
import { messageLanguage, uiDirection } from '../platform/i18n.ts';

/** Fills the document of one of the extension's own pages, in the language and direction of our strings. */
export function showPage(page: ComponentChild, title = document.title): void {
  document.documentElement.lang = messageLanguage();
  document.documentElement.dir = uiDirection();
  document.title = title;
  const place = document.getElementById('app')!;
  place.replaceChildren();
  render(page, place);
}
