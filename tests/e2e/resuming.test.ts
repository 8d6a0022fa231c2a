// Staying oneself: cut lines, reloads, other tabs, a server that restarts.
import type { Browser } from 'playwright-core';
import { Person } from './support/Person';
import { TcpProxy } from './support/TcpProxy';
import { launchBrowser } from './support/browser';
import { Server } from './support/server';
import { writeTestMap } from './support/testMap';

describe('staying oneself', () => {
  let map: string;
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    map = await writeTestMap();
    browser = await launchBrowser();
  });

  beforeEach(async () => {
    server = await Server.start({ map });
  });

  afterEach(async () => {
    await server.stop();
  });

  it('keeps id and place when the line is cut, and says calmly what happens', async () => {
    const proxy = await TcpProxy.start(server.port);
    const ada = await Person.joined(browser, proxy.url, 'Ada');
    const bo = await Person.joined(browser, server.url, 'Bo');
    await ada.walkTo(7, 8);
    const id = await ada.avatarId();

    proxy.cut();
    await ada.until((s) => s.phase === 'reconnecting');
    await ada.overlay('reconnecting');
    expect(await ada.view.locator('#world').isVisible()).toBe(true);
    await bo.until((s) => s.avatars.some((a) => a.id === id && a.away));
    proxy.mend();
    await ada.online();
    await ada.overlayGone('reconnecting');
    expect([await ada.avatarId(), await ada.tile()]).toEqual([id, [7, 8]]);
    await bo.until((s) => s.avatars.some((a) => a.id === id && !a.away));
    expect((await bo.state()).avatars.filter((a) => a.name === 'Ada')).toHaveLength(1);

    await ada.walkTo(3, 3);
    await bo.sees(id, 3, 3);
    await Promise.all([ada.leave(), bo.leave()]);
  });

  it('goes straight back to the same place after a reload', async () => {
    const ada = await Person.joined(browser, server.url, 'Ada');
    await ada.walkTo(6, 9);
    const id = await ada.avatarId();
    await ada.page.reload();
    await ada.online();
    expect([await ada.avatarId(), await ada.tile()]).toEqual([id, [6, 9]]);
    await ada.leave();
  });

  it('moves to the tab that was opened last, and back when one asks for it', async () => {
    const first = await Person.joined(browser, server.url, 'Ada');
    await first.walkTo(8, 4);
    const id = await first.avatarId();
    const second = await (await Person.inNewTab(first.context)).open(server.url);
    await second.join('Ada');
    expect([await second.avatarId(), await second.tile()]).toEqual([id, [8, 4]]);
    await first.overlay('replaced');

    await first.view.getByRole('button', { name: 'Use Atrium here' }).click();
    await first.online();
    await second.overlay('replaced');
    expect(await first.avatarId()).toBe(id);
    await first.leave();
  });

  it('finds the place again when the server restarts', async () => {
    const ada = await Person.joined(browser, server.url, 'Ada');
    await ada.walkTo(12, 9);
    const { port, dataFolder } = server;
    await server.stop();
    await ada.until((s) => s.phase === 'reconnecting');
    await ada.overlay('reconnecting');
    server = await Server.start({ map, port, dataFolder });
    await ada.online();
    expect(await ada.tile()).toEqual([12, 9]);
    await ada.overlayGone('reconnecting');
    await ada.leave();
  });

  it('becomes somebody else for the others when one changes the name', async () => {
    const ada = await Person.joined(browser, server.url, 'Ada');
    const bo = await Person.joined(browser, server.url, 'Bo');
    await ada.view.getByRole('button', { name: 'Name and look' }).click();
    await ada.join('Countess Lovelace');
    await bo.until((s) => s.avatars.some((a) => a.name === 'Countess Lovelace'));
    expect((await bo.state()).avatars.filter((a) => a.name === 'Ada')).toEqual([]);
    await Promise.all([ada.leave(), bo.leave()]);
  });
});
