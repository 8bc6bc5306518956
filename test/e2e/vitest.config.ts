import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    // one browser at a time: the machine may have two cores only
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
