import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

function path(fromRoot: string): string {
  return fileURLToPath(new URL(`../${fromRoot}`, import.meta.url));
}

export default defineConfig({
  root: path(''),
  resolve: {
    // scripts that the build makes of these
    alias: {
      '/shared/view.js': path('src/reader/view-script.ts'),
      '/shared/exports.js': path('src/reader/take/exports-script.ts'),
    },
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    testTimeout: 20_000,
  },
});
