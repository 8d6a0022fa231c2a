// Sharing the screen: what is on one page arrives on the other, readable.
import type { Person } from './support/Person';
import { Venue } from './support/Venue';
import { kFakeScreen, untilCall } from './support/calls';

// Of the quarters of what is shared, from the top left.
const kColours = ['#d02020', '#20a040', '#2040d0', '#e0c020'];

// Covers the page with four coloured quarters, which let clicks through.
async function paint(person: Person): Promise<void> {
  await person.view.evaluate((colours) => {
    const board = document.createElement('div');
    const common = 'position:fixed;width:50%;height:50%;pointer-events:none;z-index:99;';
    for (const [i, colour] of colours.entries()) {
      const quarter = document.createElement('div');
      const place = `left:${(i % 2) * 50}%;top:${i < 2 ? 0 : 50}%;background:${colour}`;
      quarter.style.cssText = common + place;
      board.append(quarter);
    }
    document.body.append(board);
  }, kColours);
}

// The colours in the middle of the quarters of a video, each as [red, green, blue].
async function coloursOf(person: Person, selector: string): Promise<number[][]> {
  return person.view.evaluate((wanted) => {
    const video = document.querySelector<HTMLVideoElement>(wanted);
    if (!video || video.videoWidth === 0) return [];
    const canvas = document.createElement('canvas');
    const { videoWidth: width, videoHeight: height } = video;
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return [];
    context.drawImage(video, 0, 0);
    return [0, 1, 2, 3].map((i) => {
      const x = width * (i % 2 === 0 ? 0.25 : 0.75);
      const y = height * (i < 2 ? 0.25 : 0.75);
      return [...context.getImageData(x, y, 1, 1).data.slice(0, 3)];
    });
  }, selector);
}

// Of all that arrives, as the browser counts it.
function picturesPerSecond(person: Person): Promise<number> {
  return person.view.evaluate(async () => {
    let count = 0;
    for (const connection of window.connectionsForTests ?? []) {
      const report = (await connection.getStats()) as unknown as Map<string, object>;
      for (const entry of report.values()) {
        if ('framesPerSecond' in entry && 'framesDecoded' in entry) {
          count += Number(entry.framesPerSecond);
        }
      }
    }
    return count;
  });
}

// Video codecs change colours a little.
function isPainted(colours: number[][]): boolean {
  return kColours.every((colour, i) => {
    const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    return wanted.every((value, part) => Math.abs((colours[i]?.[part] ?? -999) - value) < 30);
  });
}

describe('sharing the screen', () => {
  let venue: Venue;
  let ada: Person;
  let bo: Person;
  let tile: string;

  beforeAll(async () => {
    venue = await Venue.open({ flags: kFakeScreen });
    ada = await venue.join('Ada');
    bo = await venue.join('Bo');
    tile = `[data-testid=screen-${await ada.avatarId()}]`;
    await untilCall(bo, ({ connected }) => connected === 1);
  });

  it('shows to others what is on the page, and to oneself that it is shown', async () => {
    await paint(ada);
    await ada.page.keyboard.press('h');
    await ada.view.locator('[data-testid=own-screen]').getByText('You are sharing').waitFor();
    await bo.view.locator(`${tile} video`).waitFor();
    await bo.awaitValue(() => coloursOf(bo, `${tile} video`), isPainted);
  });

  it('is sent again while it stands still, so that it gets sharp soon', async () => {
    await bo.awaitValue(
      () => picturesPerSecond(bo),
      (count) => count > 2,
    );
  });

  it('lets others hear what is shared, with all microphones off', async () => {
    await untilCall(bo, ({ audioBytesReceived }) => audioBytesReceived > 0);
  });

  it('is opened large, as sharp as it was sent, and closed with Escape', async () => {
    await bo.view.locator(`${tile} button`).click();
    const large = '[data-testid=large-screen]';
    await bo.awaitValue(() => coloursOf(bo, `${large} video`), isPainted);
    const isTooLarge = await bo.view.evaluate((selector) => {
      const video = document.querySelector<HTMLVideoElement>(`${selector} video`);
      return !video || video.clientWidth > video.videoWidth || video.clientWidth > innerWidth;
    }, large);
    expect(isTooLarge).toBe(false);
    await bo.page.keyboard.press('Escape');
    await bo.view.locator(large).waitFor({ state: 'detached' });
  });

  it('may be done by several at once', async () => {
    await bo.view.getByRole('button', { name: 'Share the screen' }).click();
    await ada.view.locator(`[data-testid=screen-${await bo.avatarId()}] video`).waitFor();
    await bo.view.locator(`${tile} video`).waitFor();
  });

  it('makes no connection anew', async () => {
    const made = await bo.view.evaluate(() => window.connectionsForTests?.length);
    expect(made).toBe(1);
  });

  it('ends with its button, for everybody, and with what was open large', async () => {
    await bo.view.locator(`${tile} button`).click();
    await bo.view.locator('[data-testid=large-screen] video').waitFor();
    await ada.view.getByRole('button', { name: 'Stop', exact: true }).click();
    await bo.view.locator(tile).waitFor({ state: 'detached' });
    await bo.view.locator('[data-testid=large-screen]').waitFor({ state: 'detached' });
    await ada.view.locator('[data-testid=own-screen]').waitFor({ state: 'detached' });
    expect([...ada.complaints, ...bo.complaints]).toEqual([]);
  });

  it('is seen by somebody who comes later', async () => {
    const cleo = await venue.join('Cleo');
    const shared = `[data-testid=screen-${await bo.avatarId()}] video`;
    await cleo.view.locator(shared).waitFor();
    await cleo.awaitValue(
      () => coloursOf(cleo, shared),
      (colours) => colours.length === 4,
    );
    await cleo.leaveForGood();
  });
});
