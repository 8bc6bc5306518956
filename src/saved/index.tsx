import { message } from '../platform/i18n.ts';
import { showPage } from '../ui/show-page.ts';
import { SavedPage } from './saved-page.tsx';

showPage(<SavedPage />, message('saved_title'));
