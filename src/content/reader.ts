import { answer } from '../platform/messages.ts';
import { startOnce } from './once.ts';
import { openOnPage } from './open-on-page.ts';
import { startReaderSession } from './reader-session.ts';

startOnce('broadsheetReader', () => {
  const session = startReaderSession(window, openOnPage);
  answer({
    'page.story': () => session.story(),
    'page.reader': (request) => session.change(request),
    'page.pick': () => {
      session.pick();
      return null;
    },
  });
  return session;
});
