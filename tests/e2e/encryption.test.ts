// An encrypted room: page to page and through an SFU that can read nothing of it.
import type { Browser } from 'playwright-core';
import { Person } from './support/Person';
import { launchBrowser } from './support/browser';
import { kFakeDevices, untilCall, watchCalls } from './support/calls';
import { takeLongestSilence, untilAudible, untilSteady, watchEar } from './support/ear';
import {
  keysUsed,
  lootOf,
  takePlaceOf,
  watchIdentities,
  watchKeys,
  withoutEncodedStreams,
} from './support/encryption';
import { livekitProgram, metric } from './support/livekit';
import { freePort, Server } from './support/server';
import { kDen, writeTestMap } from './support/testMap';
import { kHertz, toneMicrophone } from './support/tone';

describe('an encrypted room', () => {
  let server: Server;
  let browser: Browser;
  let ada: Person;
  let eve: Person;
  let identities: Map<number, string>;
  const listeners: Person[] = [];

  async function join(name: string, prepare?: (person: Person) => Promise<void>): Promise<Person> {
    const person = await Person.arrive(browser);
    await watchCalls(person);
    await watchEar(person);
    await watchKeys(person);
    await prepare?.(person);
    await person.prefer({
      noiseSuppression: false,
      echoCancellation: false,
      autoGain: false,
      conferenceInRooms: false,
    });
    await person.open(server.url);
    return person.join(name);
  }

  async function enter(person: Person, place: number): Promise<Person> {
    await person.walkTo(kDen.x + (place % kDen.width), kDen.y + Math.floor(place / kDen.width));
    return person;
  }

  beforeAll(async () => {
    const port = String(await freePort());
    const more = ['--sfu-program', livekitProgram(), '--sfu-port', port];
    server = await Server.start({ map: await writeTestMap({ encrypted: true }), more });
    browser = await launchBrowser([...kFakeDevices, await toneMicrophone()]);
    await server.untilLogged('the SFU serves');
  });

  afterAll(async () => {
    await browser.close();
    await server.stopAndForget();
  });

  it('of four talks from page to page', async () => {
    ada = await join('Ada', (person) => {
      identities = watchIdentities(person);
      return Promise.resolve();
    });
    await ada.switchDevice('Microphone', true);
    await enter(ada, 0);
    listeners.push(await enter(await join('Bo'), 1));
    listeners.push(await enter(await join('Cy'), 2));
    listeners.push(await enter(await join('Di'), 3));
    for (const person of listeners) {
      await untilCall(person, (call) => call.connected === 3);
      await untilAudible(person);
    }
    expect(await metric(server, 'atrium_routes_to_sfu_total')).toBe(0);
  });

  it('goes over to the SFU when a fifth comes, and nobody misses a word', async () => {
    for (const person of listeners) await untilSteady(person);
    eve = await enter(await join('Eve'), 4);
    listeners.push(eve);
    for (const person of [ada, ...listeners]) await untilCall(person, (c) => c.connected === 1);
    for (const person of listeners) await untilAudible(person);
    for (const person of listeners.slice(0, 3)) {
      expect(await takeLongestSilence(person)).toBeLessThan(20);
    }
  });

  it('shows pictures as well', async () => {
    await ada.switchDevice('Camera', true);
    for (const person of listeners) await person.seesTileOf(ada);
    for (const person of listeners) await untilCall(person, (call) => call.framesDecoded > 5);
  });

  it('has a number that is the same for all who compare it', async () => {
    const numbers: string[] = [];
    for (const person of [ada, ...listeners]) {
      await person.view.getByRole('button', { name: 'Encrypted', exact: true }).click();
      const number = person.view.getByRole('status', { name: /^The number is/ });
      numbers.push((await number.getAttribute('aria-label')) ?? '');
      await person.page.keyboard.press('Escape');
    }
    expect(new Set(numbers).size).toBe(1);
    expect(numbers[0]).toMatch(/\d/);
  });

  it('gives nothing to whoever takes a place in the SFU, not even a second of it', async () => {
    const identity = identities.get(await eve.avatarId()) ?? '';
    const thief = await takePlaceOf(eve, identity, { browser, server, room: 'zone-1' });
    const loot = await lootOf(thief, kHertz);
    expect(loot.picturesDecoded).toBe(0);
    expect(loot.tone).toBeLessThan(20);
    await thief.leave();
  });

  it('has other keys when somebody has left', async () => {
    const before = await keysUsed(ada);
    await listeners.pop()?.leaveForGood();
    await ada.awaitValue(
      () => keysUsed(ada),
      (keys) => keys.length > before.length && keys.at(-1) !== before.at(-1),
    );
    for (const person of listeners) await untilAudible(person);
  });

  it('tells a browser that cannot encrypt so, and sends nothing of it', async () => {
    const old = await enter(await join('Old', withoutEncodedStreams), 4);
    await old.switchDevice('Microphone', true);
    await old.view.getByText('This room is encrypted, and your browser cannot').waitFor();
    expect((await untilCall(old, () => true)).audioBytesSent).toBe(0);
    for (const person of listeners) await untilAudible(person);
    await old.leaveForGood();
  });
});

// So that the theft above means something.
describe('a room that is not encrypted', () => {
  it('gives all to whoever takes a place in the SFU', async () => {
    const port = String(await freePort());
    const more = ['--sfu-program', livekitProgram(), '--sfu-port', port];
    const server = await Server.start({ map: await writeTestMap(), more });
    const browser = await launchBrowser([...kFakeDevices, await toneMicrophone()]);
    await server.untilLogged('the SFU serves');
    const people: Person[] = [];
    let identities = new Map<number, string>();
    for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Eve']) {
      const person = await Person.arrive(browser);
      await watchCalls(person);
      await watchKeys(person);
      if (name === 'Ada') identities = watchIdentities(person);
      await person.open(server.url);
      people.push(await person.join(name));
    }
    const [ada, , , , eve] = people as [Person, Person, Person, Person, Person];
    await ada.switchDevice('Microphone', true);
    await ada.switchDevice('Camera', true);
    for (const person of people) await untilCall(person, (call) => call.connected === 1);
    const identity = identities.get(await eve.avatarId()) ?? '';
    const thief = await takePlaceOf(eve, identity, { browser, server, room: 'open' });
    const loot = await thief.awaitValue(
      () => lootOf(thief, kHertz),
      ({ picturesDecoded, tone }) => picturesDecoded > 5 && tone > 20,
    );
    expect(loot.packets).toBeGreaterThan(0);
    await browser.close();
    await server.stopAndForget();
  });
});
