// Takes the stores' pictures from the built extension: npm run store:pictures
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { startChromium } from '../e2e/drivers/chromium.ts';
import { NEWS_HOST } from '../e2e/drivers/driver.ts';
import { until } from '../e2e/drivers/poll.ts';
import { SITE, STORY } from '../e2e/story.ts';
import { ensureBrowser, QUIET_CHROMIUM } from './browsers.ts';
import { serveFolder } from './server.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = join(ROOT, '.store/pictures');
const raw = mkdtempSync(join(tmpdir(), 'broadsheet-pictures-'));
const rawPath = (name: string) => join(raw, `${name}.png`) as `${string}.png`;

/** Takes page, popup, reader and the list of saved stories as they are. */
async function takeRaw(isDark: boolean): Promise<void> {
  const theme = isDark ? 'dark' : 'light';
  const server = await serveFolder(SITE);
  const driver = await startChromium(server.port, { isDark });
  const page = await driver.open(`http://${NEWS_HOST}:${server.port}${STORY.path}`);
  await page.setViewport({ width: 1200, height: 720 });
  await page.screenshot({ path: rawPath(`page-${theme}`) });
  const popup = await driver.openPopup(page);
  await until('the popup shows the picture', () => popup.attribute('.picture img', 'src'));
  await popup.screenshot(rawPath(`popup-${theme}`));
  await popup.click('#reader');
  await until('the reader is open', async () => (await driver.readerText(page))?.includes(STORY.headline));
  await popup.close();
  await page.screenshot({ path: rawPath(`reader-${theme}`) });
  if (!isDark) {
    await page.bringToFront();
    await page.keyboard.press('r');
    await until('what was removed is listed', () =>
      driver.inReader(
        page,
        (root) => {
          const groups = [...root.querySelectorAll<HTMLDetailsElement>('.panel details')];
          for (const group of groups.slice(0, 2)) group.open = true;
          return groups.length > 0;
        },
        null,
      ),
    );
    await page.screenshot({ path: rawPath('removed-light') });
  }
  await driver.close();
  await server.close();
}

function dataUrl(path: string): string {
  const type = path.endsWith('.svg') ? 'svg+xml' : 'png';
  return `data:image/${type};base64,${readFileSync(path).toString('base64')}`;
}

const STYLE = `* { box-sizing: border-box } body { margin: 0; height: 100vh; overflow: hidden; display: grid;
  font: 600 38px/1.2 "Source Serif 4", "Noto Serif", Georgia, serif; color: #1d1b18; background: #f1ece2 }
  body.dark { color: #f3efe7; background: #1d1b18 } h1 { font: inherit; margin: 34px 40px 26px; text-align: center }
  .screen { position: relative; margin: 0 40px; height: 100%; border-radius: 12px 12px 0 0; overflow: hidden;
  box-shadow: 0 8px 40px #0003, 0 0 0 1px #8886 } .screen img { display: block; width: 100% }
  .screen .popup { position: absolute; top: 12px; right: 24px; width: auto; max-height: 640px; border-radius: 8px; box-shadow: 0 10px 40px #0006 }
  .tile { place-content: center; justify-items: center; gap: 10px; text-align: center } .tile img { width: 84px }
  .tile p { margin: 0; font: 400 19px/1.3 system-ui, sans-serif }`;

/** A picture that says in a line what it shows. */
function slide(title: string, shown: string, isDark = false): string {
  return `<style>${STYLE} body { grid-template-rows: auto 1fr }</style><body class="${isDark ? 'dark' : ''}"><h1>${title}</h1><div class="screen">${shown}</div>`;
}

function image(name: string, className = ''): string {
  return `<img class="${className}" src="${dataUrl(rawPath(name))}">`;
}

execFileSync(process.execPath, ['build.mjs'], { cwd: ROOT, stdio: 'inherit' });
for (const isDark of [false, true]) await takeRaw(isDark);
mkdirSync(FOLDER, { recursive: true });
const pictures: [name: string, width: number, height: number, html: string][] = [
  [
    '1-popup',
    1280,
    800,
    slide('The story, and who wrote it and when', image('page-light') + image('popup-light', 'popup')),
  ],
  ['2-reader', 1280, 800, slide('A page of its own, set for reading', image('reader-light'))],
  ['3-dark', 1280, 800, slide('Light, dark or sepia', image('reader-dark'), true)],
  ['4-removed', 1280, 800, slide('What was removed comes back on a click', image('removed-light'))],
  [
    'tile',
    440,
    280,
    `<style>${STYLE}</style><body class="tile"><img src="${dataUrl(join(ROOT, 'icons/app.svg'))}">Broadsheet<p>Just the story of a news page</p>`,
  ],
];
const browser = await puppeteer.launch({
  executablePath: ensureBrowser('chromium'),
  headless: true,
  pipe: true,
  args: [...QUIET_CHROMIUM],
});
const page = await browser.newPage();
for (const [name, width, height, html] of pictures) {
  await page.setViewport({ width, height });
  await page.setContent(html);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) as `${string}.png` });
}
await browser.close();
rmSync(raw, { recursive: true, force: true });
console.log(`Pictures: ${FOLDER}`);
