// Whoever has left a private room does not get back into its room of the SFU, although the SFU gave
// them a token that still holds.
import type { Person } from './support/Person';
import type { Venue } from './support/Venue';
import { untilCall } from './support/calls';
import { openWithSfu } from './support/livekit';
import { kDen } from './support/testMap';

// What the SFU itself gives whoever is in, within one of its messages.
const kRefreshed = /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/;

// Runs in the page: whether a WebSocket opens there.
function opens(path: string): Promise<boolean> {
  const url = new URL(path, document.baseURI);
  url.protocol = 'ws:';
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.addEventListener('open', () => resolve(true));
    socket.addEventListener('error', () => resolve(false));
  });
}

describe('a room of the SFU', () => {
  let venue: Venue;
  let thief: Person;
  let token = '';
  const others: Person[] = [];

  function watchToken(person: Person): Promise<void> {
    person.page.on('websocket', (socket) => {
      if (!socket.url().includes('/sfu/')) return;
      socket.on('framereceived', ({ payload }) => {
        const [found] = kRefreshed.exec(payload.toString('latin1')) ?? [];
        if (found) token = found;
      });
    });
    return Promise.resolve();
  }

  async function enterDen(name: string, place: number): Promise<Person> {
    const person = await venue.join(name, { prepare: name === 'Thief' ? [watchToken] : [] });
    await person.walkTo(kDen.x + (place % kDen.width), kDen.y + Math.floor(place / kDen.width));
    return person;
  }

  const statusNow = async (): Promise<number> =>
    (await fetch(`${venue.server.url}sfu/rtc/validate?access_token=${token}`)).status;

  beforeAll(async () => {
    venue = await openWithSfu();
    thief = await enterDen('Thief', 0);
    for (let i = 1; i <= 4; ++i) others.push(await enterDen(`P${i}`, i));
  });

  it('gives whoever is in a token of its own, which opens it', async () => {
    await thief.awaitValue(
      () => Promise.resolve(token),
      (found) => found !== '',
    );
    expect(await statusNow()).toBe(200);
  });

  it('is closed to whoever has walked out, whatever token they show', async () => {
    await thief.walkTo(kDen.x - 1, kDen.y + 1);
    for (const person of others) await person.seesNoTileOf(thief);
    await thief.awaitValue(statusNow, (status) => status === 403);
    expect(await thief.page.evaluate(opens, `sfu/rtc?protocol=15&access_token=${token}`)).toBe(
      false,
    );
  });

  it('goes on for those who are in it', async () => {
    for (const person of others) await untilCall(person, (call) => call.connected >= 1);
  });
});
