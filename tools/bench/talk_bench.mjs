// Measures talking in real Chromium pages with fake devices: one person stands in a private room, the
// other steps in and out. Usage: node talk_bench.mjs URL CYCLES. Prints a JSON array of rows.
//
// Timed from the moment that the page learns of the link. In the open, the server waits 300 ms before
// it links two who come near.
import { kViewport, launchBrowser, quantile, until } from './browser.mjs';

const kFakeDevices = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const kPatienceMs = 20_000;
// Tiles of the map that bench_maps.talk_map writes.
const kInside = { x: 11, y: 4 };
const kDoor = { x: 10, y: 4 };
const kOutside = { x: 8, y: 4 };

const [url, cycles] = process.argv.slice(2);

const rounded = (value) => value && Math.round(value);

// Runs in the page before it: remembers connections and when their pictures begin.
function watch() {
  window.benchConnections = [];
  const Original = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Original {
    constructor(configuration) {
      super(configuration);
      window.benchConnections.push({ connection: this, begin: performance.now() });
    }
  };
  const observer = new MutationObserver(() => {
    for (const video of document.querySelectorAll('.tile:not(.own) video:not([data-seen])')) {
      video.dataset.seen = 'yes';
      video.requestVideoFrameCallback(() => {
        const last = window.benchConnections.at(-1);
        if (last) last.frame ??= performance.now();
      });
    }
  });
  document.addEventListener('DOMContentLoaded', () =>
    observer.observe(document.body, { childList: true, subtree: true }),
  );
}

async function join(browser, name) {
  const context = await browser.newContext({ viewport: kViewport });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(url);
  for (const device of ['Microphone', 'Camera']) {
    await page.getByRole('button', { name: device, exact: true }).click();
    await page.locator(`button[aria-label=${device}][aria-pressed=true]`).waitFor();
  }
  await page.fill('input[name=name]', name);
  await page.locator('button[type=submit]:not(:disabled)').waitFor();
  await page.press('input[name=name]', 'Enter');
  await until(page, () => window.atrium?.state().phase === 'online');
  return page;
}

async function walk(page, { x, y }) {
  await page.evaluate((to) => window.atrium.walkTo(to.x, to.y), { x, y });
  await until(page, (to) => String(window.atrium.state().self.tile) === `${to.x},${to.y}`, { x, y });
}

// The newest connection's first voice and first picture, in ms after its beginning; null when one of
// them does not come.
function firstMedia(page, before) {
  return page.evaluate(
    async ({ known, patience }) => {
      const end = performance.now() + patience;
      while (performance.now() < end) {
        const last = window.benchConnections.at(-1);
        const heard = last?.connection
          .getReceivers()
          .some((receiver) => receiver.getSynchronizationSources().some((s) => s.audioLevel > 0));
        if (heard) last.audio ??= performance.now();
        if (window.benchConnections.length > known && last.audio && last.frame) {
          return { audio: last.audio - last.begin, frame: last.frame - last.begin };
        }
        await new Promise((next) => setTimeout(next, 4));
      }
      return null;
    },
    { known: before, patience: kPatienceMs },
  );
}

async function approach(browser) {
  const stays = await join(browser, 'Stays');
  const comes = await join(browser, 'Comes');
  await walk(stays, kInside);
  const times = [];
  for (let i = 0; i < Number(cycles); ++i) {
    await walk(comes, kOutside);
    await until(stays, () => !document.querySelector('.tile:not(.own)'));
    const before = await stays.evaluate(() => window.benchConnections.length);
    const media = firstMedia(stays, before);
    await walk(comes, kDoor);
    const measured = await media;
    if (measured) times.push(measured);
  }
  return {
    scene: 'approach',
    cycles: Number(cycles),
    connected_of_100: Math.round((100 * times.length) / Number(cycles)),
    first_audio_ms: rounded(quantile(times.map(({ audio }) => audio), 0.5)),
    first_audio_p95_ms: rounded(quantile(times.map(({ audio }) => audio), 0.95)),
    first_frame_ms: rounded(quantile(times.map(({ frame }) => frame), 0.5)),
    first_frame_p95_ms: rounded(quantile(times.map(({ frame }) => frame), 0.95)),
  };
}

const browser = await launchBrowser(kFakeDevices);
try {
  console.log(JSON.stringify([await approach(browser)]));
} finally {
  await browser.close();
}
