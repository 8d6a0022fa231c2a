// Walking: together, against walls, by click, and not while typing.
import type { Person } from './support/Person';
import { Venue } from './support/Venue';
import { kDen, kSpawn, kWall } from './support/testMap';

describe('walking', () => {
  let ada: Person;
  let bo: Person;

  beforeAll(async () => {
    const venue = await Venue.open();
    ada = await venue.join('Ada');
    bo = await venue.join('Bo');
  });

  it('shows two people to each other where they are', async () => {
    await ada.hold('ArrowRight', (s) => s.self.tile[0] >= 7);
    await ada.untilStill();
    await bo.hold('KeyS', (s) => s.self.tile[1] >= 8);
    await bo.untilStill();
    const [adaTile, boTile] = [await ada.tile(), await bo.tile()];
    await bo.sees(await ada.avatarId(), ...adaTile);
    await ada.sees(await bo.avatarId(), ...boTile);
  });

  it('ends at a wall', async () => {
    await ada.walkTo(kSpawn.x, kSpawn.y);
    await ada.page.keyboard.down('ArrowRight');
    await ada.until((s) => s.self.tile[0] === kWall.x - 1);
    await ada.untilStill();
    await ada.page.keyboard.up('ArrowRight');
    expect(await ada.tile()).toEqual([kWall.x - 1, kSpawn.y]);
    await bo.sees(await ada.avatarId(), kWall.x - 1, kSpawn.y);
  });

  it('runs with shift', async () => {
    await ada.walkTo(2, kSpawn.y);
    await ada.page.keyboard.down('Shift');
    await ada.hold('ArrowRight', (s) => s.self.tile[0] >= 8);
    await ada.page.keyboard.up('Shift');
    await ada.untilStill();
  });

  it('finds the way round a wall', async () => {
    await ada.walkTo(kWall.x + 2, 2);
    await bo.sees(await ada.avatarId(), kWall.x + 2, 2);
  });

  it('goes where one clicks, and a key cancels it', async () => {
    await ada.walkTo(kSpawn.x, kSpawn.y);
    const before = await ada.state();
    const box = await ada.view.locator('#world').boundingBox();
    await ada.page.mouse.click((box?.width ?? 0) / 2 + 40, (box?.height ?? 0) / 2 + 60);
    await ada.until((s) => s.path > 0);
    await ada.until((s) => s.path === 0);
    await ada.untilStill();
    expect((await ada.state()).self.tile).not.toEqual(before.self.tile);

    await ada.view.evaluate(() => window.atrium?.walkTo(18, 10));
    await ada.until((s) => s.path > 0);
    await ada.page.keyboard.press('ArrowUp');
    await ada.until((s) => s.path === 0);
    await ada.untilStill();
    expect((await ada.tile())[0]).toBeLessThan(18);
  });

  it('does not happen while one types', async () => {
    await ada.walkTo(kSpawn.x, kSpawn.y);
    await ada.view.getByRole('button', { name: 'Name and look' }).click();
    await ada.view.fill('input[name=name]', '');
    await ada.page.keyboard.type('wasdwasd');
    expect(await ada.view.inputValue('input[name=name]')).toBe('wasdwasd');
    await ada.view.getByRole('button', { name: 'Surprise me' }).focus();
    await ada.page.keyboard.press('KeyD');
    await ada.untilStill();
    expect(await ada.tile()).toEqual([kSpawn.x, kSpawn.y]);
    await ada.view.getByRole('button', { name: 'Leave it as it was' }).click();
    await ada.hold('KeyD', (s) => s.self.tile[0] > kSpawn.x);
  });

  it('works after a click on a button of the page', async () => {
    await bo.walkTo(kSpawn.x, kSpawn.y);
    await bo.view.getByRole('button', { name: 'Help' }).click();
    await bo.view.getByRole('dialog', { name: 'Keys' }).waitFor();
    await bo.page.keyboard.press('Escape');
    await bo.view.getByRole('dialog').waitFor({ state: 'detached' });
    await bo.hold('KeyD', (s) => s.self.tile[0] > kSpawn.x);
    await bo.untilStill();
  });

  it('can be watched from closer, by the keyboard alone', async () => {
    const { zoom } = await bo.state();
    await bo.view.getByRole('button', { name: 'Closer' }).focus();
    await bo.page.keyboard.press('Enter');
    await bo.until((s) => s.zoom > zoom);
    await bo.page.keyboard.press('Digit0');
    await bo.until((s) => s.zoom === zoom);
  });

  it('is told from gestures, which the others see until one walks on', async () => {
    const adasId = await ada.avatarId();
    const seen = (emote: string): Promise<void> =>
      bo.until((s) => s.avatars.some(({ id, emote: shown }) => id === adasId && shown === emote));
    await ada.page.keyboard.press('Digit3');
    await seen('dance');
    await ada.view.getByRole('button', { name: 'Gestures and reactions' }).click();
    await ada.view.getByRole('menuitem', { name: 'Raise a hand' }).click();
    await seen('raise');
    await ada.hold('KeyA', (s) => s.self.tile[0] < kSpawn.x);
    await seen('none');
  });

  it('is told from reactions, by a key or by the wheel', async () => {
    const adasId = await ada.avatarId();
    const seen = (reaction: string): Promise<void> =>
      bo.until((s) => s.avatars.some((one) => one.id === adasId && one.reaction === reaction));
    await ada.page.keyboard.press('Digit6');
    await seen('heart');
    await bo.view.getByText('Ada: Heart.').waitFor({ state: 'attached' });
    await ada.page.keyboard.press('KeyQ');
    await ada.view.getByRole('menu', { name: 'Gestures and reactions' }).waitFor();
    await ada.page.keyboard.press('End');
    await ada.page.keyboard.press('ArrowLeft');
    await ada.page.keyboard.press('Enter');
    await seen('surprise');
    await ada.view.getByRole('menu').waitFor({ state: 'detached' });
    await ada.hold('KeyA', (s) => s.self.tile[0] < kSpawn.x);
  });

  it('can go on while the wheel is held, pointed at and let go', async () => {
    const adasId = await ada.avatarId();
    await ada.page.keyboard.down('KeyQ');
    await ada.view.getByRole('menuitem', { name: 'Party' }).hover();
    await ada.page.keyboard.up('KeyQ');
    await bo.until((s) => s.avatars.some((a) => a.id === adasId && a.reaction === 'party'));
    await ada.view.getByRole('menu').waitFor({ state: 'detached' });
  });

  it('ends when the window loses the focus with a key held down', async () => {
    await bo.walkTo(2, 9);
    await bo.page.keyboard.down('ArrowRight');
    await bo.until((s) => s.self.tile[0] >= 4);
    await bo.view.evaluate(() => window.dispatchEvent(new FocusEvent('blur')));
    await bo.untilStill();
    expect((await bo.tile())[0]).toBeLessThan(18);
    await bo.page.keyboard.up('ArrowRight');
  });

  it('tells one which zone one is in, in words, and the others too', async () => {
    await ada.walkTo(kDen.x + 1, kDen.y + 1);
    await ada.until((s) => s.self.zone !== 0);
    const id = await ada.avatarId();
    await bo.until((s) => s.avatars.some((a) => a.id === id && a.zone !== 0));
    await ada.view.getByText(`You are in ${kDen.name}, a private room.`).waitFor({
      state: 'attached',
    });
    await ada.walkTo(kDen.x + 1, kDen.y + 6);
    await ada.until((s) => s.self.zone === 0);
    await bo.until((s) => s.avatars.some((a) => a.id === id && a.zone === 0));
    await ada.view.getByText(`You have left ${kDen.name}.`).waitFor({ state: 'attached' });
  });

  it('has drawn everything without a complaint', () => {
    expect([...ada.complaints, ...bo.complaints]).toEqual([]);
  });
});
