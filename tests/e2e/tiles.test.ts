// Tiles and the conference view: what is shown, how large, and what is sent for it.
import type { Person } from './support/Person';
import { Venue } from './support/Venue';
import { untilCall } from './support/calls';
import { kDen } from './support/testMap';

// The width of the largest picture that arrives.
function pictureWidth(person: Person): Promise<number> {
  return person.view.evaluate(async () => {
    let width = 0;
    for (const connection of window.connectionsForTests ?? []) {
      const report = (await connection.getStats()) as unknown as Map<
        string,
        { type: string; frameWidth?: number }
      >;
      for (const entry of report.values()) {
        if (entry.type === 'inbound-rtp') width = Math.max(width, entry.frameWidth ?? 0);
      }
    }
    return width;
  });
}

describe('tiles', () => {
  let ada: Person;
  let bo: Person;

  beforeAll(async () => {
    const venue = await Venue.open();
    bo = await venue.join('Bo', { on: ['Camera'] });
    ada = await venue.join('Ada', { window: { viewport: { width: 1000, height: 700 } } });
    await untilCall(ada, (call) => call.framesDecoded > 5);
  });

  const conference = (): ReturnType<Person['view']['locator']> =>
    ada.view.locator('[data-testid=conference]');

  it('are sent no larger than they are shown', async () => {
    await ada.seesTileOf(bo);
    await ada.awaitValue(
      () => pictureWidth(ada),
      (width) => width > 0 && width < 320,
    );
    await ada.page.keyboard.press('KeyC');
    await conference().waitFor();
    await ada.seesTileOf(bo);
    await ada.awaitValue(
      () => pictureWidth(ada),
      (width) => width === 640,
    );
  });

  it('leave the world alone again after Escape, and the keys walk', async () => {
    const before = await ada.tile();
    await ada.page.keyboard.press('ArrowRight');
    expect(await ada.tile()).toEqual(before);
    await ada.page.keyboard.press('Escape');
    await conference().waitFor({ state: 'detached' });
    await ada.hold('ArrowRight', (s) => s.self.tile[0] > before[0]);
    await ada.untilStill();
  });

  it('are large and first while they are pinned, from the keyboard as well', async () => {
    const tile = ada.view.locator(`[data-testid=tile-${await bo.avatarId()}]`);
    const width = async (): Promise<number> => (await tile.boundingBox())?.width ?? 0;
    const before = await width();
    await tile.focus();
    await ada.page.keyboard.press('Tab');
    await ada.page.keyboard.press('Enter');
    await ada.view.getByRole('button', { name: 'Unpin', exact: true }).waitFor();
    expect(await width()).toBeGreaterThan(before * 1.3);
    await ada.page.keyboard.press('Enter');
    await ada.view.getByRole('button', { name: 'Pin', exact: true }).waitFor();
    await ada.view.locator('#world').focus();
  });

  it('make room for a conference in a private room, which ends with it', async () => {
    await ada.walkTo(kDen.x, kDen.y);
    await bo.walkTo(kDen.x, kDen.y + 1);
    await conference().waitFor();
    await conference().getByText(kDen.name).waitFor();
    await ada.seesTileOf(bo);
    await ada.view.getByRole('button', { name: 'Put who speaks on a stage' }).click();
    await ada.view.getByRole('button', { name: 'Show all equally large' }).waitFor();
    await bo.walkTo(kDen.x - 1, kDen.y);
    await conference().waitFor({ state: 'detached' });
    expect(ada.complaints).toEqual([]);
  });
});
