// Vite plugin: writes .br and .gz beside every file that compresses, prints what the page weighs,
// and fails the build when our own code outgrows its budget.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const kCompressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.wasm', '.bin', '.txt']);
// Below this a response's headers weigh more than compression saves.
const kMinBytes = 256;

interface Weight {
  name: string;
  raw: number;
  brotli: number;
  gzip: number;
}

// `isOurs` says which files the budget, in bytes of brotli, is about.
export function compressAssets(options: {
  budgetBytes: number;
  isOurs: (name: string) => boolean;
}): Plugin {
  let folder = 'dist';
  return {
    name: 'atrium-compress-assets',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const weights = await Promise.all((await filesUnder(folder)).map((f) => compress(f, folder)));
      weights.sort((a, b) => b.brotli - a.brotli || a.name.localeCompare(b.name));
      printTable(weights);
      const ours = weights.filter((w) => options.isOurs(w.name));
      const total = ours.reduce((sum, w) => sum + w.brotli, 0);
      console.log(`our JS and CSS: ${kilo(total)} kB of ${kilo(options.budgetBytes)} kB brotli`);
      if (total > options.budgetBytes) this.error('our JS and CSS are over their budget');
    },
  };
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

async function compress(path: string, folder: string): Promise<Weight> {
  const bytes = await readFile(path);
  const weight = { raw: bytes.length, brotli: bytes.length, gzip: bytes.length };
  if (kCompressible.has(extname(path)) && bytes.length >= kMinBytes) {
    const brotli = await promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    });
    const gzipped = await promisify(gzip)(bytes, { level: 9 });
    await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)]);
    weight.brotli = brotli.length;
    weight.gzip = gzipped.length;
  }
  return { name: relative(folder, path), ...weight };
}

function printTable(weights: readonly Weight[]): void {
  const width = Math.max(...weights.map((w) => w.name.length));
  const row = (name: string, raw: string, br: string, gz: string): void => {
    console.log(`${name.padEnd(width)} ${raw.padStart(10)} ${br.padStart(10)} ${gz.padStart(10)}`);
  };
  row('file', 'kB', 'brotli', 'gzip');
  for (const w of weights) row(w.name, kilo(w.raw), kilo(w.brotli), kilo(w.gzip));
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
