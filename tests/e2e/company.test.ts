// Whom one talks with by choice: do not disturb, blocks, locked conversations; and what the operator
// learns of it.
import type { Person } from './support/Person';
import { kTalker, Venue } from './support/Venue';
import { untilCall } from './support/calls';
import { kSpawn } from './support/testMap';

describe('company', () => {
  let venue: Venue;
  let ada: Person;
  let bo: Person;

  async function untilConnected(person: Person, count: number): Promise<void> {
    await untilCall(person, (call) => call.connected === count);
  }

  // The value of one line of /metrics.
  async function figure(line: string): Promise<number> {
    const text = await (await fetch(new URL('metrics', venue.server.url))).text();
    const found = text.split('\n').find((candidate) => candidate.startsWith(`${line} `));
    return Number(found?.split(' ').at(-1));
  }

  const button = (person: Person, name: string) =>
    person.view.getByRole('button', { name, exact: true });

  beforeAll(async () => {
    venue = await Venue.open();
    ada = await venue.join('Ada', kTalker);
    bo = await venue.join('Bo', kTalker);
    for (const person of [ada, bo]) await untilConnected(person, 1);
  });

  it('is counted for the operator, with how long it took to connect', async () => {
    const both = 2;
    await ada.awaitValue(
      () => figure('atrium_links_connected_total{way="direct"}'),
      (count) => count === both,
    );
    expect(await figure('atrium_conversations')).toBe(1);
    expect(await figure('atrium_link_set_up_seconds_count')).toBe(both);
    expect(await figure('atrium_link_set_up_seconds_sum')).toBeGreaterThan(0);
  });

  it('ends while one is not to be disturbed', async () => {
    await button(bo, 'Do not disturb').click();
    await untilConnected(ada, 0);
    await ada.until((s) => s.avatars.some(({ name, busy }) => name === 'Bo' && busy));
    await bo.page.reload();
    await bo.online();
    await bo.view.locator('button[aria-label="Do not disturb"][aria-pressed=true]').waitFor();
    await untilConnected(bo, 0);
    expect(await figure('atrium_conversations_ended_total{reason="user_ended"}')).toBe(1);
    await button(bo, 'Do not disturb').click();
    for (const person of [ada, bo]) await untilConnected(person, 1);
  });

  it('lets in nobody through a lock who has not knocked', async () => {
    await button(ada, 'Lock conversation').click();
    await button(bo, 'Conversation locked').waitFor();
    const cy = await venue.join('Cy', kTalker);
    await cy.view.getByText('This conversation is locked.').waitFor();
    expect((await untilCall(cy, () => true)).connected).toBe(0);
    await button(cy, 'Knock').click();
    await ada.view.getByText('Cy knocks.').waitFor();
    await bo.view.getByText('Cy knocks.').waitFor();
    await button(bo, 'Let in').click();
    await untilConnected(cy, 2);
    await untilConnected(ada, 2);
    await cy.view.getByText('This conversation is locked.').waitFor({ state: 'detached' });
    await button(cy, 'Conversation locked').click();
    await button(ada, 'Lock conversation').waitFor();
    await cy.leaveForGood();
    await untilConnected(ada, 1);
  });

  it('is never with somebody one blocks, also in another session, until one unblocks them', async () => {
    const tile = ada.view.locator(`[data-testid=tile-${await bo.avatarId()}]`);
    await tile.hover();
    await tile.getByRole('button', { name: 'More about Bo' }).click();
    await button(ada, 'Block').click();
    for (const person of [ada, bo]) await untilConnected(person, 0);
    await bo.leaveForGood();
    bo = await venue.join('Bo', kTalker);
    const eve = await venue.join('Eve', kTalker);
    // Everybody is near everybody: who is connected with Eve would be connected with Bo.
    await untilConnected(eve, 2);
    await untilConnected(ada, 1);
    await untilConnected(bo, 1);
    await button(ada, 'Settings').click();
    await button(ada, 'Unblock Bo').click();
    for (const person of [ada, bo]) await untilConnected(person, 2);
    expect(await ada.tile()).toEqual([kSpawn.x, kSpawn.y]);
    expect([...ada.complaints, ...bo.complaints, ...eve.complaints]).toEqual([]);
  });
});
