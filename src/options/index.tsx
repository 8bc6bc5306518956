import { message } from '../platform/i18n.ts';
import { showPage } from '../ui/show-page.ts';
import { Options } from './options.tsx';

showPage(<Options />, message('options_title'));
