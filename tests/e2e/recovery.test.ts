// Connections that break are mended by themselves.
import type { Person } from './support/Person';
import { kTalker, Venue } from './support/Venue';
import { callFigures, connectionsMade, untilCall } from './support/calls';

describe('a connection that breaks', () => {
  let ada: Person;
  let bo: Person;

  // Changes whenever another way is looked for.
  const wayMark = (person: Person): Promise<string> =>
    person.view.evaluate(() => {
      const sdp = window.connectionsForTests?.at(-1)?.localDescription?.sdp ?? '';
      return /a=ice-ufrag:(.*)/.exec(sdp)?.[1] ?? '';
    });

  async function untilHeard(person: Person): Promise<void> {
    const before = await callFigures(person);
    await untilCall(
      person,
      ({ connected, audioBytesReceived }) =>
        connected === 1 && audioBytesReceived > before.audioBytesReceived,
    );
  }

  beforeAll(async () => {
    const venue = await Venue.open();
    ada = await venue.join('Ada', kTalker);
    bo = await venue.join('Bo', kTalker);
    await untilCall(ada, ({ audioBytesReceived }) => audioBytesReceived > 0);
    await untilCall(bo, ({ audioBytesReceived }) => audioBytesReceived > 0);
  });

  it('finds another way on another network, and nothing is made anew', async () => {
    for (const person of [ada, bo]) {
      const before = await wayMark(person);
      await person.awaitValue(
        async () => {
          // Right after a change another one is not taken.
          await person.view.evaluate(() => window.dispatchEvent(new Event('online')));
          return wayMark(person);
        },
        (now) => now !== before,
      );
      await untilHeard(ada);
      await untilHeard(bo);
    }
    expect([await connectionsMade(ada), await connectionsMade(bo)]).toEqual([1, 1]);
  });

  it('is made anew when it has died on one side, whichever that is', async () => {
    for (const person of [ada, bo]) {
      const before = [await connectionsMade(ada), await connectionsMade(bo)];
      await person.view.evaluate(() => window.connectionsForTests?.at(-1)?.close());
      for (const [i, each] of [ada, bo].entries()) {
        await each.awaitValue(
          () => connectionsMade(each),
          (made) => made > (before[i] ?? 0),
        );
        await untilHeard(each);
      }
    }
    expect([...ada.complaints, ...bo.complaints]).toEqual([]);
  });

  it('ends with its tile when the other side’s browser is killed without a goodbye', async () => {
    await ada.view.locator(`[data-testid=tile-${await bo.avatarId()}]`).waitFor();
    const id = await bo.avatarId();
    await bo.context.close();
    await ada.view.locator(`[data-testid=tile-${id}]`).waitFor({ state: 'detached' });
    await untilCall(ada, ({ connected }) => connected === 0);
  });
});
