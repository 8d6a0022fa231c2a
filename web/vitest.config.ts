// Unit tests of the page's logic, in node: whatever needs a browser is in tests/e2e.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  server: { fs: { allow: ['..'] } },
  test: {
    globals: true,
    environment: 'node',
    include: ['../tests/web/**/*.test.ts'],
  },
});
