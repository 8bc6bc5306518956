import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Driver } from './drivers/driver.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on a page of the extension, as "rule: element". */
export async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
  });
}

/**
 * What axe finds wrong in the open reader or picker. axe cannot look into the closed root: it is given a copy of what
 * stands there, in an open one on a page of its own.
 *
 * @param copy an empty page with headings and landmarks of its own; what it shows is lost.
 */
export async function findReaderFaults(driver: Driver, page: Page, copy: Page): Promise<string[]> {
  const { css, markup } = await driver.inReader(
    page,
    (root) => ({
      css: root.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('')),
      markup: new XMLSerializer().serializeToString(root.querySelector('.reader, .picker')!),
    }),
    null,
  );
  await copy.evaluate(
    (sheets, shown) => {
      const host = document.createElement('div');
      const root = host.attachShadow({ mode: 'open' });
      root.append(...new DOMParser().parseFromString(shown, 'text/html').body.childNodes);
      root.adoptedStyleSheets = sheets.map((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        return sheet;
      });
      // as it stands on a page: in a dialog with a name
      const dialog = document.createElement('dialog');
      dialog.open = true;
      dialog.setAttribute('aria-label', 'Reader view');
      dialog.append(host);
      const fill =
        'position:fixed;inset:0;inline-size:100%;block-size:100%;max-inline-size:none;max-block-size:none;padding:0';
      for (const element of [dialog, host]) element.setAttribute('style', fill);
      document.body.replaceChildren(dialog);
    },
    css,
    markup,
  );
  return await findFaults(copy);
}
