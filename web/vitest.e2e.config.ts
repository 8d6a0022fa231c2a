// End-to-end tests: the real server and real Chromium pages, one file after the other because each
// starts its own browser.
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: { 'playwright-core': resolve(import.meta.dirname, 'node_modules/playwright-core') },
  },
  server: { fs: { allow: ['..'] } },
  test: {
    globals: true,
    environment: 'node',
    include: ['../tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    // A hung page must end the run some day; no test measures time by these.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
