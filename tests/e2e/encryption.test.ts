// An encrypted room: page to page and through an SFU that can read nothing of it.
import type { Person } from './support/Person';
import { kSmallGuest } from './support/Venue';
import type { Guest, Venue } from './support/Venue';
import { untilCall } from './support/calls';
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
import { kToneHertz, toneMicrophone } from './support/microphones';
import { kDen, kVault } from './support/testMap';

// A key frame's header stays readable, so a decoder takes one in twenty or so for a picture and shows
// noise: not as many as this, while twenty are sent. What is in the clear it decodes all.
const kPicturesByChance = 6;

describe('a private room that somebody inside encrypts', () => {
  let venue: Venue;
  let ada: Person;
  let bo: Person;
  let cy: Person;
  let di: Person;
  let eve: Person;
  let identities: Map<number, string>;
  const inside: Person[] = [];

  const join = (name: string, ...prepare: NonNullable<Guest['prepare']>): Promise<Person> =>
    venue.join(name, { ...kSmallGuest, prepare: [watchEar, watchKeys, ...prepare] });

  const all = <Result>(act: (person: Person) => Promise<Result>): Promise<Result[]> =>
    Promise.all(inside.map(act));
  // Ada is heard, not she herself.
  const allButAda = <Result>(act: (person: Person) => Promise<Result>): Promise<Result[]> =>
    Promise.all(inside.slice(1).map(act));

  const button = (person: Person, name: string) =>
    person.view.getByRole('button', { name, exact: true });

  const identityOf = async (person: Person): Promise<string> =>
    identities.get(await person.avatarId()) ?? '';

  beforeAll(async () => {
    venue = await openWithSfu([await toneMicrophone()], { spawn: kDen });
    const watch = (person: Person): Promise<void> => {
      identities = watchIdentities(person);
      return Promise.resolve();
    };
    [ada, bo, cy, di] = await Promise.all([join('Ada', watch), join('Bo'), join('Cy'), join('Di')]);
    inside.push(ada, bo, cy, di);
    await ada.switchDevice('Microphone', true);
    await allButAda(untilAudible);
    await ada.view.getByTestId('conference').waitFor();
  });

  it('is encrypted for all, who are told by whom, and hear each other again', async () => {
    await bo.switchDevice('Microphone', true);
    await button(bo, 'Encrypt').waitFor();
    await button(ada, 'Encrypt').click();
    await button(ada, 'Encrypt now').click();
    await bo.view.getByText('Ada has encrypted this room.').waitFor();
    await all((person) => button(person, 'Encrypted').waitFor());
    // What is closed does not count: these are the new connections.
    await all((person) => untilCall(person, (c) => c.connected === 3 && c.audioLevel > 0));
    expect(await ada.view.getByTestId('conference').count()).toBe(1);
    expect(await metric(venue.server, 'atrium_routes_to_sfu_total')).toBe(0);
    await bo.switchDevice('Microphone', false);
  });

  it('goes over to the SFU when a fifth comes, and nobody misses a word', async () => {
    await allButAda(untilSteady);
    eve = await join('Eve');
    inside.push(eve);
    await all((person) => untilCall(person, (call) => call.connected === 1));
    await allButAda(untilAudible);
    for (const person of [bo, cy, di]) expect(await takeLongestSilence(person)).toBeLessThan(20);
  });

  it('shows pictures as well', async () => {
    await ada.switchDevice('Camera', true);
    await allButAda((person) => person.seesTileOf(ada));
    await allButAda((person) => untilCall(person, (call) => call.framesDecoded > 5));
  });

  it('has a number that is the same for all who compare it', async () => {
    const numbers: string[] = [];
    for (const person of inside) {
      await button(person, 'Encrypted').click();
      const number = person.view.getByRole('status', { name: /^The number is/ });
      numbers.push((await number.getAttribute('aria-label')) ?? '');
      await person.page.keyboard.press('Escape');
    }
    expect(new Set(numbers).size).toBe(1);
    expect(numbers[0]).toMatch(/\d/);
  });

  it('gives nothing to whoever takes a place in the SFU, not even a second of it', async () => {
    const thief = await takePlaceOf(eve, await identityOf(eve), venue, 'zone-1-encrypted');
    const loot = await lootOf(thief, kToneHertz);
    expect(loot.picturesDecoded).toBeLessThan(kPicturesByChance);
    expect(loot.tone).toBeLessThan(20);
    await thief.leave();
  });

  it('has other keys when somebody has left', async () => {
    const before = await keysUsed(ada);
    await inside.pop()?.leaveForGood();
    await ada.awaitValue(
      () => keysUsed(ada),
      (keys) => keys.length > before.length && keys.at(-1) !== before.at(-1),
    );
    await allButAda(untilAudible);
  });

  it('is talked in from page to page by a browser that cannot encrypt for the SFU', async () => {
    const old = await join('Old', withoutEncodedStreams);
    inside.push(old);
    await untilCall(old, (call) => call.connected === 4);
    await untilAudible(old);
  });

  // So that the theft above means something.
  it('is protected by nothing else: in the open, the same thief gets all', async () => {
    await all((person) => person.comeTo(kDen.x - 1, kDen.y));
    await all((person) => button(person, 'Encrypted').waitFor({ state: 'detached' }));
    expect(await button(ada, 'Encrypt').count()).toBe(0);
    const thief = await takePlaceOf(di, await identityOf(di), venue, 'open');
    const loot = await thief.awaitValue(
      () => lootOf(thief, kToneHertz),
      ({ picturesDecoded, tone }) => picturesDecoded > kPicturesByChance && tone > 20,
    );
    expect(loot.packets).toBeGreaterThan(0);
    await thief.leave();
  });

  it('is an open one again when all have left, unlike a room that the map encrypts', async () => {
    await bo.comeTo(kDen.x, kDen.y);
    await button(bo, 'Encrypt').waitFor();
    await Promise.all([cy, bo].map((person, i) => person.comeTo(kVault.x, kVault.y + i)));
    await Promise.all([cy, bo].map((person) => button(person, 'Encrypted').waitFor()));
    await untilCall(bo, (call) => call.connected === 1);
  });
});
