// Measures what a map costs the client: how long it takes from the bytes of its package and pages to
// the first frame, what a frame costs then, and how much memory the core has taken. Writes rows as
// JSON to $ATRIUM_BENCH_ROWS; $ATRIUM_BENCH_MAPS is a list of SCENE=FILE, separated by line ends.
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Browser } from 'playwright-core';
import { decodePng } from '../../web/src/art/pngDecoder';
import type { CoreModule } from '../../web/src/bridge/bridgeTypes';
import { launchBrowser } from '../../tests/e2e/support/browser';
import { MapViewer } from '../../tests/e2e/support/MapViewer';

const kRounds = 5;
// What a laptop shows.
const kView = { width: 1366, height: 768 };

interface Opened {
  openMs: number;
  frameMs: number;
  drawCalls: number;
  heapMb: number;
}

interface Shown {
  pages: readonly { path: string; width: number; height: number }[];
  view: typeof kView;
}

// In the page; nothing is taken along from here.
async function open({ pages, view }: Shown): Promise<Opened> {
  const kFrames = 60;
  const { core } = window as unknown as { core: CoreModule };
  const read = async (path: string): Promise<Uint8Array> =>
    new Uint8Array(await (await fetch(path)).arrayBuffer());
  const lend = (bytes: Uint8Array, use: (at: number) => void): void => {
    const at = core._malloc(bytes.length);
    core.HEAPU8.set(bytes, at);
    use(at);
    core._free(at);
  };
  const state = (): { frames: number; frameMs: number; drawCalls: number } =>
    JSON.parse(core.UTF8ToString(core._atrium_state())) as ReturnType<typeof state>;
  const nextFrame = async (): Promise<void> => {
    const before = state().frames;
    while (state().frames === before) await new Promise(requestAnimationFrame);
  };

  const bytes = await read('/package');
  const pixels = await Promise.all(pages.map((page) => read(page.path)));
  lend(new TextEncoder().encode('canvas\0'), (selector) => core._atrium_start(selector));
  core._atrium_resize(view.width, view.height, 1, 16);
  await nextFrame();

  const begin = performance.now();
  lend(bytes, (at) => core._atrium_load_map(at, bytes.length));
  pages.forEach(({ width, height }, i) =>
    lend(pixels[i] ?? new Uint8Array(), (at) => core._atrium_put_atlas_page(i, width, height, at)),
  );
  await nextFrame();
  const openMs = performance.now() - begin;

  // Somebody walks about, so that every frame is drawn.
  core._atrium_bench_avatars(1);
  const frames: number[] = [];
  for (let i = 0; i < kFrames; ++i) {
    await nextFrame();
    frames.push(state().frameMs);
  }
  core._atrium_bench_avatars(0);
  frames.sort((a, b) => a - b);
  const { drawCalls } = state();
  const heapMb = core.HEAPU8.length / 2 ** 20;
  return { openMs, frameMs: frames[kFrames / 2] ?? 0, drawCalls, heapMb };
}

async function measure(browser: Browser, scene: string, file: string): Promise<object> {
  const runs: Opened[] = [];
  for (let i = 0; i < kRounds; ++i) {
    // Each in a page of its own: the core's memory never shrinks.
    const viewer = await MapViewer.open(browser);
    const { atlas, pages } = await viewer.serve(file);
    const begin = performance.now();
    for (const png of atlas) await decodePng(png);
    const decodeMs = performance.now() - begin;
    const opened = await viewer.page.evaluate(open, { pages, view: kView });
    runs.push({ ...opened, openMs: opened.openMs + decodeMs });
    await viewer.page.close();
  }
  runs.sort((a, b) => a.openMs - b.openMs);
  const median = runs[kRounds >> 1];
  if (!median) throw new Error('Nothing was measured.');
  const { openMs, frameMs, drawCalls, heapMb } = median;
  const figures = { ms: openMs, frame_ms: frameMs, draw_calls: drawCalls, heap_mb: heapMb };
  return { scene, map: basename(file), ...figures };
}

describe('maps', () => {
  it('are measured', async () => {
    const rows: object[] = [];
    const browser = await launchBrowser();
    for (const line of String(process.env['ATRIUM_BENCH_MAPS']).split('\n')) {
      const [scene = '', file = ''] = line.split('=');
      rows.push(await measure(browser, scene, file));
    }
    await writeFile(String(process.env['ATRIUM_BENCH_ROWS']), JSON.stringify(rows));
  });
});
