// Draws icons/*.png from icons/*.svg with the installed Chromium: tsx test/tools/icons.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from './browsers.ts';

const FOLDER = fileURLToPath(new URL('../../icons/', import.meta.url));
const TOOLBAR = [16, 32];
const SIZES: Record<string, number[]> = {
  app: [16, 32, 48, 96, 128],
  neutral: TOOLBAR,
  'neutral-dark': TOOLBAR,
  'neutral-light': TOOLBAR,
  found: TOOLBAR,
  reading: TOOLBAR,
};

const browser = await puppeteer.launch({
  executablePath: ensureBrowser('chromium'),
  headless: true,
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(SIZES)) {
  const svg = readFileSync(`${FOLDER}${name}.svg`, 'utf8');
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    writeFileSync(`${FOLDER}${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
