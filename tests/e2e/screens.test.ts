// The page on the screens it must look good on, in its themes and languages: nothing reaches over a
// side, and there are pictures for people to look at. With ATRIUM_SCREENS=<folder> all of them go
// there; without, a few are made, since most take long to draw without a graphics card.
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { kLanguages } from '../../web/src/language/language';
import { Person } from './support/Person';
import { launchBrowser } from './support/browser';
import { Gallery, kWishedFolder, whatSticksOut } from './support/gallery';
import { Server } from './support/server';

const kScreens: Record<string, BrowserContextOptions> = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  narrow: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1366, height: 768 } },
  '4k': { viewport: { width: 3840, height: 2160 } },
};

interface Look {
  screen: keyof typeof kScreens;
  preferences?: Record<string, string | number>;
  // Made always.
  usual?: boolean;
}

const kThemes = ['dark', 'contrast', 'contrastDark'];
const kSides = ['phone', 'laptop'];

const kLooks: Record<string, Look> = {
  narrow: { screen: 'narrow' },
  phone: { screen: 'phone', usual: true },
  laptop: { screen: 'laptop' },
  '4k': { screen: '4k' },
  'phone-large-text': { screen: 'phone', preferences: { textSize: 1.5 } },
  'laptop-large-text': { screen: 'laptop', preferences: { textSize: 1.5 } },
  ...Object.fromEntries(
    kThemes.flatMap((theme) =>
      kSides.map((screen) => [`${screen}-${theme}`, { screen, preferences: { theme } }]),
    ),
  ),
  ...Object.fromEntries(
    Object.keys(kLanguages)
      .filter((language) => language !== 'en')
      .flatMap((language) =>
        kSides.map((screen) => [
          `${screen}-${language}`,
          // The one that is the other way round.
          { screen, preferences: { language }, usual: language === 'ar' && screen === 'laptop' },
        ]),
      ),
  ),
};

const kChosen = Object.entries(kLooks).filter(
  ([, { usual }]) => kWishedFolder !== undefined || usual,
);

const kGuests: readonly [name: string, x: number, y: number][] = [
  ['Žofie', 28, 21],
  ['佐藤 🌸', 34, 22],
  ['محمد', 31, 25],
];

describe('the page', () => {
  const gallery = new Gallery();
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    server = await Server.start();
    browser = await launchBrowser();
    for (const [name, x, y] of kGuests) {
      const guest = await Person.joined(browser, server.url, name);
      await guest.walkTo(x, y);
    }
  });
  afterAll(() => gallery.finish());

  it.each(kChosen)('fits and can be looked at as "%s"', async (look, { screen, preferences }) => {
    const ada = await Person.arrive(browser, kScreens[screen]);
    await ada.context.addInitScript(
      (chosen) => localStorage.setItem('atrium.preferences', chosen),
      JSON.stringify(preferences ?? {}),
    );
    const shoot = async (name: string): Promise<void> => {
      await gallery.shoot(ada, `${look}-${name}`);
      expect(await whatSticksOut(ada), name).toEqual([]);
    };
    await ada.open(server.url);
    await ada.until((s) => s.frames > 0);
    await ada.view.locator('html.drawn').waitFor();
    await ada.view.fill('input[name=name]', 'Ada 👩‍🚀');
    await shoot('door');
    await ada.join('Ada 👩‍🚀');
    await ada.walkTo(30, 23);
    await ada.view.locator('.tile').first().waitFor();
    await shoot('world');
    await ada.page.keyboard.press('KeyP');
    await ada.untilStill();
    await shoot('people');
    await ada.page.keyboard.press('KeyP');
    await ada.view.locator('.toolbar .spare').first().focus();
    await ada.page.keyboard.press('Enter');
    await ada.view.locator('.dialog.people .person').nth(3).waitFor();
    await shoot('people-list');
    await ada.view.locator('.dialog.people header button').click();
    await ada.page.keyboard.press('KeyC');
    await ada.view.locator('.conference').waitFor();
    await shoot('conference');
    await ada.page.keyboard.press('Escape');
    await ada.page.keyboard.press('?');
    await ada.view.locator('.dialog.help').waitFor();
    await shoot('help');
    await ada.view.locator('.dialog.help header button').click();
    await ada.view.locator('.toolbar .tool').nth(-2).click();
    await ada.view.locator('.dialog.settings').waitFor();
    await shoot('settings');
    await ada.view.locator('.dialog.settings section').last().scrollIntoViewIfNeeded();
    await shoot('settings-end');
    expect(ada.complaints).toEqual([]);
    await ada.leaveForGood();
  });
});
