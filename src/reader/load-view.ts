import { loadPart } from '../platform/parts.ts';
import type { openReader } from './index.ts';
import type { openPicker } from './pick/open-picker.ts';

/** What the script of the reader's view gives. */
export interface View {
  openReader: typeof openReader;
  openPicker: typeof openPicker;
}

/** The reader's view, once its script is on the page. Rejects where it cannot come there any more. */
export function loadView(): Promise<View> {
  return loadPart<View>('view');
}
