import { render } from 'preact';
import { message, messageLanguage, uiDirection } from '../platform/i18n.ts';
import { Welcome } from './welcome.tsx';

document.documentElement.lang = messageLanguage();
document.documentElement.dir = uiDirection();
document.title = message('welcome_title');
render(<Welcome />, document.getElementById('app')!);
