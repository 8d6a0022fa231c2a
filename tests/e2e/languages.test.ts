// The page speaks the language of the browser or of one's choice, in the colours one wants.
import type { Browser } from 'playwright-core';
import { Person } from './support/Person';
import { launchBrowser } from './support/browser';
import { Server } from './support/server';

describe('the page', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    server = await Server.start();
    browser = await launchBrowser();
  });

  const root = (person: Person): Promise<Record<string, string | undefined>> =>
    person.view.evaluate(() => {
      const { lang, dir, dataset } = document.documentElement;
      const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper');
      return { lang, dir, theme: dataset['theme'], paper };
    });
  const openSettings = async (person: Person): Promise<void> => {
    await person.view.locator('.device-choice').click();
    await person.view.locator('.dialog.settings').waitFor();
  };

  it('speaks the browser’s language from the first word', async () => {
    const ada = await (await Person.arrive(browser, { locale: 'de-AT' })).open(server.url);
    await ada.view.getByRole('button', { name: 'Eintreten' }).waitFor();
    expect(await root(ada)).toMatchObject({ lang: 'de', dir: 'ltr' });
    await ada.leaveForGood();
  });

  it('changes it without a reload, and remembers it', async () => {
    const ada = await (await Person.arrive(browser)).open(server.url);
    await openSettings(ada);
    await ada.view.evaluate(() => Object.assign(window, { isSamePage: true }));
    await ada.view.getByLabel('Language').selectOption('ar');
    await ada.view.getByRole('heading', { name: 'الإعدادات' }).waitFor();
    expect(await root(ada)).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(await ada.view.evaluate(() => 'isSamePage' in window)).toBe(true);
    await ada.page.reload();
    await ada.view.getByRole('button', { name: 'ادخل' }).waitFor();
    expect(ada.complaints).toEqual([]);
    await ada.leaveForGood();
  });

  it('wears the colours of the system until others are chosen', async () => {
    const ada = await (await Person.arrive(browser, { colorScheme: 'dark' })).open(server.url);
    await openSettings(ada);
    const dark = await root(ada);
    expect(dark['theme']).toBeUndefined();
    await ada.view.getByLabel('Colours').selectOption('light');
    const light = await root(ada);
    expect(light['theme']).toBe('light');
    expect(light['paper']).not.toBe(dark['paper']);
    await ada.view.getByLabel('Colours').selectOption('');
    expect(await root(ada)).toEqual(dark);
    await ada.leaveForGood();
  });

  it('writes larger and moves less when asked to', async () => {
    const ada = await (await Person.arrive(browser)).open(server.url);
    await openSettings(ada);
    const measure = (): Promise<number> =>
      ada.view.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    const usual = await measure();
    await ada.view.getByLabel('Size of text').fill('150');
    expect(await measure()).toBeCloseTo(usual * 1.5);
    await ada.view.getByLabel('Motion').selectOption('less');
    const motion = await ada.view.evaluate(() => document.documentElement.dataset['motion']);
    expect(motion).toBe('less');
    await ada.leaveForGood();
  });
});
