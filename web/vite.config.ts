// How the page is built: hashed names below assets/, relative URLs (so that any path prefix works),
// nothing inline (a strict Content-Security-Policy allows only files of the own origin).
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { clientModule } from './build/clientModule.ts';
import { compressAssets } from './build/compressAssets.ts';
import { designTokens } from './build/designTokens.ts';

const repository = resolve(import.meta.dirname, '..');

export default defineConfig({
  base: './',
  plugins: [
    clientModule(repository),
    designTokens(resolve(import.meta.dirname, 'src/design/tokens.json')),
    compressAssets({ budgetBytes: 38_000 }),
  ],
  build: {
    target: ['chrome111', 'firefox115', 'safari16.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        chunkFileNames: (chunk) =>
          chunk.facadeModuleId?.includes('atrium-client/glue')
            ? 'assets/client-glue-[hash].js'
            : 'assets/[name]-[hash].js',
      },
    },
  },
  server: {
    fs: { allow: [repository] },
    proxy: {
      '/api': 'http://127.0.0.1:8080',
      '/maps': 'http://127.0.0.1:8080',
      '/ws': { target: 'ws://127.0.0.1:8080', ws: true },
    },
  },
});
