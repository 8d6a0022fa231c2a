// Vite plugin: finds the WebAssembly client among CMake's outputs and makes it importable.
//
// 'virtual:atrium-client' says where the .wasm is and how many bytes it has (the page starts to
// fetch it before anything else); 'virtual:atrium-client/glue' is Emscripten's factory. The folder
// is $ATRIUM_WASM_DIR, or that of the wasm-release preset.
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const kNames = ['virtual:atrium-client', 'virtual:atrium-client/glue'];

export function clientModule(repository: string): Plugin {
  const folder = resolve(
    process.env['ATRIUM_WASM_DIR'] ?? resolve(repository, 'build/wasm-release/client'),
  );
  const glue = resolve(folder, 'atrium_client.js');
  const wasm = resolve(folder, 'atrium_client.wasm');
  return {
    name: 'atrium-client-module',
    buildStart() {
      if (existsSync(glue) && existsSync(wasm)) return;
      this.error(
        `The WebAssembly client is not in ${folder}. Build it first with "./atrium build" (or ` +
          '"cmake --build --preset wasm-release --target atrium_client"), or name its folder in ' +
          'ATRIUM_WASM_DIR.',
      );
    },
    resolveId(id) {
      return kNames.includes(id) ? `\0${id}` : null;
    },
    load(id) {
      if (id === '\0virtual:atrium-client') return locationCode(wasm);
      if (id === '\0virtual:atrium-client/glue') {
        return `export { default } from ${JSON.stringify(glue)};`;
      }
      return null;
    },
  };
}

function locationCode(wasm: string): string {
  return [
    `import url from ${JSON.stringify(`${wasm}?url`)};`,
    'export const wasmUrl = url;',
    `export const wasmBytes = ${statSync(wasm).size};`,
  ].join('\n');
}
