// Costing nothing: no frame is drawn when nothing moves or nobody looks.
import type { Person } from './support/Person';
import { Venue } from './support/Venue';

// How many frames the core draws while the browser offers this many.
function framesDrawnDuring(person: Person, offered: number): Promise<number> {
  return person.view.evaluate(async (count) => {
    const drawn = (): number => window.atrium?.state().frames ?? 0;
    const before = drawn();
    for (let i = 0; i < count; ++i) {
      await new Promise((next) => requestAnimationFrame(next));
    }
    return drawn() - before;
  }, offered);
}

async function pretendHidden(person: Person, hidden: boolean): Promise<void> {
  await person.view.evaluate((is) => {
    const state = is ? 'hidden' : 'visible';
    Object.defineProperty(document, 'visibilityState', {
      value: state,
      configurable: true,
    });
    Object.defineProperty(document, 'hidden', {
      value: is,
      configurable: true,
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

describe('the page', () => {
  let ada: Person;
  let bo: Person;

  beforeAll(async () => {
    const venue = await Venue.open();
    ada = await venue.join('Ada');
    bo = await venue.join('Bo');
  });

  it('comes to rest when nothing moves', async () => {
    await ada.walkTo(6, 6);
    await ada.untilStill();
    // Whatever fades out after the last step does so within a bounded number of frames.
    let drawn = 1;
    for (let tries = 0; tries < 20 && drawn > 0; ++tries) {
      drawn = await framesDrawnDuring(ada, 60);
    }
    expect(drawn).toBe(0);
  });

  it('draws again when somebody walks in view', async () => {
    const before = (await ada.state()).frames;
    await bo.walkTo(5, 8);
    await ada.until((s) => s.frames > before);
  });

  it('draws nothing in a hidden tab but stays connected', async () => {
    await pretendHidden(ada, true);
    const before = (await ada.state()).frames;
    await bo.walkTo(8, 5);
    await ada.until((s) => s.phase === 'online');
    expect((await ada.state()).frames).toBe(before);
    await pretendHidden(ada, false);
    await ada.sees(await bo.avatarId(), 8, 5);
  });
});
