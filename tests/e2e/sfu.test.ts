// Larger groups: five and more talk through an SFU.
import { Person } from './support/Person';
import { kSmallGuest } from './support/Venue';
import type { Venue } from './support/Venue';
import { callFigures, untilCall } from './support/calls';
import {
  loudness,
  takeLongestSilence,
  untilAudible,
  untilSilent,
  untilSteady,
  watchEar,
} from './support/ear';
import {
  forgeAdmission,
  joinTakingEverything,
  kLiveKitClient,
  metric,
  openWithSfu,
  whatIsTaken,
} from './support/livekit';
import { kUnprocessed, silentMicrophone, toneMicrophone } from './support/microphones';

describe('a larger group', () => {
  let venue: Venue;
  let ada: Person;
  const listeners: Person[] = [];

  const join = (name: string, pushToTalk = false): Promise<Person> =>
    venue.join(name, { prepare: [watchEar], preferences: { ...kUnprocessed, pushToTalk } });

  async function bytesSent(person: Person): Promise<number> {
    return (await callFigures(person)).audioBytesSent;
  }

  beforeAll(async () => {
    venue = await openWithSfu([await toneMicrophone()]);
  });

  it('of four talks from page to page', async () => {
    ada = await join('Ada');
    // What larger groups need is there before there is one.
    const isLoaded = (): boolean =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('SfuRoom'));
    await ada.awaitValue(
      () => ada.view.evaluate(isLoaded),
      (is) => is,
    );
    await ada.switchDevice('Microphone', true);
    for (const name of ['Bo', 'Cy', 'Di']) listeners.push(await join(name));
    for (const person of listeners) {
      await untilCall(person, (call) => call.connected === 3);
      await untilAudible(person);
    }
    expect(await metric(venue.server, 'atrium_routes_to_sfu_total')).toBe(0);
  });

  it('goes over to the SFU when a fifth comes, and nobody misses a word', async () => {
    for (const person of listeners) await untilSteady(person);
    listeners.push(await join('Eve', true));
    // One connection, to the SFU, is all that is left.
    for (const person of [ada, ...listeners]) await untilCall(person, (c) => c.connected === 1);
    for (const person of listeners) {
      await untilAudible(person);
      for (const other of [ada, ...listeners]) if (other !== person) await person.hasTileOf(other);
    }
    for (const person of listeners.slice(0, 3)) {
      expect(await takeLongestSilence(person)).toBeLessThan(20);
    }
  });

  it('goes on hearing somebody whose microphone was unplugged and replaced', async () => {
    await ada.view.evaluate(() => {
      for (const track of window.devicesForTests ?? []) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    });
    await ada.awaitValue(
      () =>
        ada.view.evaluate(() =>
          (window.devicesForTests ?? []).map(({ readyState, enabled }) => [readyState, enabled]),
        ),
      (tracks) => tracks.length === 2 && String(tracks[1]) === 'live,true',
    );
    const before = await untilCall(ada, () => true);
    await untilCall(ada, (call) => call.audioBytesSent > before.audioBytesSent + 2_000);
  });

  it('hears nothing of a microphone that is off, also through the SFU', async () => {
    await ada.switchDevice('Microphone', false);
    for (const person of listeners) await untilSilent(person);
    const before = await untilCall(ada, () => true);
    const after = await untilCall(ada, (call) => call.connected === 1);
    expect(after.audioBytesSent).toBeLessThanOrEqual(before.audioBytesSent);
    await ada.switchDevice('Microphone', true);
    for (const person of listeners) await untilAudible(person);
  });

  it('hears the first sound with push to talk, and nothing once the key is let go', async () => {
    const [eve, bo] = [listeners.at(-1), listeners[0]];
    if (!eve || !bo) throw new Error('Not everybody is there.');
    await ada.switchDevice('Microphone', false);
    const { voicesTaken } = await callFigures(bo);
    await eve.page.keyboard.press('KeyM');
    await untilCall(bo, (call) => call.voicesTaken === voicesTaken + 1);
    await untilCall(eve, ({ mic }) => !mic);
    for (let times = 0; times < 3; ++times) {
      await untilSilent(bo);
      const sent = await bytesSent(eve);
      const received = (await callFigures(bo)).audioBytesReceived;
      await eve.page.keyboard.down('KeyT');
      await untilCall(eve, (call) => call.audioBytesSent > sent + 4_000);
      await eve.page.keyboard.up('KeyT');
      await untilCall(eve, ({ mic }) => !mic);
      // All of it, from the first packet on to the last, which is on its way for a moment.
      await bo.awaitValue(
        async () => [
          (await bytesSent(eve)) - sent,
          (await callFigures(bo)).audioBytesReceived - received,
        ],
        ([said, heard]) => said === heard,
      );
    }
    await untilSilent(bo);
    const before = await bytesSent(eve);
    await ada.switchDevice('Microphone', true);
    await untilAudible(bo);
    expect(await bytesSent(eve)).toBe(before);
  });

  it('is heard by nobody whom the server has not linked with it, token or not', async () => {
    const thief = await Person.arrive(venue.browser);
    await thief.page.addScriptTag({ path: kLiveKitClient });
    const { url, token } = await forgeAdmission(venue.server.dataFolder, 'open');
    await thief.page.evaluate(joinTakingEverything, { url, token });
    const seen = await thief.awaitValue(
      () => thief.page.evaluate(whatIsTaken),
      ({ publications }) => publications.length > 0,
    );
    expect(seen.publications.every((status) => status === 'not_allowed')).toBe(true);
    expect(seen.tracks).toBe(0);
    await thief.leave();
  });

  it('talks from page to page while the SFU is gone, and finds it again', async () => {
    const { pid } = await venue.server.child('livekit');
    process.kill(pid, 'SIGKILL');
    await Promise.all(listeners.map((person) => untilCall(person, (c) => c.connected === 4)));
    for (const person of listeners) await untilAudible(person);
    for (const person of listeners) await untilCall(person, (call) => call.connected === 1);
    for (const person of listeners) await untilAudible(person);
    expect(await metric(venue.server, 'atrium_sfu_starts_total')).toBe(2);
  });

  it('goes back when only three are left for a while, and nobody misses a word', async () => {
    await listeners.pop()?.leaveForGood();
    await listeners.pop()?.leaveForGood();
    for (const person of listeners) await untilSteady(person);
    for (const person of [ada, ...listeners]) await untilCall(person, (c) => c.connected === 2);
    for (const person of listeners) expect(await loudness(person)).toBeGreaterThan(0.005);
    for (const person of listeners) expect(await takeLongestSilence(person)).toBeLessThan(20);
  });
});

describe('a larger group in which nobody says a word', () => {
  it('goes over to the SFU with open microphones all the same', async () => {
    const venue = await openWithSfu([await silentMicrophone()]);
    const group: Person[] = [];
    for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Eve']) {
      group.push(await venue.join(name, { ...kSmallGuest, on: ['Microphone'] }));
    }
    await Promise.all(group.map((person) => untilCall(person, (c) => c.connected === 1)));
    expect(await metric(venue.server, 'atrium_routes_to_sfu_total')).toBeGreaterThan(0);
  });
});
