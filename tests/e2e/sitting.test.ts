// Sitting down: by the space bar, by a click, seen also by those who come later.
import type { Person } from './support/Person';
import { Venue } from './support/Venue';
import { kSeat, kSpawn } from './support/testMap';

describe('sitting', () => {
  let venue: Venue;
  let ada: Person;
  let bo: Person;

  beforeAll(async () => {
    venue = await Venue.open();
    ada = await venue.join('Ada');
    bo = await venue.join('Bo');
  });

  const seesAda = async (who: Person, sits: boolean): Promise<void> => {
    const id = await ada.avatarId();
    await who.until((s) => s.avatars.some((a) => a.id === id && a.sits === sits));
  };

  it('is offered beside a seat, and done with the space bar', async () => {
    await ada.walkTo(kSeat.x + 1, kSeat.y);
    await ada.view.getByRole('button', { name: 'Sit down' }).waitFor();
    await ada.page.keyboard.press('Space');
    await seesAda(ada, true);
    await seesAda(bo, true);
    expect(await ada.tile()).toEqual([kSeat.x, kSeat.y]);
    await ada.view.getByRole('button', { name: 'Sit down' }).waitFor({ state: 'detached' });
  });

  it('is seen by those who come later', async () => {
    const cy = await venue.join('Cy');
    await seesAda(cy, true);
    await cy.context.close();
  });

  it('is for one on each seat', async () => {
    await bo.walkTo(kSeat.x + 1, kSeat.y);
    expect(await bo.view.getByRole('button', { name: 'Sit down' }).count()).toBe(0);
  });

  it('ends when one walks on', async () => {
    await ada.hold('KeyW', (s) => s.self.tile[1] < kSeat.y);
    await seesAda(bo, false);
    await ada.walkTo(kSpawn.x, kSpawn.y);
  });

  it('is done by a click on the prompt as well', async () => {
    await bo.view.getByRole('button', { name: 'Sit down' }).click();
    const id = await bo.avatarId();
    await ada.until((s) => s.avatars.some((a) => a.id === id && a.sits));
  });
});
