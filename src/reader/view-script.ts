import { providePart } from '../platform/parts.ts';
import { openReader } from './index.ts';
import type { View } from './load-view.ts';
import { openPicker } from './pick/open-picker.ts';

providePart('view', { openReader, openPicker } satisfies View);
