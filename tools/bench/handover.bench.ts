// Measures, with five real Chromium pages and a steady tone, what is missed when a group goes over to
// the SFU and back, and how soon after the first link the fifth hears the others. Writes rows as JSON
// to $ATRIUM_BENCH_ROWS; $ATRIUM_BENCH_ROUNDS says how often all of it is done.
import { writeFile } from 'node:fs/promises';
import type { Person } from '../../tests/e2e/support/Person';
import type { Venue } from '../../tests/e2e/support/Venue';
import { untilCall } from '../../tests/e2e/support/calls';
import {
  takeLongestSilence,
  untilAudible,
  untilSteady,
  watchEar,
} from '../../tests/e2e/support/ear';
import { openWithSfu } from '../../tests/e2e/support/livekit';
import { kUnprocessed, toneMicrophone } from '../../tests/e2e/support/microphones';

const kRounds = Number(process.env['ATRIUM_BENCH_ROUNDS'] ?? 1);

declare global {
  interface Window {
    firstLinkAtMs?: number;
    firstSoundAtMs?: number;
  }
}

// Call before the page is opened, after watchEar.
async function watchFirstSound(person: Person): Promise<void> {
  await person.page.addInitScript(() => {
    const Original = window.WebSocket;
    window.WebSocket = class extends Original {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        this.addEventListener('message', ({ data }) => {
          const isLink = typeof data === 'string' && data.includes('"type":"link"');
          if (isLink) window.firstLinkAtMs ??= performance.now();
        });
      }
    };
    const samples = new Float32Array(32_768);
    const listen = setInterval(() => {
      window.earForTests?.getFloatTimeDomainData(samples);
      if (!samples.some((sample) => Math.abs(sample) > 0.01)) return;
      window.firstSoundAtMs = performance.now();
      clearInterval(listen);
    }, 10);
  });
}

async function longestSilence(listeners: readonly Person[]): Promise<number> {
  return Math.max(...(await Promise.all(listeners.map(takeLongestSilence))));
}

const join = (venue: Venue, name: string): Promise<Person> =>
  venue.join(name, { prepare: [watchEar, watchFirstSound], preferences: kUnprocessed });

const untilConnected = (people: readonly Person[], count: number): Promise<unknown> =>
  Promise.all(people.map((person) => untilCall(person, (call) => call.connected === count)));

describe('the benchmark', () => {
  it('measures going over to the SFU and back', async () => {
    const venue = await openWithSfu([await toneMicrophone()]);
    const speaker = await join(venue, 'Ada');
    await speaker.switchDevice('Microphone', true);
    const listeners = [await join(venue, 'Bo'), await join(venue, 'Cy')];
    const toSfu: number[] = [];
    const toMesh: number[] = [];
    const firstSound: number[] = [];
    for (let round = 0; round < kRounds; ++round) {
      const stays = await join(venue, 'Di');
      const all = [speaker, ...listeners, stays];
      await untilConnected(all, 3);
      await Promise.all([...listeners, stays].map(untilAudible));
      await Promise.all([...listeners, stays].map(untilSteady));
      const comes = await join(venue, 'Eve');
      await untilConnected([...all, comes], 1);
      await untilAudible(comes);
      toSfu.push(await longestSilence([...listeners, stays]));
      firstSound.push(
        await comes.view.evaluate(
          () => (window.firstSoundAtMs ?? NaN) - (window.firstLinkAtMs ?? NaN),
        ),
      );
      for (const person of [comes, stays]) await person.leaveForGood();
      await Promise.all(listeners.map(untilSteady));
      await untilConnected([speaker, ...listeners], 2);
      toMesh.push(await longestSilence(listeners));
    }
    const middle = (values: number[]): number =>
      Math.round(values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN);
    const rows = [
      { scene: 'mesh-to-sfu', rounds: kRounds, gap_ms: Math.max(...toSfu) },
      { scene: 'sfu-to-mesh', rounds: kRounds, gap_ms: Math.max(...toMesh) },
      { scene: 'approach-sfu', rounds: kRounds, first_audio_ms: middle(firstSound) },
    ];
    await writeFile(String(process.env['ATRIUM_BENCH_ROWS']), JSON.stringify(rows));
  });
});
