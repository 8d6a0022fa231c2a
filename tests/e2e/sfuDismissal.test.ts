// Whoever has left a private room does not get back into its room of the SFU, although the SFU gave
// them a token that still holds.
import type { Browser } from 'playwright-core';
import { Person } from './support/Person';
import { launchBrowser } from './support/browser';
import { kFakeDevices, untilCall, watchCalls } from './support/calls';
import { joinTakingEverything, kLiveKitClient, livekitProgram } from './support/livekit';
import { freePort, Server } from './support/server';
import { kDen, writeTestMap } from './support/testMap';

// What the SFU itself gives whoever is in, within one of its messages.
const kRefreshed = /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/;

describe('a room of the SFU', () => {
  let server: Server;
  let browser: Browser;
  let thief: Person;
  let token = '';
  const others: Person[] = [];

  async function enterDen(name: string, place: number): Promise<Person> {
    const person = await Person.arrive(browser);
    await watchCalls(person);
    person.page.on('websocket', (socket) => {
      if (!socket.url().includes('/sfu/')) return;
      socket.on('framereceived', ({ payload }) => {
        const [found] = kRefreshed.exec(payload.toString('latin1')) ?? [];
        if (found && name === 'Thief') token = found;
      });
    });
    await person.open(server.url);
    await person.join(name);
    await person.walkTo(kDen.x + (place % kDen.width), kDen.y + Math.floor(place / kDen.width));
    return person;
  }

  const statusNow = async (): Promise<number> =>
    (await fetch(`${server.url}sfu/rtc/validate?access_token=${token}`)).status;

  beforeAll(async () => {
    const port = String(await freePort());
    const more = ['--sfu-program', livekitProgram(), '--sfu-port', port];
    server = await Server.start({ map: await writeTestMap(), more });
    browser = await launchBrowser(kFakeDevices);
    await server.untilLogged('the SFU serves');
    thief = await enterDen('Thief', 0);
    for (let i = 1; i <= 4; ++i) others.push(await enterDen(`P${i}`, i));
  });

  afterAll(async () => {
    await browser.close();
    await server.stopAndForget();
  });

  it('gives whoever is in a token of its own, which opens it', async () => {
    await thief.awaitValue(
      () => Promise.resolve(token),
      (found) => found !== '',
    );
    expect(await statusNow()).toBe(200);
  });

  it('is closed to whoever has walked out, whatever token they show', async () => {
    await thief.walkTo(kDen.x - 1, kDen.y + 1);
    for (const person of others) await person.seesNoTileOf(thief);
    await thief.awaitValue(statusNow, (status) => status === 403);
    await thief.page.addScriptTag({ path: kLiveKitClient });
    const url = `${server.url.replace('http', 'ws')}sfu`;
    await expect(thief.page.evaluate(joinTakingEverything, { url, token })).rejects.toThrow();
  });

  it('goes on for those who are in it', async () => {
    for (const person of others) await untilCall(person, (call) => call.connected >= 1);
  });
});
