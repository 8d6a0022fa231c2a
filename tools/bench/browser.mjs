// What the benchmarks of the page share: a real Chromium without a graphics card, and waiting in it.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../..');
const { chromium } = createRequire(resolve(root, 'web/package.json'))('playwright-core');

const kFlags = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];
// Small, because the processor draws the pixels here and only the frame's own work is measured.
export const kViewport = { width: 640, height: 400 };

export function launchBrowser(moreFlags = []) {
  return chromium.launch({
    executablePath: process.env.ATRIUM_CHROMIUM ?? '/usr/bin/chromium',
    args: [...kFlags, ...moreFlags],
  });
}

// Asks the page until the answer is true; throws after `patienceMs`.
export async function until(page, condition, argument, patienceMs = 60_000) {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    if (await page.evaluate(condition, argument).catch(() => false)) return;
    await pause(20);
  }
  throw new Error(`waited in vain for ${condition}`);
}

// `share` 0..1 of the values are at most this; null without any.
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length > 0 ? sorted[Math.round(share * (sorted.length - 1))] : null;
}
