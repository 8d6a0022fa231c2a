// Vite plugin: writes .br and .gz beside every file that compresses, prints what the page weighs,
// and fails the build when what our own code has to load before the page can be used outgrows its
// budget. What is imported later, on demand, is printed and does not count.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

const kCompressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.wasm', '.bin', '.txt']);
// Below this a response's headers weigh more than compression saves.
const kMinBytes = 256;

interface Weight {
  name: string;
  raw: number;
  brotli: number;
  gzip: number;
}

// The budget is in bytes of brotli.
export function compressAssets(options: { budgetBytes: number }): Plugin {
  let folder = 'dist';
  let first: ReadonlySet<string> = new Set();
  return {
    name: 'atrium-compress-assets',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    generateBundle(_, bundle) {
      first = filesOfEntries(bundle);
    },
    async closeBundle() {
      const weights = await Promise.all((await filesUnder(folder)).map((f) => compress(f, folder)));
      weights.sort((a, b) => b.brotli - a.brotli || a.name.localeCompare(b.name));
      printTable(weights);
      const ours = weights.filter((w) => first.has(w.name));
      const total = ours.reduce((sum, w) => sum + w.brotli, 0);
      console.log(`first JS and CSS: ${kilo(total)} kB of ${kilo(options.budgetBytes)} kB brotli`);
      if (total > options.budgetBytes) this.error('our first JS and CSS are over their budget');
    },
  };
}

// The scripts and stylesheets that the page's HTML leads to without an import() in between.
function filesOfEntries(bundle: Rolldown.OutputBundle): Set<string> {
  const files = new Set<string>();
  const add = (name: string): void => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || files.has(name)) return;
    files.add(name);
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
    chunk.imports.forEach(add);
  };
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && chunk.isEntry) add(chunk.fileName);
  }
  return files;
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
