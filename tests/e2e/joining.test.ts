// Coming in: the door, the first frame, names.
import type { Browser } from 'playwright-core';
import { Person } from './support/Person';
import { launchBrowser } from './support/browser';
import { Server } from './support/server';
import { kMapSize, kSpawn, writeTestMap } from './support/testMap';

describe('coming in', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    server = await Server.start({ map: await writeTestMap() });
    browser = await launchBrowser();
  });

  it('loads, draws the world behind the door and lets one in without a complaint', async () => {
    const ada = await (await Person.arrive(browser)).open(server.url);
    await ada.until((s) => s.frames > 0);
    await ada.join('Ada');
    const state = await ada.state();
    expect([state.map.width, state.map.height]).toEqual([kMapSize.width, kMapSize.height]);
    expect(state.self.tile).toEqual([kSpawn.x, kSpawn.y]);
    await ada.view.locator('html.drawn').waitFor();
    expect(ada.complaints).toEqual([]);
    await ada.leave();
  });

  it('shows names of every script to the others as they were typed', async () => {
    const names = ['Žofie 👩‍🚀', '佐藤', 'محمد', 'अनीता'];
    const watcher = await Person.joined(browser, server.url, 'Watcher');
    for (const name of names) {
      const guest = await Person.joined(browser, server.url, name);
      await watcher.until((s) => s.avatars.some((a) => a.name === name));
      await guest.leave();
    }
    expect(watcher.complaints).toEqual([]);
    await watcher.leave();
  });

  it('sends one back to the door with a sentence about the name when the server refuses it', async () => {
    const eve = await (await Person.arrive(browser)).open(server.url);
    await eve.view.fill('input[name=name]', 'a\u200bb');
    await eve.view.press('input[name=name]', 'Enter');
    await eve.view.locator('input[aria-invalid=true]').waitFor();
    expect((await eve.view.locator('#name-problem').textContent())?.length).toBeGreaterThan(10);
    // What was refused is not remembered.
    await eve.page.reload();
    expect(await eve.view.inputValue('input[name=name]')).toBe('');
    await eve.join('Eve');
    await eve.leave();
  });

  it('says so when a name is missing, without asking the server', async () => {
    const nobody = await (await Person.arrive(browser)).open(server.url);
    await nobody.view.locator('button[type=submit]:not(:disabled)').click();
    const problem = nobody.view.locator('#name-problem');
    await problem.waitFor();
    expect(await problem.textContent()).toBe('Please type a name.');
    await nobody.leave();
  });

  it('remembers name and look for the next visit', async () => {
    const bo = await (await Person.arrive(browser)).open(server.url);
    await bo.view.getByRole('radio', { name: 'Hat', exact: true }).check();
    await bo.view.getByRole('radio', { name: 'sun hat' }).check();
    await bo.join('Bo');
    const again = await (await Person.inNewTab(bo.context)).open(server.url);
    await again.view.locator('input[name=name]').waitFor();
    expect(await again.view.inputValue('input[name=name]')).toBe('Bo');
    await again.view.getByRole('radio', { name: 'Hat', exact: true }).check();
    await again.view.getByRole('radio', { name: 'sun hat', checked: true }).waitFor();
    await bo.leave();
  });

  it('can be done with the keyboard alone', async () => {
    const kim = await (await Person.arrive(browser)).open(server.url);
    await kim.view.locator('button[type=submit]:not(:disabled)').waitFor();
    await kim.page.keyboard.type('Kim');
    await kim.page.keyboard.press('Tab');
    await kim.page.keyboard.press('ArrowRight');
    await kim.view.getByRole('radiogroup', { name: 'Top: shape' }).waitFor();
    await kim.page.keyboard.press('Tab');
    await kim.page.keyboard.press('ArrowRight');
    await kim.view.getByRole('button', { name: 'Take back' }).click();
    await kim.view.getByRole('button', { name: 'Once more' }).isEnabled();
    await kim.view.focus('button[type=submit]');
    await kim.page.keyboard.press('Enter');
    await kim.online();
    await kim.leave();
  });
});

describe('a full space', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    server = await Server.start({ map: await writeTestMap(), more: ['--max-players', '1'] });
    browser = await launchBrowser();
  });

  it('says so, and lets one in as soon as there is room', async () => {
    const ada = await Person.joined(browser, server.url, 'Ada');
    const bo = await (await Person.arrive(browser)).open(server.url);
    await bo.view.fill('input[name=name]', 'Bo');
    await bo.view.press('input[name=name]', 'Enter');
    await bo.overlay('reconnecting');
    await bo.view.getByText('It is full here.').waitFor();
    await ada.leaveForGood();
    await bo.view.getByRole('button', { name: 'Now' }).click();
    await bo.online();
    await bo.leave();
  });
});
