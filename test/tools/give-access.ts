import type { Page } from 'puppeteer-core';

/**
 * Gives an extension access to pages as a person does in Chromium's own list of extensions: without a screen the browser
 * shows no prompt that could be answered.
 *
 * @param page stands at `chrome://extensions/`.
 * @param origin a match pattern.
 */
export async function giveAccess(page: Page, extension: string, origin: string): Promise<void> {
  await page.evaluate(
    async (id, pattern) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { addHostPermission(id: string, origin: string): Promise<void> } };
      };
      await chrome.developerPrivate.addHostPermission(id, pattern);
    },
    extension,
    origin,
  );
}

/** Takes such access back in the same list; `page` stands at `chrome://extensions/`. */
export async function takeBackAccess(page: Page, extension: string, origin: string): Promise<void> {
  await page.evaluate(
    async (id, pattern) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { removeHostPermission(id: string, origin: string): Promise<void> } };
      };
      await chrome.developerPrivate.removeHostPermission(id, pattern);
    },
    extension,
    origin,
  );
}

/** Puts an extension's button into the toolbar, as a person does; `page` stands at `chrome://extensions/`. */
export async function pinButton(page: Page, extension: string): Promise<void> {
  await page.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as {
      chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } };
    };
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, pinnedToToolbar: true });
  }, extension);
}
