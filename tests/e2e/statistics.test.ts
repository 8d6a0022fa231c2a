// What the page says about its connections: figures for those who ask, a mark when one is not good.
import type { Person } from './support/Person';
import { kTalkerInPicture, Venue } from './support/Venue';
import { untilCall } from './support/calls';

declare global {
  interface Window {
    // Of a hundred packets that this page receives, so many are reported as lost.
    lossForTests?: number;
  }
}

// A page whose browser can be made to report losses, as on a bad network.
async function makeLossy(person: Person): Promise<void> {
  await person.page.addInitScript(() => {
    interface Counters {
      type: string;
      packetsReceived?: number;
      packetsLost?: number;
    }
    const { prototype } = RTCPeerConnection;
    const original: (this: RTCPeerConnection) => Promise<unknown> = Reflect.get(
      prototype,
      'getStats',
    );
    prototype.getStats = async function (this: RTCPeerConnection) {
      const report = (await original.call(this)) as Map<string, Counters>;
      const loss = (window.lossForTests ?? 0) / 100;
      const entries = [...report].map(([id, entry]): [string, Counters] => {
        if (entry.type !== 'inbound-rtp' || loss === 0) return [id, entry];
        const packetsLost = ((entry.packetsReceived ?? 0) * loss) / (1 - loss);
        return [id, { ...entry, packetsLost }];
      });
      return new Map(entries);
    };
  });
}

describe('what is said about connections', () => {
  let venue: Venue;
  let ada: Person;
  let bo: Person;

  const joinToTalk = (name: string): Promise<Person> =>
    venue.join(name, { ...kTalkerInPicture, prepare: [makeLossy] });

  const setLoss = (person: Person, percent: number): Promise<void> =>
    person.view.evaluate((loss) => {
      window.lossForTests = loss;
    }, percent);

  beforeAll(async () => {
    venue = await Venue.open();
    ada = await joinToTalk('Ada');
    bo = await joinToTalk('Bo');
    await untilCall(ada, ({ framesDecoded }) => framesDecoded > 5);
  });

  it('are figures of every line, for those who ask', async () => {
    await ada.view.getByRole('button', { name: 'Settings' }).click();
    await ada.view.getByRole('button', { name: 'How the connections are doing' }).click();
    const person = ada.view.locator(`[data-testid=statistics-${await bo.avatarId()}]`);
    await person.getByText('direct, UDP').waitFor();
    for (const line of ['voice', 'camera']) {
      await person.getByRole('row', { name: new RegExp(`${line} to them .*bit/s`) }).waitFor();
      await person.getByRole('row', { name: new RegExp(`${line} to you .*bit/s`) }).waitFor();
    }
    await person.getByRole('row', { name: /camera to you .*VP8, \d+ × \d+/ }).waitFor();
  });

  it('can be copied for a report, without names', async () => {
    await ada.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await ada.view.getByRole('button', { name: 'Copy as text' }).click();
    await ada.view.getByText('Copied').waitFor();
    const text = await ada.view.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/Avatar \d+, their connection: \w+/);
    expect(text).toMatch(/voice to you: \d+ kbit\/s, lost [\d.]+ %/);
    expect(text).not.toMatch(/Bo\b/);
    await ada.view.getByRole('button', { name: 'Close', exact: true }).click();
  });

  it('are marks on tiles when much is lost, and none when all is well again', async () => {
    const mark = ada.view
      .locator(`[data-testid=tile-${await bo.avatarId()}]`)
      .getByRole('button', { name: /The connection with Bo is/ });
    expect(await mark.count()).toBe(0);
    await setLoss(ada, 30);
    await mark.waitFor();
    await setLoss(ada, 0);
    await mark.waitFor({ state: 'detached' });
    expect([...ada.complaints, ...bo.complaints]).toEqual([]);
  });

  it('blame oneself when nobody is received well', async () => {
    const cleo = await joinToTalk('Cleo');
    await untilCall(ada, ({ connected }) => connected === 2);
    await setLoss(ada, 30);
    await ada.view.getByRole('button', { name: /^Your connection is/ }).waitFor();
    const others = ada.view.getByRole('button', { name: /^(Bo|Cleo)’s connection/ });
    await ada.awaitValue(
      () => others.count(),
      (count) => count === 0,
    );
    await cleo.leaveForGood();
  });
});
