// An encrypted room: page to page and through an SFU that can read nothing of it.
import type { Person } from './support/Person';
import { kSmallGuest, Venue } from './support/Venue';
import type { Guest } from './support/Venue';
import { kFakeDevices, untilCall } from './support/calls';
import { takeLongestSilence, untilAudible, untilSteady, watchEar } from './support/ear';
import {
  keysUsed,
  lootOf,
  takePlaceOf,
  watchIdentities,
  watchKeys,
  withoutEncodedStreams,
} from './support/encryption';
import { metric, openWithSfu } from './support/livekit';
import { kToneHertz, kUnprocessed, toneMicrophone } from './support/microphones';
import { kDen } from './support/testMap';

async function enter(person: Person, place: number): Promise<Person> {
  await person.walkTo(kDen.x + (place % kDen.width), kDen.y + Math.floor(place / kDen.width));
  return person;
}

const button = (person: Person, name: string) =>
  person.view.getByRole('button', { name, exact: true });

// By which people check that nobody sits in between.
async function numberShownTo(person: Person): Promise<string | null> {
  await button(person, 'Encrypted').click();
  const number = await person.view
    .getByRole('status', { name: /^The number is/ })
    .getAttribute('aria-label');
  await person.page.keyboard.press('Escape');
  return number;
}

describe('an encrypted room', () => {
  let venue: Venue;
  let ada: Person;
  let eve: Person;
  let identities: Map<number, string>;
  const listeners: Person[] = [];

  const join = (name: string, ...prepare: NonNullable<Guest['prepare']>): Promise<Person> =>
    venue.join(name, {
      prepare: [watchEar, watchKeys, ...prepare],
      preferences: { ...kUnprocessed, conferenceInRooms: false },
    });

  beforeAll(async () => {
    venue = await openWithSfu([await toneMicrophone()], { encrypted: true });
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
    expect(await metric(venue.server, 'atrium_routes_to_sfu_total')).toBe(0);
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
    const numbers = [];
    for (const person of [ada, ...listeners]) numbers.push(await numberShownTo(person));
    expect(new Set(numbers).size).toBe(1);
    expect(numbers[0]).toMatch(/\d/);
  });

  it('gives nothing to whoever takes a place in the SFU, not even a second of it', async () => {
    const identity = identities.get(await eve.avatarId()) ?? '';
    const thief = await takePlaceOf(eve, identity, venue, 'zone-1-encrypted');
    const loot = await lootOf(thief, kToneHertz);
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

  it('is talked in from page to page by a browser that cannot encrypt for the SFU', async () => {
    const old = await enter(await join('Old', withoutEncodedStreams), 4);
    await untilCall(old, (call) => call.connected === 4);
    await untilAudible(old);
    await old.leaveForGood();
  });
});

describe('a private room that somebody inside encrypts', () => {
  it('is encrypted for all, who hear each other again, until everybody has left', async () => {
    const venue = await Venue.open({ flags: [...kFakeDevices, await toneMicrophone()] });
    const preferences = { ...kSmallGuest.preferences, conferenceInRooms: false };
    const guest: Guest = { ...kSmallGuest, preferences, on: ['Microphone'] };
    const [ada, bo] = await Promise.all([venue.join('Ada', guest), venue.join('Bo', guest)]);
    const both = [ada, bo];
    await Promise.all(both.map(enter));
    const untilHeard = (person: Person) =>
      untilCall(person, (call) => call.connected === 1 && call.audioLevel > 0);
    await Promise.all(both.map(untilHeard));

    await button(bo, 'Encrypt').waitFor();
    await button(ada, 'Encrypt').click();
    await button(ada, 'Encrypt now').click();
    await bo.view.getByText('Ada has encrypted this room.').waitFor();
    await Promise.all(both.map((person) => button(person, 'Encrypted').waitFor()));
    // What is closed does not count: this is the new connection.
    await Promise.all(both.map(untilHeard));
    const [adasNumber, bosNumber] = await Promise.all(both.map(numberShownTo));
    expect(adasNumber).toMatch(/\d/);
    expect(adasNumber).toBe(bosNumber);

    await Promise.all([ada.walkTo(kDen.x - 1, kDen.y), bo.walkTo(kDen.x - 1, kDen.y + 1)]);
    await Promise.all(
      both.map((person) => button(person, 'Encrypted').waitFor({ state: 'detached' })),
    );
    expect(await button(ada, 'Encrypt').count()).toBe(0);
    await enter(ada, 0);
    await button(ada, 'Encrypt').waitFor();
  });
});

// So that the theft above means something.
describe('a room that is not encrypted', () => {
  it('gives all to whoever takes a place in the SFU', async () => {
    const venue = await openWithSfu([await toneMicrophone()]);
    const people: Person[] = [];
    let identities = new Map<number, string>();
    const watch = (person: Person): Promise<void> => {
      identities = watchIdentities(person);
      return Promise.resolve();
    };
    for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Eve']) {
      const prepare = name === 'Ada' ? [watchKeys, watch] : [watchKeys];
      people.push(await venue.join(name, { ...kSmallGuest, prepare }));
    }
    const [ada, , , , eve] = people as [Person, Person, Person, Person, Person];
    await ada.switchDevice('Microphone', true);
    await ada.switchDevice('Camera', true);
    for (const person of people) await untilCall(person, (call) => call.connected === 1);
    const identity = identities.get(await eve.avatarId()) ?? '';
    const thief = await takePlaceOf(eve, identity, venue, 'open');
    const loot = await thief.awaitValue(
      () => lootOf(thief, kToneHertz),
      ({ picturesDecoded, tone }) => picturesDecoded > 5 && tone > 20,
    );
    expect(loot.packets).toBeGreaterThan(0);
  });
});
