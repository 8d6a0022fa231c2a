// The WebAssembly client alone on a page, without a server: shows maps whole, at zoom 1, and compares
// the canvas with a picture.
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, parse, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { decodePng } from '../../../web/src/art/pngDecoder';
import type { Picture } from './Painter';
import { afterwards, temporaryFolder } from './afterwards';
import { launchBrowser } from './browser';
import { compareShown } from './compareShown';
import type { ShownMap } from './compareShown';

const kBuild = resolve(import.meta.dirname, '../../../build');
const kClient = resolve(kBuild, 'wasm-release/client');
const kMapTool =
  process.env['ATRIUM_MAP_TOOL'] ?? resolve(kBuild, 'native-release/tools/atrium-map');

// What was drawn stays readable, and the page says what time it is.
const kPage = `<!doctype html><style>body { margin: 0 }</style><canvas id="world"></canvas>
<script type="module">
import createAtrium from './atrium_client.js';
const { getContext } = HTMLCanvasElement.prototype;
HTMLCanvasElement.prototype.getContext = function (kind, attributes) {
  return getContext.call(this, kind, { ...attributes, preserveDrawingBuffer: true });
};
const clock = performance.now.bind(performance);
performance.now = () => window.frozenMs ?? clock();
window.core = await createAtrium({ canvas: document.querySelector('canvas') });
</script>`;

// Where the first pixel that differs is, and what is there.
export interface Difference {
  differing: number;
  first: string;
}

// A map as the page fetches it.
export interface ServedMap {
  // The PNG files of its atlas.
  atlas: readonly Uint8Array[];
  // The same as pixels, where the page finds them; the package is at "/package".
  pages: ShownMap['pages'];
}

export class MapViewer {
  private constructor(
    readonly page: Page,
    private readonly files: Map<string, Uint8Array>,
    private readonly folder: string,
  ) {}

  static async open(browser?: Browser): Promise<MapViewer> {
    const files = new Map<string, Uint8Array>([['/', Buffer.from(kPage)]]);
    for (const name of ['atrium_client.js', 'atrium_client.wasm']) {
      files.set(`/${name}`, await readFile(join(kClient, name)));
    }
    const url = await serve(files);
    const page = await (browser ?? (await launchBrowser())).newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'core' in window);
    return new MapViewer(page, files, await temporaryFolder('packages'));
  }

  async compare(map: string, expected: Picture, nowMs: number): Promise<Difference> {
    const { pages } = await this.serve(map);
    this.files.set('/expected', await readFile(expected.file));
    const { width, height } = expected;
    return this.page.evaluate(compareShown, { width, height, pages, nowMs });
  }

  async serve(map: string): Promise<ServedMap> {
    await promisify(execFile)(kMapTool, ['convert', map, '--out', this.folder]);
    const folder = join(this.folder, parse(map).name);
    this.files.set('/package', await readFile(join(folder, 'map.bin')));
    const names = (await readdir(folder)).filter((name) => name.startsWith('atlas-'));
    const atlas = await Promise.all(names.map((_, i) => readFile(join(folder, `atlas-${i}.png`))));
    const pages = await Promise.all(
      atlas.map(async (png, i) => {
        const path = `/atlas-${i}`;
        const image = await decodePng(png);
        if (!image) throw new Error(`The page ${i} of ${map} cannot be decoded.`);
        this.files.set(path, Buffer.from(image.rgba));
        return { path, width: image.width, height: image.height };
      }),
    );
    return { atlas, pages };
  }
}

const kTypes: Readonly<Record<string, string>> = {
  '/': 'text/html',
  '/atrium_client.js': 'text/javascript',
  '/atrium_client.wasm': 'application/wasm',
};

// Returns the address. What is in `files` may change.
async function serve(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const bytes = files.get(path);
    response.writeHead(bytes ? 200 : 404, {
      'Content-Type': kTypes[path] ?? 'application/octet-stream',
      'Cache-Control': 'no-store',
    });
    response.end(bytes);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  afterwards(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
