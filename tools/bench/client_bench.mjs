// Measures the page in a real Chromium: what a frame costs, that rest costs nothing, how fast it
// starts. Usage: node client_bench.mjs URL SCENE... Prints a JSON array of rows.
import { setTimeout as pause } from 'node:timers/promises';
import { kViewport, launchBrowser, quantile, until } from './browser.mjs';

const kFrames = 200;
const kRestMs = 3000;
const kStarts = 5;
const kPatienceMs = 60_000;

const [url, ...wanted] = process.argv.slice(2);

const median = (values) => quantile(values, 0.5);
const rounded = (value) => Math.round(value * 1e4) / 1e4;

async function join(page) {
  await page.goto(url);
  await page.fill('input[name=name]', 'Bench');
  await page.locator('button[type=submit]:not(:disabled)').waitFor();
  await page.press('input[name=name]', 'Enter');
  await until(page, () => {
    const state = window.atrium?.state();
    return state?.phase === 'online' && state.self.id !== 0 && state.frames > 0;
  });
}

// The core's own measure of each of so many frames.
function collectFrames(page, count) {
  return page.evaluate(async (frames) => {
    const seen = [];
    for (let i = 0; i < frames; ++i) {
      await new Promise((next) => requestAnimationFrame(next));
      const { frameMs, drawCalls, uploadBytes } = window.atrium.state();
      seen.push({ frameMs, drawCalls, uploadBytes });
    }
    return seen;
  }, count);
}

async function clientFrame(browser) {
  const page = await browser.newPage({ viewport: kViewport });
  await join(page);
  const rows = [];
  for (const clients of [100, 1000]) {
    await page.evaluate((count) => window.atrium.benchAvatars(count), clients);
    await collectFrames(page, kFrames / 4); // labels are made in the first frames
    const seen = await collectFrames(page, kFrames);
    rows.push({
      scene: 'client-frame',
      clients,
      frame_ms: rounded(median(seen.map((s) => s.frameMs))),
      draw_calls: Math.max(...seen.map((s) => s.drawCalls)),
      upload_bytes: median(seen.map((s) => s.uploadBytes)),
    });
  }
  await page.close();
  return rows;
}

async function cpuSeconds(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === 'TaskDuration').value;
}

async function clientIdle(browser) {
  const page = await browser.newPage({ viewport: kViewport });
  await join(page);
  await pause(kRestMs); // banners and hints fade out
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const frames = () => page.evaluate(() => window.atrium.state().frames);
  const framesBefore = await frames();
  const cpuBefore = await cpuSeconds(session);
  await pause(kRestMs);
  const cpu = (await cpuSeconds(session)) - cpuBefore;
  const drawn = (await frames()) - framesBefore;
  await page.close();
  return [{ scene: 'client-idle', frames_drawn: drawn, page_cpu: rounded(cpu / (kRestMs / 1000)) }];
}

// From the navigation to the first frame of a world that can be walked.
async function startOnce(page) {
  const begin = Date.now();
  const known = await page.evaluate(() => localStorage.length).catch(() => 0);
  if (known > 0) {
    await page.reload();
  } else {
    await page.goto(url);
  }
  const form = page.locator('button[type=submit]:not(:disabled)');
  const online = () => {
    const state = window.atrium?.state();
    return state?.phase === 'online' && state.self.id !== 0 && state.frames > 0;
  };
  while (!(await page.evaluate(online).catch(() => false))) {
    if (await form.isVisible().catch(() => false)) {
      await page.fill('input[name=name]', 'Bench').catch(() => undefined);
      await page.press('input[name=name]', 'Enter').catch(() => undefined);
    }
    if (Date.now() - begin > kPatienceMs) throw new Error('the page did not start');
    await pause(5);
  }
  return Date.now() - begin;
}

// What the network carried, by kind; encodedDataLength counts the compressed bytes and the heads.
function watchDownloads(session, sizes) {
  const types = new Map();
  session.on('Network.responseReceived', (event) =>
    types.set(event.requestId, new URL(event.response.url).pathname),
  );
  session.on('Network.loadingFinished', (event) => {
    const path = types.get(event.requestId);
    if (path) sizes.set(path, event.encodedDataLength);
  });
}

async function clientStart(browser) {
  const cold = [];
  const warm = [];
  let sizes = new Map();
  for (let i = 0; i < kStarts; ++i) {
    const context = await browser.newContext({ viewport: kViewport });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    sizes = new Map();
    watchDownloads(session, sizes);
    cold.push(await startOnce(page));
    await pause(300);
    const first = new Map(sizes);
    warm.push(await startOnce(page));
    sizes = first;
    await context.close();
  }
  const sum = (keep) =>
    [...sizes].filter(([path]) => keep(path)).reduce((total, [, bytes]) => total + bytes, 0);
  return [
    {
      scene: 'client-start',
      start_ms: median(cold),
      warm_start_ms: median(warm),
      code_brotli_bytes: sum((path) => /\.(wasm|js|css)$/.test(path)),
      download_brotli_bytes: sum(() => true),
      files: Object.fromEntries(sizes),
    },
  ];
}

const kScenes = {
  'client-frame': clientFrame,
  'client-idle': clientIdle,
  'client-start': clientStart,
};

const browser = await launchBrowser();
try {
  const rows = [];
  for (const scene of wanted) rows.push(...(await kScenes[scene](browser)));
  process.stdout.write(JSON.stringify(rows));
} finally {
  await browser.close();
}
