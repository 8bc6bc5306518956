import { render } from 'preact';
import { message, messageLanguage, uiDirection } from '../platform/i18n.ts';
import { Options } from './options.tsx';

document.documentElement.lang = messageLanguage();
document.documentElement.dir = uiDirection();
document.title = message('options_title');
render(<Options />, document.getElementById('app')!);
