import { render } from 'preact';
import { messageLanguage, uiDirection } from '../platform/i18n.ts';
import { Popup } from './popup.tsx';

document.documentElement.lang = messageLanguage();
document.documentElement.dir = uiDirection();
const place = document.getElementById('app')!;
place.replaceChildren();
render(<Popup />, place);
