import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const CACHE = '.cache/deflate';

/** More rounds gain less than a thousandth. */
const OPTIONS = { numiterations: 5 };

/** The packer, without the listeners for errors of the whole program that it brings along. */
async function loadZopfli() {
  const events = ['uncaughtException', 'unhandledRejection'];
  const before = new Set(events.flatMap((event) => process.listeners(event)));
  const { default: zopfli } = await import('@gfx/zopfli');
  for (const event of events) {
    for (const listener of process.listeners(event)) if (!before.has(listener)) process.off(event, listener);
  }
  return zopfli;
}

let zopfli = null;

async function pack(bytes) {
  zopfli ??= loadZopfli();
  return Buffer.from(await (await zopfli).deflateAsync(bytes, OPTIONS));
}

/**
 * Bytes as Deflate stores them, packed as tightly as is known how: a twentieth less than by the usual means. The same
 * on every machine; what was packed before is read from `.cache`.
 */
export async function deflate(bytes) {
  const name = createHash('sha256').update(JSON.stringify(OPTIONS)).update(bytes).digest('hex').slice(0, 32);
  const cached = join(CACHE, name);
  const packed = existsSync(cached) ? readFileSync(cached) : await pack(bytes);
  if (!inflateRawSync(packed).equals(bytes)) throw new Error('What was packed does not unpack to the same.');
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(cached)) writeFileSync(cached, packed);
  return packed;
}
