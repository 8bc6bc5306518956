import { startOnce } from './once.ts';
import { watchPage } from './watch-page.ts';

startOnce('broadsheetDetect', () => watchPage(window));
