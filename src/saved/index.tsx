import { render } from 'preact';
import { message, messageLanguage, uiDirection } from '../platform/i18n.ts';
import { SavedPage } from './saved-page.tsx';

document.documentElement.lang = messageLanguage();
document.documentElement.dir = uiDirection();
document.title = message('saved_title');
render(<SavedPage />, document.getElementById('app')!);
