import { message } from '../platform/i18n.ts';
import { showPage } from '../ui/show-page.ts';
import { Welcome } from './welcome.tsx';

showPage(<Welcome />, message('welcome_title'));
