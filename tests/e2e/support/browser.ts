// Chromium as installed on the machine, drawing WebGL 2 without a graphics card.
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterwards } from './afterwards';

const kFlags = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env['ATRIUM_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...kFlags, ...more],
  });
  afterwards(() => browser.close());
  return browser;
}
