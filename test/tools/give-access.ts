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

async function configure(page: Page, change: { extensionId: string } & Record<string, unknown>): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as {
      chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } };
    };
    await chrome.developerPrivate.updateExtensionConfiguration(wanted);
  }, change);
}

/** Puts an extension's button into the toolbar, as a person does; `page` stands at `chrome://extensions/`. */
export async function pinButton(page: Page, extension: string): Promise<void> {
  await configure(page, { extensionId: extension, pinnedToToolbar: true });
}

/** Allows an extension in private windows, which starts it anew; `page` stands at `chrome://extensions/`. */
export async function allowPrivate(page: Page, extension: string): Promise<void> {
  // otherwise one that is not from the store does not start again
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { developerPrivate: { updateProfileConfiguration(change: object): Promise<void> } };
    };
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  await configure(page, { extensionId: extension, incognitoAccess: true });
}
