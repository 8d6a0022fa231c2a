// What happens where one walks: websites beside the world, sounds, and what one is to look at.
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { Person } from './support/Person';
import { afterwards } from './support/afterwards';
import { launchBrowser } from './support/browser';
import { Server } from './support/server';
import { writeTestMap } from './support/testMap';

// Half a second of silence, as a WAV file: 8 kHz, mono, 8 bit.
function silence(): Buffer {
  const samples = 4_000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(8_000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples, 40);
  return Buffer.concat([head, Buffer.alloc(samples, 128)]);
}

// A website of somebody else's: another origin.
async function startWebsite(): Promise<string> {
  const website = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Board</title><h1>The board</h1>');
  });
  await new Promise<void>((resolve) => website.listen(0, '127.0.0.1', resolve));
  afterwards(() => new Promise((resolve) => website.close(resolve)));
  return `http://127.0.0.1:${(website.address() as AddressInfo).port}/`;
}

describe('where something happens', () => {
  let ada: Person;
  let board: string;

  const panel = () => ada.view.getByTestId('side-panel');
  const offer = () => ada.view.getByTestId('offer');
  const worldWidth = () => ada.view.locator('#world').evaluate((world) => world.clientWidth);

  beforeAll(async () => {
    board = await startWebsite();
    const area = { width: 2, height: 2, y: 9 };
    const map = await writeTestMap({
      areas: [
        { ...area, name: 'Board', x: 2, properties: { openWebsite: board, openWebsiteWidth: 40 } },
        {
          ...area,
          name: 'Desk',
          x: 5,
          properties: {
            openWebsite: `${board}desk`,
            openWebsiteTrigger: 'onaction',
            openWebsiteTriggerMessage: 'Ask at the desk',
          },
        },
        { ...area, name: 'Poster', x: 8, properties: { openTab: `${board}poster` } },
        { ...area, name: 'Bell', x: 11, properties: { playAudio: 'bell.wav', audioLoop: true } },
        { ...area, name: 'View', x: 14, properties: { focusable: true } },
      ],
    });
    await writeFile(join(dirname(map), 'bell.wav'), silence());
    const server = await Server.start({ map });
    ada = await Person.arrive(await launchBrowser(), { viewport: { width: 960, height: 540 } });
    await ada.page.addInitScript(() => {
      window.Audio = class extends Audio {
        constructor() {
          super();
          Object.assign(window, { lastSound: this });
        }
      };
    });
    await ada.open(server.url);
    await ada.join('Ada');
  });

  it('opens a website beside the world as one walks in, and closes it as one walks out', async () => {
    const before = await worldWidth();
    await ada.walkTo(2, 9);
    await panel().waitFor();
    await ada.page.frameLocator('.side-frame').getByText('The board').waitFor();
    await ada.awaitValue(worldWidth, (width) => Math.abs(width - before * 0.6) < 2);
    await ada.walkTo(5, 7);
    await panel().waitFor({ state: 'detached' });
    await ada.awaitValue(worldWidth, (width) => width === before);
  });

  it('can be closed, and had again by the action key', async () => {
    await ada.walkTo(2, 10);
    await panel().getByRole('button', { name: 'Close' }).click();
    await panel().waitFor({ state: 'detached' });
    await offer().waitFor();
    await ada.page.keyboard.press('Space');
    await panel().waitFor();
    await ada.walkTo(5, 7);
    await offer().waitFor({ state: 'detached' });
  });

  it('waits for the action key where the map says so, with the words of the map', async () => {
    await ada.walkTo(5, 9);
    await offer().getByText('Ask at the desk').waitFor();
    expect(await panel().count()).toBe(0);
    await ada.page.keyboard.press('Space');
    await panel().waitFor();
    await ada.walkTo(7, 8);
    await panel().waitFor({ state: 'detached' });
  });

  it('opens a tab only when asked, and says where it leads', async () => {
    await ada.walkTo(8, 9);
    await offer().getByText('in a new tab').waitFor();
    expect(ada.context.pages()).toHaveLength(1);
    const opened = ada.context.waitForEvent('page');
    await offer().click();
    const tab = await opened;
    await tab.waitForURL(`${board}poster`);
    expect(await tab.evaluate(() => window.opener === null)).toBe(true);
    await tab.close();
  });

  it('plays a sound from beside the map while one is there', async () => {
    const sound = () =>
      ada.view.evaluate(() => {
        const audio = (window as unknown as { lastSound?: HTMLAudioElement }).lastSound;
        return { src: audio?.src ?? '', paused: audio?.paused ?? true, volume: audio?.volume ?? 0 };
      });
    await ada.walkTo(11, 9);
    const playing = await ada.awaitValue(sound, ({ paused, volume }) => !paused && volume > 0.4);
    expect(playing.src).toMatch(/\/maps\/[0-9a-f]{16}\/sound-[0-9a-f]{16}\.wav$/);
    await ada.walkTo(13, 8);
    await ada.awaitValue(sound, ({ paused }) => paused);
  });

  it('turns the view to what is to be looked at, from near, and back', async () => {
    const { zoom } = await ada.state();
    await ada.walkTo(14, 9);
    await ada.until((state) => state.zoom > zoom);
    await ada.walkTo(13, 8);
    await ada.until((state) => state.zoom === zoom);
  });

  it('is free of complaints', () => {
    expect(ada.complaints).toEqual([]);
  });
});
