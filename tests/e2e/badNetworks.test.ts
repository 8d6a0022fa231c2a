// Networks that are cut, lose something, or are slow for a while: talks come back by themselves.
import type { Person } from './support/Person';
import { TcpProxy } from './support/TcpProxy';
import { kCut, kGood, UdpProxy } from './support/UdpProxy';
import { Venue } from './support/Venue';
import type { Guest } from './support/Venue';
import { callFigures, connectionsMade, kFakeDevices, untilCall } from './support/calls';
import { Coturn } from './support/coturn';
import { untilAudible, untilSilent, watchEar } from './support/ear';
import { kUnprocessed, toneMicrophone } from './support/microphones';

// Less than a camera's picture takes of a good line.
const kSlow = { loss: 0.03, bitsPerSecond: 300_000 };
// Of the twenty pictures a second that Chromium's camera gives.
const kSteadyPerSecond = 15;
const kSteadySeconds = 3;

describe('a network', () => {
  let media: UdpProxy;
  let line: TcpProxy;
  let ada: Person;
  let bo: Person;

  beforeAll(async () => {
    const coturn = await Coturn.start();
    media = await UdpProxy.start(coturn.port);
    const relay = `turn:127.0.0.1:${media.port}?transport=udp`;
    const venue = await Venue.open({
      more: ['--turn', relay, '--turn-secret-file', coturn.secretFile],
      flags: [...kFakeDevices, await toneMicrophone()],
    });
    line = await TcpProxy.start(venue.server.port);
    const guest: Guest = {
      on: ['Microphone', 'Camera'],
      preferences: { ...kUnprocessed, relayOnly: true },
      prepare: [watchEar],
    };
    ada = await venue.join('Ada', guest);
    bo = await venue.join('Bo', { ...guest, url: line.url });
    for (const person of [ada, bo]) await untilAudible(person);
    await untilCall(bo, (call) => call.framesDecoded > 0);
  });

  // In so many seconds on end enough pictures come.
  async function untilSteady(person: Person): Promise<void> {
    let steady = 0;
    await person.awaitValue(
      async () => {
        const from = await callFigures(person);
        const startedAt = performance.now();
        await person.view.evaluate(() => new Promise((next) => setTimeout(next, 1_000)));
        const to = await callFigures(person);
        const seconds = (performance.now() - startedAt) / 1_000;
        const rate = (to.framesDecoded - from.framesDecoded) / seconds;
        steady = rate >= kSteadyPerSecond ? steady + 1 : 0;
        return steady;
      },
      (count) => count >= kSteadySeconds,
    );
  }

  it('that is slow and loses something still shows pictures, steady ones when it is good again', async () => {
    await untilSteady(bo);
    const made = await connectionsMade(bo);
    media.quality = kSlow;
    const before = await callFigures(bo);
    await untilCall(bo, (call) => call.framesDecoded > before.framesDecoded + 100);
    await untilAudible(bo);
    expect(media.lost).toBeGreaterThan(0);
    media.quality = kGood;
    await untilSteady(bo);
    expect(await connectionsMade(bo)).toBe(made);
  });

  it('whose router is started again leads back to the talk', async () => {
    media.quality = kCut;
    for (const person of [ada, bo]) await untilSilent(person);
    for (const person of [ada, bo]) await untilCall(person, ({ connected }) => connected === 0);
    media.forget();
    media.quality = kGood;
    for (const person of [ada, bo]) await untilAudible(person);
    await untilSteady(bo);
  });

  it('that is cut off from the server as well does, too', async () => {
    media.quality = kCut;
    line.cut();
    await bo.until(({ phase }) => phase === 'reconnecting');
    for (const person of [ada, bo]) await untilCall(person, ({ connected }) => connected === 0);
    media.quality = kGood;
    line.mend();
    await bo.online();
    for (const person of [ada, bo]) await untilAudible(person);
    await untilSteady(bo);
  });
});
