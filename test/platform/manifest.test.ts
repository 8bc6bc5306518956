import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { manifestFor } = await import(String(new URL('../../build.mjs', import.meta.url)));
const base = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'));

test.each(['chrome', 'firefox'])('%s asks for nothing that warns at install, and for sites only later', (browser) => {
  const manifest = manifestFor(browser, base, '1.2.3');
  // `unlimitedStorage` is among them: without it a browser short of room may throw saved stories away
  const silent = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'declarativeContent'];
  expect(silent).toEqual(expect.arrayContaining(manifest.permissions));
  expect(manifest.host_permissions).toBeUndefined();
  expect(manifest.content_scripts).toBeUndefined();
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  expect(manifest.version).toBe('1.2.3');
});

test('each browser gets the background that it understands, and only that', () => {
  expect(manifestFor('chrome', base, '1').background).toEqual({ service_worker: 'background.js', type: 'module' });
  expect(manifestFor('firefox', base, '1').background).toEqual({ scripts: ['background.js'], type: 'module' });
});

test('Firefox is told that no data is collected, and from which version on', () => {
  const { gecko, gecko_android } = manifestFor('firefox', base, '1').browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  expect([gecko.strict_min_version, gecko_android.strict_min_version]).toEqual(['140.0', '142.0']);
});

test('the extension’s own pages run nothing but their own, and frame, submit to and embed nothing', () => {
  const policy: string = base.content_security_policy.extension_pages;
  expect(policy).toContain("default-src 'none'");
  // pictures of stories that are saved come from the papers' servers; no code, no style, no frame does
  expect(policy).toContain("connect-src 'self' https: http:;");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self';");
  for (const none of ['media-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors'])
    expect(policy).toContain(`${none} 'none'`);
  // where the browser knows of it, no string becomes markup or code even by mistake
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
});
