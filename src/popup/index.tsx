import { formatLanguage, pluralMessage } from '../platform/i18n.ts';
import { formatDateStamp } from '../ui/dates.ts';
import { showPage } from '../ui/show-page.ts';
import { Popup } from './popup.tsx';

/** The first number and the first date that a browser writes take it longest: it may do that while the page is read. */
function warmUp(): void {
  pluralMessage('popup_words', 1000);
  formatDateStamp({ iso: '2000-01-01T12:00:00Z', precision: 'minute', evidence: '' }, formatLanguage());
}

showPage(<Popup />);
requestAnimationFrame(() => setTimeout(warmUp));
