// Inside a page of another origin.
import { createServer } from 'node:http';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { Person } from './support/Person';
import { launchBrowser } from './support/browser';
import { Server } from './support/server';
import { kSpawn, writeTestMap } from './support/testMap';

// Serves a page on "localhost" that shows Atrium, which is on "127.0.0.1", below a field of its own.
async function startHost(atrium: () => string): Promise<HttpServer> {
  const host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      '<!doctype html><title>Host</title><input aria-label="Elsewhere">' +
        `<iframe title="Atrium" width="600" height="360" src="${atrium()}"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  return host;
}

describe('a page of another origin', () => {
  let map: string;
  let host: HttpServer;
  let hostUrl: string;
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    map = await writeTestMap();
    host = await startHost(() => server.url);
    hostUrl = `http://localhost:${(host.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  });

  afterEach(async () => {
    await server.stop();
  });

  afterAll(() => {
    host.close();
  });

  it('shows Atrium when the server allows it, and a click gives it the keyboard', async () => {
    server = await Server.start({ map, more: ['--frame-ancestors', hostUrl] });
    const ada = await (await Person.arrive(browser)).open(hostUrl);
    const frame = ada.page.frames().find((f) => f.url().startsWith(server.url));
    expect(frame).toBeDefined();
    if (frame) ada.view = frame;
    await ada.join('Ada');
    await ada.page.getByLabel('Elsewhere').click();
    await ada.page.keyboard.type('ddd');
    expect(await ada.tile()).toEqual([kSpawn.x, kSpawn.y]);

    await frame?.locator('#world').click({ position: { x: 300, y: 180 } });
    await ada.walkTo(kSpawn.x, kSpawn.y);
    await ada.hold('KeyD', (s) => s.self.tile[0] > kSpawn.x);
    expect(await ada.page.getByLabel('Elsewhere').inputValue()).toBe('ddd');
    await ada.leave();
  });

  it('cannot show Atrium when the server does not allow it', async () => {
    server = await Server.start({ map });
    const ada = await (await Person.arrive(browser)).open(hostUrl);
    await ada.page.waitForLoadState('load');
    expect(ada.page.frames().some((f) => f.url().startsWith(server.url))).toBe(false);
    expect(ada.complaints.join()).toContain('frame-ancestors');
    await ada.leave();
  });
});
