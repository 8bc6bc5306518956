import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import zopfli from '@gfx/zopfli';

const CACHE = '.cache/deflate';

/** More rounds gain less than a thousandth. */
const OPTIONS = { numiterations: 5 };

/**
 * Bytes as Deflate stores them, packed as tightly as is known how: a twentieth less than by the usual means. The same
 * on every machine; what was packed before is read from `.cache`.
 */
export async function deflate(bytes) {
  const name = createHash('sha256').update(JSON.stringify(OPTIONS)).update(bytes).digest('hex').slice(0, 32);
  const cached = join(CACHE, name);
  const packed = existsSync(cached) ? readFileSync(cached) : Buffer.from(await zopfli.deflateAsync(bytes, OPTIONS));
  if (!inflateRawSync(packed).equals(bytes)) throw new Error('What was packed does not unpack to the same.');
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(cached)) writeFileSync(cached, packed);
  return packed;
}
