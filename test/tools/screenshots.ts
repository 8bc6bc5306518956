// Takes README's pictures from the built extension: npm run screenshots
// With a folder, every screen in both browsers and themes goes there: npm run screenshots -- FOLDER
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChromium } from '../e2e/drivers/chromium.ts';
import { type Driver, NEWS_HOST } from '../e2e/drivers/driver.ts';
import { startFirefox } from '../e2e/drivers/firefox.ts';
import { until } from '../e2e/drivers/poll.ts';
import { SITE, STORY } from '../e2e/story.ts';
import { serveFolder } from './server.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const isForReadme = !process.argv[2];
const FOLDER = process.argv[2] ? resolve(process.argv[2]) : join(ROOT, '.readme');

async function take(driver: Driver, theme: 'light' | 'dark', url: string): Promise<void> {
  const path = (what: string) => join(FOLDER, `${driver.name}-${what}-${theme}.png`) as `${string}.png`;
  const page = await driver.open(url);
  if (!isForReadme) await page.screenshot({ path: path('page') });
  const popup = await driver.openPopup(page);
  await until('the popup shows the story', () => popup.text('.story h1'));
  await until('the popup shows the picture', () => popup.attribute('.picture img', 'src'));
  await popup.screenshot(path('popup'));
  await popup.click('#reader');
  await until('the reader is open', async () => (await driver.readerText(page))?.includes(STORY.headline));
  await popup.close();
  await page.screenshot({ path: path('reader') });
  for (const name of isForReadme ? [] : ['options', 'welcome', 'saved']) {
    const own = await driver.openOwnPage(`${name}/index.html`);
    await own.screenshot({ path: path(name), fullPage: true });
    await own.close();
  }
}

execFileSync(process.execPath, ['build.mjs'], { cwd: ROOT, stdio: 'inherit' });
mkdirSync(FOLDER, { recursive: true });
const server = await serveFolder(SITE);
const url = `http://${NEWS_HOST}:${server.port}${STORY.path}`;
for (const theme of ['light', 'dark'] as const) {
  const isDark = theme === 'dark';
  const starts = [() => startChromium(server.port, { isDark }), () => startFirefox(server.port, { isDark })];
  // README shows Chromium in light and Firefox in dark
  for (const start of isForReadme ? [starts[isDark ? 1 : 0]!] : starts) {
    const driver = await start();
    try {
      await take(driver, theme, url);
    } finally {
      await driver.close();
    }
  }
}
await server.close();
console.log(`Pictures: ${FOLDER}`);
