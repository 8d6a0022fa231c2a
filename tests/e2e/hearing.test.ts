// What one hears and sees of others: direction, walls, volume, who speaks.
import type { Person } from './support/Person';
import { kTalker, Venue } from './support/Venue';
import { kFakeDevices, untilCall } from './support/calls';
import { voiceMicrophone } from './support/microphones';
import { heard, listenTo } from './support/sound';
import { kSpawn, kWall } from './support/testMap';

const kSpeaking = 4;
// Both sides of the wall, and as far apart where it ends.
const kWest = { x: kWall.x - 1, y: 5 };
const kEast = { x: kWall.x + 1, y: 5 };
const kBelowWall = kWall.toRow + 2;

describe('hearing', () => {
  // Ada listens, Bo speaks.
  let ada: Person;
  let bo: Person;

  beforeAll(async () => {
    const venue = await Venue.open({ flags: [...kFakeDevices, await voiceMicrophone()] });
    bo = await venue.join('Bo', kTalker);
    ada = await venue.join('Ada', {
      prepare: [listenTo],
      window: { viewport: { width: 800, height: 600 } },
    });
    await untilCall(ada, (call) => call.audioBytesReceived > 0);
  });

  async function standAt(x: number, y: number, boX: number, boY: number): Promise<void> {
    await bo.walkTo(boX, boY);
    await ada.walkTo(x, y);
    await ada.sees(await bo.avatarId(), boX, boY);
  }

  it('shows who speaks, on the tile and in the world', async () => {
    await ada.view.locator(`[data-testid=tile-${await bo.avatarId()}].speaking`).waitFor();
    const id = await bo.avatarId();
    await ada.until((s) => s.avatars.some((a) => a.id === id && (a.marks & kSpeaking) !== 0));
    await bo.switchDevice('Microphone', false);
    await ada.until((s) => s.avatars.some((a) => a.id === id && a.marks === 1));
    await ada.view.locator(`[data-testid=tile-${id}]:not(.speaking)`).waitFor();
    await bo.switchDevice('Microphone', true);
  });

  it('comes from the side where the other one stands', async () => {
    await standAt(kSpawn.x, kSpawn.y, kSpawn.x + 2, kSpawn.y);
    await ada.awaitValue(
      () => heard(ada),
      ({ left, right }) => right > left + 2,
    );
    await standAt(kSpawn.x + 2, kSpawn.y + 1, kSpawn.x, kSpawn.y + 1);
    await ada.awaitValue(
      () => heard(ada),
      ({ left, right }) => left > right + 2,
    );
  });

  it('is quieter and duller through a wall', async () => {
    await standAt(kWest.x, kBelowWall, kEast.x, kBelowWall);
    const open = await ada.awaitValue(
      () => heard(ada, 30),
      ({ right }) => right > -50,
    );
    await standAt(kWest.x, kWest.y, kEast.x, kEast.y);
    await ada.awaitValue(
      () => heard(ada, 30),
      ({ right, bright }) => right < open.right - 5 && bright < open.bright - 15,
    );
  });

  it('is as loud as one has turned that person up or down', async () => {
    await standAt(kSpawn.x, kSpawn.y, kSpawn.x, kSpawn.y + 1);
    await ada.view.locator(`[data-testid=tile-${await bo.avatarId()}]`).hover();
    await ada.view.getByRole('button', { name: 'More about Bo' }).click();
    await ada.view.getByRole('slider', { name: 'How loud' }).fill('0');
    await ada.awaitValue(
      () => heard(ada, 3),
      ({ left, right }) => left < -90 && right < -90,
    );
    await ada.view.getByRole('slider', { name: 'How loud' }).fill('100');
    await ada.awaitValue(
      () => heard(ada),
      ({ left, right }) => left > -60 && right > -60,
    );
    await ada.page.keyboard.press('Escape');
    await ada.view.getByRole('dialog').waitFor({ state: 'detached' });
    expect(ada.complaints).toEqual([]);
  });
});
