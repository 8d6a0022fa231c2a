// Six and twelve people: everybody hears everybody who speaks through the SFU, and nobody else does.
import type { Person } from './support/Person';
import { kSmallGuest } from './support/Venue';
import type { Venue } from './support/Venue';
import { untilCall, untilVoices } from './support/calls';
import { metric, openWithSfu } from './support/livekit';
import { toneMicrophone } from './support/microphones';
import { kDen, kSpawn } from './support/testMap';

const kSpeakers = ['Ada', 'Bo', 'Cy', 'Di', 'Eve', 'Flo'];
const kListeners = ['Gus', 'Hal', 'Ivy', 'Jo', 'Kim', 'Lou'];
const kFarCorner = { x: 18, y: 10 };
// Twelve voices in twelve pages are more than two cores can decode: so many go on speaking.
const kStillSpeaking = 3;

describe('a crowd', () => {
  let venue: Venue;
  const speakers: Person[] = [];
  const listeners: Person[] = [];

  // Through the one connection to the SFU.
  async function untilHear(group: readonly Person[], voices: number): Promise<void> {
    await Promise.all(group.map((person) => untilCall(person, (c) => c.connected === 1)));
    await Promise.all(group.map((person) => untilVoices(person, voices)));
  }

  beforeAll(async () => {
    venue = await openWithSfu([await toneMicrophone()]);
  });

  it('of six hears each other through the SFU, and sees who shows a picture', async () => {
    for (const name of kSpeakers) {
      speakers.push(await venue.join(name, { ...kSmallGuest, on: ['Microphone'] }));
    }
    await untilHear(speakers, kSpeakers.length - 1);
    const [ada, ...others] = speakers;
    await ada?.switchDevice('Camera', true);
    await Promise.all(others.map((person) => untilCall(person, (c) => c.framesDecoded > 0)));
    await ada?.switchDevice('Camera', false);
    expect(await metric(venue.server, 'atrium_routes_to_sfu_total')).toBeGreaterThan(0);
  });

  it('takes somebody back who has been away alone', async () => {
    const [walker, ...stayed] = speakers as [Person, ...Person[]];
    await walker.comeTo(kFarCorner.x, kFarCorner.y);
    await untilCall(walker, (call) => call.connected === 0);
    await untilHear(stayed, kSpeakers.length - 2);
    await walker.comeTo(kSpawn.x, kSpawn.y);
    await untilHear(speakers, kSpeakers.length - 1);
  });

  it('of twelve hears everybody who speaks', async () => {
    for (const quiet of speakers.splice(kStillSpeaking)) {
      await quiet.switchDevice('Microphone', false);
      listeners.push(quiet);
    }
    for (const name of kListeners) listeners.push(await venue.join(name, kSmallGuest));
    await untilHear(listeners, kStillSpeaking);
    await untilHear(speakers, kStillSpeaking - 1);
  });

  it('goes on without somebody who has left', async () => {
    await speakers.pop()?.leaveForGood();
    await untilHear(listeners, kStillSpeaking - 1);
    await untilHear(speakers, kStillSpeaking - 2);
  });

  it('neither hears a private room nor is heard in it', async () => {
    for (const person of listeners.splice(4)) await person.leaveForGood();
    const [inside, outside] = speakers as [Person, Person];
    await Promise.all([
      outside.comeTo(kDen.x - 1, kDen.y + 1),
      ...[inside, ...listeners].map((each, i) => each.comeTo(kDen.x + (i % 3), kDen.y + (i % 2))),
    ]);
    await untilHear(listeners, 1);
    await untilHear([inside], 0);
    await untilVoices(outside, 0);
  });
});
