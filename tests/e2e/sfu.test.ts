// Larger groups: five and more talk through an SFU.
import type { Browser } from 'playwright-core';
import { Person } from './support/Person';
import { launchBrowser } from './support/browser';
import { kFakeDevices, untilCall, watchCalls } from './support/calls';
import { freePort, Server } from './support/server';
import { livekitProgram, metric } from './support/livekit';
import { writeTestMap } from './support/testMap';

describe('a larger group', () => {
  let server: Server;
  let browser: Browser;
  const people: Person[] = [];

  async function join(name: string): Promise<Person> {
    const person = await Person.arrive(browser);
    await watchCalls(person);
    await person.open(server.url);
    await person.switchDevice('Microphone', true);
    await person.join(name);
    people.push(person);
    return person;
  }

  beforeAll(async () => {
    const port = String(await freePort());
    const more = ['--sfu-program', livekitProgram(), '--sfu-port', port];
    server = await Server.start({ map: await writeTestMap(), more });
    browser = await launchBrowser(kFakeDevices);
    await server.untilLogged('the media server serves');
  });

  afterAll(async () => {
    await browser.close();
    await server.stopAndForget();
  });

  it('of four talks from page to page', async () => {
    for (const name of ['Ada', 'Bo', 'Cy', 'Di']) await join(name);
    for (const person of people) {
      await untilCall(person, (call) => call.connected === 3 && call.audioLevel > 0);
    }
    expect(await metric(server, 'atrium_routes_to_sfu_total')).toBe(0);
  });

  it('of five talks through the SFU, and nobody keeps the old way', async () => {
    await join('Eve');
    for (const person of people) {
      // One connection to send, one to receive.
      await untilCall(person, (call) => call.connected === 2 && call.audioLevel > 0);
      for (const other of people) if (other !== person) await person.hasTileOf(other);
    }
  });
});
