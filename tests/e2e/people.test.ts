// The list of people: who is where, found by name, and walked up to.
import type { Browser } from 'playwright-core';
import { Person } from './support/Person';
import { launchBrowser } from './support/browser';
import { Server } from './support/server';

describe('the list of people', () => {
  let server: Server;
  let browser: Browser;
  let ada: Person;
  let grace: Person;

  beforeAll(async () => {
    server = await Server.start();
    browser = await launchBrowser();
    ada = await Person.joined(browser, server.url, 'Ada');
    grace = await Person.joined(browser, server.url, 'Grâce');
    await ada.walkTo(30, 23);
    await grace.walkTo(36, 24);
  });

  it('says who is where, and finds them by name', async () => {
    const list = await openList(ada);
    await list.getByText('Grâce', { exact: true }).waitFor();
    await list.getByRole('heading', { name: 'Hall' }).waitFor();
    await list.getByRole('searchbox').fill('grace');
    expect(await list.locator('.person').allTextContents()).toEqual([
      expect.stringContaining('Grâce'),
    ]);
    await list.getByRole('searchbox').fill('nobody');
    await list.getByText('Nobody of that name is here.').waitFor();
    await list.getByRole('button', { name: 'Close' }).click();
  });

  it('follows people from zone to zone while it is open', async () => {
    const list = await openList(ada);
    const zones = list.getByRole('heading', { level: 3 });
    await zones.first().waitFor();
    await grace.walkTo(30, 30);
    await ada.awaitValue(
      () => zones.count(),
      (count) => count === 2,
    );
    await list.getByRole('button', { name: 'Close' }).click();
    await grace.walkTo(36, 24);
  });

  it('walks up to somebody', async () => {
    const list = await openList(ada);
    await list.getByRole('button', { name: 'Walk to Grâce' }).click();
    await list.waitFor({ state: 'hidden' });
    await ada.until(({ self }) => Math.hypot(self.tile[0] - 36, self.tile[1] - 24) < 2.5);
    expect(ada.complaints).toEqual([]);
  });
});

async function openList(person: Person): Promise<ReturnType<Person['view']['locator']>> {
  await person.view.locator('.toolbar .spare').first().focus();
  await person.page.keyboard.press('Enter');
  const list = person.view.locator('.dialog.people');
  await list.waitFor();
  return list;
}
