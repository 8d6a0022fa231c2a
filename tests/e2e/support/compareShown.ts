// What MapViewer does within its page: a function that takes nothing along from here.
import type { CoreModule } from '../../../web/src/bridge/bridgeTypes';
import type { Difference } from './MapViewer';

export interface ShownMap {
  width: number; // px, of the whole map
  height: number;
  pages: { path: string; width: number; height: number }[];
  nowMs: number;
}

declare global {
  interface Window {
    core: CoreModule;
    // The time that the client is told; without, it is the real one.
    frozenMs?: number;
  }
}

export async function compareShown(map: ShownMap): Promise<Difference> {
  // Both sides round the product of colour and opacity in every layer.
  const kTolerance = 3;
  const { core } = window;
  const canvas = document.querySelector('canvas');
  if (!canvas) throw new Error('The page has no canvas.');

  const load = async (path: string): Promise<Uint8Array> =>
    new Uint8Array(await (await fetch(path)).arrayBuffer());

  const lend = <Result>(bytes: Uint8Array, use: (at: number) => Result): Result => {
    const at = core._malloc(bytes.length);
    core.HEAPU8.set(bytes, at);
    const result = use(at);
    core._free(at);
    return result;
  };

  // A view of an odd size has its middle beside the map's.
  const view = { width: map.width + (map.width % 2), height: map.height + (map.height % 2) };

  const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);
  const framesDrawn = (): number =>
    (JSON.parse(core.UTF8ToString(core._atrium_state())) as { frames: number }).frames;

  const show = async (): Promise<void> => {
    window.frozenMs = map.nowMs;
    lend(new TextEncoder().encode('canvas\0'), (selector) => core._atrium_start(selector));
    const bytes = await load('/package');
    const problem = lend(bytes, (at) => core.UTF8ToString(core._atrium_load_map(at, bytes.length)));
    if (problem !== '') throw new Error(problem);
    for (const [i, page] of map.pages.entries()) {
      const pixels = await load(page.path);
      lend(pixels, (at) => core._atrium_put_atlas_page(i, page.width, page.height, at));
    }
    core._atrium_resize(view.width, view.height, 1, 16);
    core._atrium_zoom(-100);
    const before = framesDrawn();
    while (framesDrawn() === before) await nextFrame();
  };

  const drawnPixels = (): Uint8Array => {
    const gl = canvas.getContext('webgl2');
    if (gl?.drawingBufferWidth !== view.width || gl.drawingBufferHeight !== view.height) {
      throw new Error(`The canvas cannot have ${view.width} x ${view.height} px.`);
    }
    const pixels = new Uint8Array(view.width * view.height * 4);
    gl.readPixels(0, 0, view.width, view.height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    return pixels;
  };

  // The canvas has its rows from the bottom. Its alpha does not count.
  const compare = (drawn: Uint8Array, expected: Uint8Array): Difference => {
    let differing = 0;
    let first = '';
    for (let y = 0; y < map.height; ++y) {
      for (let x = 0; x < map.width; ++x) {
        const at = ((view.height - 1 - y) * view.width + x) * 4;
        const there = (y * map.width + x) * 4;
        let most = 0;
        for (let c = 0; c < 3; ++c) {
          most = Math.max(most, Math.abs((drawn[at + c] ?? 0) - (expected[there + c] ?? 0)));
        }
        if (most <= kTolerance) continue;
        differing += 1;
        const colors = [drawn.slice(at, at + 3), expected.slice(there, there + 3)];
        first ||= `at (${x}, ${y}): ${colors.map((color) => color.join(' ')).join(' instead of ')}`;
      }
    }
    return { differing, first };
  };

  await show();
  return compare(drawnPixels(), await load('/expected'));
}
