// Pictures of the page on the screens it must look good on, for people to look at. They go to the
// folder in ATRIUM_SCREENS, or to one beside the system's temporary files.
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { Person } from './support/Person';
import { launchBrowser } from './support/browser';
import { Server } from './support/server';

const kWished = process.env['ATRIUM_SCREENS'];
const kFolder = kWished ?? join(tmpdir(), 'atrium-screens');

const kAllScreens: Record<string, BrowserContextOptions> = {
  phone: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1366, height: 768 } },
  dark: { viewport: { width: 1366, height: 768 }, colorScheme: 'dark' },
  '4k': { viewport: { width: 3840, height: 2160 } },
};

// The others take long to draw without a graphics card: only for somebody who wants to see them.
const kScreens = Object.entries(kAllScreens).filter(
  ([name]) => kWished !== undefined || ['phone', 'laptop'].includes(name),
);

const kGuests: readonly [name: string, x: number, y: number][] = [
  ['Žofie', 28, 21],
  ['佐藤 🌸', 34, 22],
  ['محمد', 31, 25],
];

describe('the page on every screen', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    await mkdir(kFolder, { recursive: true });
    server = await Server.start();
    browser = await launchBrowser();
    for (const [name, x, y] of kGuests) {
      const guest = await Person.joined(browser, server.url, name);
      await guest.walkTo(x, y);
    }
  });

  for (const [screen, options] of kScreens) {
    it(`shows the door and the world on the screen "${screen}"`, async () => {
      const ada = await (await Person.arrive(browser, options)).open(server.url);
      const shoot = (name: string): Promise<unknown> =>
        ada.page.screenshot({ path: join(kFolder, `${screen}-${name}.png`) });
      await ada.until((s) => s.frames > 0);
      await ada.view.locator('html.drawn').waitFor();
      await ada.view.fill('input[name=name]', 'Ada 👩‍🚀');
      await shoot('door');
      await ada.join('Ada 👩‍🚀');
      await ada.walkTo(30, 23);
      await shoot('world');
      await ada.page.keyboard.press('KeyP');
      await ada.untilStill();
      await shoot('people');
      expect(ada.complaints).toEqual([]);
      await ada.leaveForGood();
    });
  }
});
