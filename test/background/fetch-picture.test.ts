import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchPicture } from '../../src/background/fetch-picture.ts';

function answerWith(body: BodyInit | null, type: string, status = 200): void {
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers: { 'content-type': type } }));
}

afterEach(() => vi.unstubAllGlobals());

describe('fetching a picture for a saved story', () => {
  it('gives its bytes and its kind', async () => {
    answerWith(new Uint8Array([0, 255, 137]), 'image/png');
    expect(await fetchPicture('https://news.example/a.png')).toEqual({ mediaType: 'image/png', base64: 'AP+J' });
  });

  it('gives nothing that is no picture, has failed, or is too large', async () => {
    answerWith('<html>', 'text/html');
    expect(await fetchPicture('https://news.example/a.png')).toBeNull();
    answerWith(null, 'image/png', 404);
    expect(await fetchPicture('https://news.example/a.png')).toBeNull();
    answerWith(new Uint8Array(12 * 1024 * 1024 + 1), 'image/png');
    expect(await fetchPicture('https://news.example/a.png')).toBeNull();
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('blocked')));
    expect(await fetchPicture('https://news.example/a.png')).toBeNull();
  });
});
