import { existsSync } from 'node:fs';
import { installLine, installPackages } from './install.ts';

export type BrowserName = 'chromium' | 'firefox';

const CANDIDATES: Record<BrowserName, string[]> = {
  chromium: [
    process.env.CHROMIUM_PATH ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ],
  firefox: [
    process.env.FIREFOX_PATH ?? '',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  ],
};

const DEBIAN_PACKAGE: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

function findBrowser(name: BrowserName): string | null {
  return CANDIDATES[name].find((path) => path && existsSync(path)) ?? null;
}

/**
 * Path of an installed browser; on Debian, as root, a missing one is installed first.
 * Throws with the line that installs it where that is not possible.
 */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  const packages = [DEBIAN_PACKAGE[name]];
  installPackages(packages);
  const installed = findBrowser(name);
  if (installed) return installed;
  throw new Error(
    `${name} was not found. Install it (Debian: "${installLine(packages)}") or set ${name.toUpperCase()}_PATH to its program file.`,
  );
}

/** Switches that keep a headless Chromium quiet and off the network. */
export const QUIET_CHROMIUM: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
