// A stage: whoever stands on it is heard in its audience, wherever that is.
import type { Person } from './support/Person';
import { Venue } from './support/Venue';
import type { Guest } from './support/Venue';
import { kFakeDevices, untilCall } from './support/calls';
import { kUnprocessed, toneMicrophone } from './support/microphones';
import { heard, listenTo } from './support/sound';
import type { HeardSound } from './support/sound';
import { kAudience, kStage } from './support/testMap';

const kSilentDb = -90;
// Between the loudest and the quietest that one and the same tone is measured.
const kToleranceDb = 3;

const loudest = ({ left, right }: HeardSound): number => Math.max(left, right);

describe('a stage', () => {
  let ada: Person;
  let bo: Person;
  let nearDb: number;

  beforeAll(async () => {
    const venue = await Venue.open({ flags: [...kFakeDevices, await toneMicrophone()] });
    const guest: Guest = {
      preferences: { ...kUnprocessed, flatSound: true },
      prepare: [listenTo],
    };
    ada = await venue.join('Ada', { ...guest, on: ['Microphone'] });
    bo = await venue.join('Bo', guest);
    await untilCall(bo, (call) => call.audioBytesReceived > 0);
    nearDb = loudest(
      await bo.awaitValue(
        () => heard(bo),
        (sound) => loudest(sound) > -60,
      ),
    );
    await ada.walkTo(kStage.x, kStage.y);
    await bo.walkTo(kAudience.x + 2, kAudience.y + 1);
  });

  it('is heard in its audience as loud as from nearby, however far away that is', async () => {
    const farDb = loudest(
      await bo.awaitValue(
        () => heard(bo),
        (sound) => loudest(sound) > nearDb - kToleranceDb,
      ),
    );
    expect(farDb).toBeLessThan(nearDb + kToleranceDb);
  });

  it('hears nothing of an audience that is far away', async () => {
    await bo.switchDevice('Microphone', true);
    await untilCall(ada, (call) => call.audioBytesReceived > 2_000);
    expect(loudest(await heard(ada, 20))).toBeLessThan(kSilentDb);
  });

  it('is heard no more by somebody who has left the audience', async () => {
    await bo.walkTo(kAudience.x - 2, kAudience.y + 1);
    await untilCall(bo, ({ connected }) => connected === 0);
    expect([...ada.complaints, ...bo.complaints]).toEqual([]);
  });
});
