// Devices: touch screens, and browsers that cannot show the world.
import type { Browser } from 'playwright-core';
import { Person } from './support/Person';
import { launchBrowser } from './support/browser';
import { Server } from './support/server';
import { kSpawn, writeTestMap } from './support/testMap';

describe('a small touch screen', () => {
  let server: Server;
  let browser: Browser;
  let ada: Person;

  beforeAll(async () => {
    server = await Server.start({ map: await writeTestMap() });
    browser = await launchBrowser();
    ada = await Person.arrive(browser, {
      viewport: { width: 360, height: 640 },
      hasTouch: true,
      isMobile: true,
    });
    await ada.open(server.url);
    await ada.view.fill('input[name=name]', 'Ada');
    await ada.view.locator('button[type=submit]:not(:disabled)').tap();
    await ada.online();
  });

  it('walks by joystick and ends when the thumb lets go', async () => {
    const box = await ada.view.locator('[data-testid=joystick]').boundingBox();
    const middle = { x: (box?.x ?? 0) + 64, y: (box?.y ?? 0) + 64 };
    const touch = await ada.context.newCDPSession(ada.page);
    const send = (type: string, points: object[]): Promise<unknown> =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points,
      } as never);
    await send('touchStart', [middle]);
    await send('touchMove', [{ x: middle.x + 35, y: middle.y }]);
    await ada.until((s) => s.self.tile[0] >= kSpawn.x + 2);
    await send('touchEnd', []);
    await ada.untilStill();
    expect((await ada.tile())[1]).toBe(kSpawn.y);
  });

  it('walks to where one taps', async () => {
    await ada.untilStill();
    const before = await ada.tile();
    await ada.page.touchscreen.tap(180, 420);
    await ada.until((s) => s.self.tile[0] !== before[0] || s.self.tile[1] !== before[1]);
    await ada.untilStill();
  });

  it('needs no scrolling sideways', async () => {
    const width = await ada.view.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
});

describe('a browser that cannot show the world', () => {
  let server: Server;

  beforeAll(async () => {
    server = await Server.start({ map: await writeTestMap() });
  });

  it('says that WebGL 2 is missing and what to do', async () => {
    const browser = await launchBrowser(['--disable-3d-apis']);
    const ada = await (await Person.arrive(browser)).open(server.url);
    await ada.overlay('webgl2');
    await ada.view.getByText('Atrium needs WebGL 2.').waitFor();
    await browser.close();
  });

  it('says that WebAssembly is missing and what to do', async () => {
    const browser = await launchBrowser();
    const ada = await Person.arrive(browser);
    await ada.page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
    await ada.open(server.url);
    await ada.overlay('wasm');
    await ada.view.getByText('Atrium needs WebAssembly').waitFor();
    await browser.close();
  });
});
