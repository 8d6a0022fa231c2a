// Somebody with a browser window of their own: what a test does and sees as a person.
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import type { WorldState } from '../../../web/src/bridge/bridgeTypes';

declare global {
  interface Window {
    atrium?: {
      state(): WorldState;
      walkTo(x: number, y: number): void;
      leave(): void;
      benchAvatars(count: number): void;
    };
  }
}

// A page that hangs must end a test some day; no test measures time by this.
const kPatienceMs = 30_000;
const kPollMs = 20;

// Small, because a software rasteriser on a shared machine draws it.
const kViewport = { width: 640, height: 400 };

export class Person {
  // What the browser's console complained about.
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    // Where Atrium is: the page, or a frame of it.
    public view: Page | Frame,
  ) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) {
        this.complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  static async arrive(browser: Browser, options: BrowserContextOptions = {}): Promise<Person> {
    const context = await browser.newContext({
      viewport: kViewport,
      ...options,
    });
    return Person.inNewTab(context);
  }

  // In the world at `url`, with a window of their own.
  static async joined(browser: Browser, url: string, name: string): Promise<Person> {
    const person = await (await Person.arrive(browser)).open(url);
    await person.join(name);
    return person;
  }

  // Shares what the browser remembers with the context's other tabs.
  static async inNewTab(context: BrowserContext): Promise<Person> {
    const page = await context.newPage();
    return new Person(context, page, page);
  }

  async open(url: string): Promise<this> {
    await this.page.goto(url);
    return this;
  }

  // Fills in the name and presses Enter; resolves when the server has said welcome.
  async join(name: string): Promise<this> {
    await this.view.fill('input[name=name]', name);
    await this.view.locator('button[type=submit]:not(:disabled)').waitFor();
    await this.view.press('input[name=name]', 'Enter');
    return this.online();
  }

  async online(): Promise<this> {
    await this.until(
      (s) => s.phase === 'online' && s.avatars.some((avatar) => avatar.id === s.self.id),
    );
    return this;
  }

  // Null before the world has been loaded.
  stateIfThere(): Promise<WorldState | null> {
    return this.view.evaluate(() => window.atrium?.state() ?? null);
  }

  async state(): Promise<WorldState> {
    const state = await this.stateIfThere();
    if (!state) throw new Error('The world is not there yet.');
    return state;
  }

  async tile(): Promise<[number, number]> {
    return (await this.state()).self.tile;
  }

  async avatarId(): Promise<number> {
    return (await this.state()).self.id;
  }

  // Waits until the world is as `condition` says.
  async until(condition: (state: WorldState) => boolean): Promise<void> {
    // A page that is just being loaded has nothing to say.
    await this.awaitValue(
      () => this.stateIfThere().catch(() => null),
      (state) => state !== null && condition(state),
      condition,
    );
  }

  // Asks until the answer is as wanted; the answer.
  async awaitValue<Value>(
    ask: () => Promise<Value>,
    isWanted: (value: Value) => boolean,
    named: { toString(): string } = isWanted,
  ): Promise<Value> {
    const end = Date.now() + kPatienceMs;
    let last: Value | undefined;
    while (Date.now() < end) {
      last = await ask();
      if (isWanted(last)) return last;
      await pause(kPollMs);
    }
    throw new Error(`Waited in vain for ${named.toString()} in ${JSON.stringify(last)}`);
  }

  async walkTo(x: number, y: number): Promise<void> {
    await this.view.evaluate(([tx, ty]) => window.atrium?.walkTo(tx, ty), [x, y] as const);
    await this.until((s) => s.self.tile[0] === x && s.self.tile[1] === y);
    await this.untilStill();
  }

  // For many at a time: pages that come short of time give a walk up half-way, or go a step too far;
  // then they are asked again.
  async comeTo(x: number, y: number): Promise<void> {
    const onward = async (): Promise<readonly [number, number]> => {
      const { path, self } = await this.state();
      if (path > 0) return self.tile;
      await this.view.evaluate(([tx, ty]) => window.atrium?.walkTo(tx, ty), [x, y] as const);
      return self.tile;
    };
    await this.awaitValue(onward, (tile) => tile[0] === x && tile[1] === y);
  }

  // Presses the button of the microphone or camera, on the door or in the world, if need be.
  async switchDevice(name: 'Microphone' | 'Camera', on: boolean): Promise<void> {
    const button = this.view.getByRole('button', { name, exact: true });
    if ((await button.getAttribute('aria-pressed')) === String(on)) return;
    await button.click();
    await this.view.locator(`button[aria-label=${name}][aria-pressed=${on}]`).waitFor();
  }

  // Before the page is opened: what this browser remembers of earlier choices.
  async prefer(preferences: Readonly<Record<string, unknown>>): Promise<void> {
    await this.context.addInitScript((text) => {
      if (localStorage.getItem('atrium.preferences') !== null) return;
      localStorage.setItem('atrium.preferences', text);
    }, JSON.stringify(preferences));
  }

  // Finds the switch in the settings.
  async hideAddress(hidden: boolean): Promise<void> {
    await this.view.getByRole('button', { name: 'Settings' }).click();
    await this.view.getByRole('switch', { name: /Hide my network address/ }).setChecked(hidden);
    await this.view.getByRole('button', { name: 'Close', exact: true }).click();
  }

  async seesTileOf(other: Person): Promise<void> {
    await this.view.locator(`[data-testid=tile-${await other.avatarId()}] video`).waitFor();
  }

  // With or without a picture.
  async hasTileOf(other: Person): Promise<void> {
    await this.view.locator(`[data-testid=tile-${await other.avatarId()}]`).waitFor();
  }

  async seesNoTileOf(other: Person): Promise<void> {
    const tile = this.view.locator(`[data-testid=tile-${await other.avatarId()}]`);
    await tile.waitFor({ state: 'detached' });
  }

  // Holds a key until the condition is met.
  async hold(key: string, condition: (state: WorldState) => boolean): Promise<void> {
    await this.page.keyboard.down(key);
    await this.until(condition);
    await this.page.keyboard.up(key);
  }

  // Waits until the own avatar has not moved for so many of the browser's frames.
  async untilStill(frames = 20): Promise<void> {
    await this.view.evaluate(async (needed) => {
      const place = (): string => {
        const self = window.atrium?.state().self;
        return `${self?.x} ${self?.y}`;
      };
      let last = place();
      for (let same = 0; same < needed;) {
        await new Promise((next) => requestAnimationFrame(next));
        const now = place();
        same = now === last ? same + 1 : 0;
        last = now;
      }
    }, frames);
  }

  // Waits until this one sees `other` on a tile.
  async sees(other: number, x: number, y: number): Promise<void> {
    await this.until((s) =>
      s.avatars.some((a) => a.id === other && Math.floor(a.x) === x && Math.floor(a.y) === y),
    );
  }

  overlay(id: string): Promise<void> {
    return this.view.locator(`[data-testid=overlay-${id}]`).waitFor();
  }

  async overlayGone(id: string): Promise<void> {
    await this.view.locator(`[data-testid=overlay-${id}]`).waitFor({ state: 'detached' });
  }

  // Closes the window; the avatar stays for a while, shown as away.
  leave(): Promise<void> {
    return this.context.close();
  }

  // Says goodbye first: the avatar is gone at once.
  async leaveForGood(): Promise<void> {
    await this.view.evaluate(() => window.atrium?.leave());
    await this.leave();
  }
}
