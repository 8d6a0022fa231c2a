// From one map of the server to another, through a door or by an address.
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Person } from './support/Person';
import { launchBrowser } from './support/browser';
import { Server } from './support/server';
import { kDen, writeTestMap } from './support/testMap';

const kDoor = { x: 6, y: 5 };

describe('two maps of one server', () => {
  let browser: Browser;
  let server: Server;
  let ada: Person;
  let bo: Person;

  const seen = async (who: Person): Promise<string[]> =>
    (await who.state()).avatars.map(({ name }) => name).sort();

  beforeAll(async () => {
    const door = { ...kDoor, name: 'Door', width: 1, height: 1 };
    const office = await writeTestMap({
      areas: [{ ...door, properties: { exitUrl: 'annex.tmj#back' } }],
    });
    const annex = await writeTestMap({
      areas: [
        { ...door, properties: { exitUrl: 'test.tmj' } },
        { ...door, x: 15, y: 9, name: 'back', properties: { start: true } },
      ],
    });
    await copyFile(annex, join(dirname(office), 'annex.tmj'));
    server = await Server.start({ map: office });
    browser = await launchBrowser();
    ada = await Person.joined(browser, server.url, 'Ada');
    bo = await Person.joined(browser, server.url, 'Bo');
    await bo.until((state) => state.avatars.length === 2);
  });

  it('are joined by a door, through which one walks', async () => {
    await ada.view.evaluate(({ x, y }) => window.atrium?.walkTo(x, y), kDoor);
    await ada.until(({ phase, self }) => phase === 'online' && self.tile[0] === 15);
    expect((await ada.state()).map.name).toBe('annex');
    expect(new URL(ada.page.url()).search).toBe('?map=annex');
    await bo.until((state) => state.avatars.length === 1);
    expect(await seen(ada)).toEqual(['Ada']);
  });

  it('keep those who load the page anew where they are', async () => {
    await ada.page.reload();
    await ada.online();
    expect((await ada.state()).map.name).toBe('annex');
    expect(await ada.tile()).toEqual([15, 9]);
  });

  it('can be entered by their address', async () => {
    const cy = await Person.joined(browser, `${server.url}?map=annex#back`, 'Cy');
    await cy.until((state) => state.avatars.length === 2);
    expect(await seen(cy)).toEqual(['Ada', 'Cy']);
    expect(await cy.tile()).toEqual([15, 9]);
    await cy.context.close();
  });

  it('lead back as well, to those who stayed', async () => {
    await ada.walkTo(kDen.x, kDen.y + 4);
    await ada.view.evaluate(({ x, y }) => window.atrium?.walkTo(x, y), kDoor);
    await ada.until(({ map }) => map.name === 'test');
    await bo.until((state) => state.avatars.length === 2);
    expect([...ada.complaints, ...bo.complaints]).toEqual([]);
  });
});
