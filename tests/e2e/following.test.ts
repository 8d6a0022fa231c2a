// Following somebody: asked, allowed, and ended by walking away.
import type { Person } from './support/Person';
import { Venue } from './support/Venue';
import { kSpawn } from './support/testMap';

describe('following', () => {
  let venue: Venue;
  let ada: Person;
  let bo: Person;

  beforeAll(async () => {
    venue = await Venue.open();
    ada = await venue.join('Ada');
    bo = await venue.join('Bo');
    await bo.walkTo(kSpawn.x + 1, kSpawn.y);
  });

  const ask = async (who: Person): Promise<void> => {
    const tile = who.view.locator(`[data-testid=tile-${await ada.avatarId()}]`);
    await tile.hover();
    await tile.getByRole('button', { name: 'More about Ada' }).click();
    await who.view.getByRole('button', { name: 'Follow' }).click();
  };

  it('begins when the other allows it, and leads where they go', async () => {
    await ask(bo);
    await bo.view.getByText('You asked Ada whether you may follow.').waitFor();
    await ada.view.getByText('Bo wants to follow you.').waitFor();
    await ada.view.getByRole('button', { name: 'Allow' }).click();
    await bo.view.getByText('You follow Ada.').waitFor();
    await ada.walkTo(8, 10);
    await bo.until(({ self }) => Math.max(Math.abs(self.x - 8.5), Math.abs(self.y - 10.5)) <= 1);
  });

  it('ends when one walks by oneself, and both are told', async () => {
    await bo.hold('KeyW', (s) => s.self.tile[1] < 8);
    await bo.view.getByText('You do not follow Ada any more.').waitFor();
    await ada.view.getByText('Bo follows you.').waitFor({ state: 'detached' });
  });

  it('is ended by the leader as well', async () => {
    const cy = await venue.join('Cy');
    const [x, y] = await ada.tile();
    await cy.walkTo(x + 1, y);
    await ask(cy);
    await ada.view.getByRole('button', { name: 'Allow' }).click();
    await ada.view.getByText('Cy follows you.').waitFor();
    await ada.view.getByRole('button', { name: 'Stop', exact: true }).click();
    await cy.view.getByText('You do not follow Ada any more.').waitFor();
  });
});
