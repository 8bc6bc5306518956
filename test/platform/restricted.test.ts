import { expect, test } from 'vitest';
import { restrictedReason } from '../../src/platform/restricted.ts';

test.each([
  ['chrome://settings/', 'Cannot access a chrome:// URL', 'browser_page'],
  [undefined, 'Cannot access a chrome:// URL', 'browser_page'],
  ['about:addons', 'Missing host permission for the tab', 'browser_page'],
  ['view-source:https://example.org/', 'Cannot access contents of url', 'browser_page'],
  ['https://chromewebstore.google.com/detail/x', 'The extensions gallery cannot be scripted.', 'store'],
  ['https://addons.mozilla.org/en-US/firefox/', 'Missing host permission for the tab', 'store'],
  ['https://addons.mozilla.org.example/', 'Missing host permission for the tab', 'no_access'],
  ['https://example.org/report.PDF?x=1', 'Missing host permission for the tab', 'pdf'],
  ['file:///home/me/story.html', 'Cannot access contents of url "file:///home/me/story.html"', 'file_access'],
  ['https://example.org/', 'Frame with ID 0 is showing error page', 'no_access'],
] as const)('%s: %s is told as %s', (url, error, reason) => expect(restrictedReason(url, error)).toBe(reason));
