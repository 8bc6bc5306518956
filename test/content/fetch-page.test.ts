// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchPage } from '../../src/content/fetch-page.ts';

const signal = new AbortController().signal;
const HERE = 'https://paper.example/story';

function answer(body: BodyInit | null, type: string, status = 200): void {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(body, { status, headers: type ? { 'content-type': type } : {} })),
  );
}

/** A document of the site, as the reader stands on it. */
function here(characterSet = 'UTF-8'): Document {
  return { URL: HERE, characterSet } as Document;
}

async function textOf(url = `${HERE}?page=2`, document = here()): Promise<string | null> {
  const page = await fetchPage(document, url, signal);
  return page.kind === 'page' ? page.document.body.textContent : page.kind;
}

afterEach(() => vi.unstubAllGlobals());

describe('fetching a further page', () => {
  it('gives a document, with the cookies of the site and of it alone', async () => {
    answer('<body>Two</body>', 'text/html; charset=utf-8');
    expect(await textOf()).toBe('Two');
    const [, options] = vi.mocked(fetch).mock.calls[0]!;
    expect(options).toMatchObject({ credentials: 'same-origin', mode: 'same-origin' });
    expect(await textOf('https://other.example/story?page=2')).toBe('refused');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('reads the page in the encoding that it says, else in that of the first', async () => {
    const bytes = Uint8Array.from([0x67, 0x72, 0xfc, 0x6e]);
    answer(bytes, 'text/html; charset=iso-8859-1');
    expect(await textOf()).toBe('grün');
    answer(Uint8Array.from([...new TextEncoder().encode('<meta charset="windows-1252">'), ...bytes]), 'text/html');
    expect(await textOf()).toBe('grün');
    answer(bytes, 'text/html');
    expect(await textOf(undefined, here('windows-1252'))).toBe('grün');
    answer('grün', 'text/html; charset=nonsense');
    expect(await textOf()).toBe('grün');
  });

  it('refuses what is no page, and says when none came', async () => {
    answer('{}', 'application/json');
    expect(await textOf()).toBe('refused');
    answer('gone', 'text/html', 404);
    expect(await textOf()).toBe('refused');
    answer('x'.repeat(9 * 1024 * 1024), 'text/html');
    expect(await textOf()).toBe('refused');
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('network');
    });
    expect(await textOf()).toBe('offline');
  });

  it('throws where it is stopped', async () => {
    const stop = new AbortController();
    vi.stubGlobal('fetch', async () => {
      stop.abort();
      throw new DOMException('', 'AbortError');
    });
    await expect(fetchPage(here(), `${HERE}?page=2`, stop.signal)).rejects.toThrow();
  });
});
