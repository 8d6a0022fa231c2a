// Unit tests of the page's logic, in node: whatever needs a browser is in tests/e2e.
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// For tests that put a fake in its place: they are not below it and do not find it by themselves.
const liveKit = resolve(
  import.meta.dirname,
  'node_modules/livekit-client/dist/livekit-client.esm.mjs',
);

export default defineConfig({
  server: { fs: { allow: ['..'] } },
  resolve: { alias: { 'livekit-client': liveKit } },
  test: {
    globals: true,
    environment: 'node',
    include: ['../tests/web/**/*.test.ts'],
  },
});
