// Where people of a test meet: a server with the test map, and a browser for everybody.
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { Person } from './Person';
import { launchBrowser } from './browser';
import { kFakeDevices, watchCalls } from './calls';
import { kUnprocessed } from './microphones';
import { Server } from './server';
import type { ServerOptions } from './server';
import { writeTestMap } from './testMap';

export interface VenueOptions {
  // The test map, without.
  map?: string;
  // Of the server.
  more?: ServerOptions['more'];
  flags?: readonly string[];
  // Instead of one with these flags.
  browser?: Browser;
  // Where everybody appears, to save the way there.
  spawn?: { x: number; y: number };
}

// What somebody is like before they come in.
export interface Guest {
  on?: readonly ('Microphone' | 'Camera')[];
  preferences?: Readonly<Record<string, unknown>>;
  // Called before the page is opened.
  prepare?: readonly ((person: Person) => Promise<void>)[];
  window?: BrowserContextOptions;
  url?: string;
}

export const kTalker: Guest = { on: ['Microphone'] };
export const kTalkerInPicture: Guest = { on: ['Microphone', 'Camera'] };

// For many at a time: a small window, and sounds and pictures that cost little.
export const kSmallGuest: Guest = {
  preferences: { ...kUnprocessed, lowBandwidth: true, flatSound: true },
  window: { viewport: { width: 320, height: 240 } },
};

export class Venue {
  private constructor(
    readonly server: Server,
    readonly browser: Browser,
  ) {}

  // Closed when the test file ends.
  static async open(options: VenueOptions = {}): Promise<Venue> {
    const map = options.map ?? (await writeTestMap(options));
    const server = await Server.start({ map, more: options.more ?? [] });
    const browser = options.browser ?? (await launchBrowser(options.flags ?? kFakeDevices));
    return new Venue(server, browser);
  }

  // The same place, for people with another browser.
  within(browser: Browser): Venue {
    return new Venue(this.server, browser);
  }

  // At the door, with calls that are counted.
  async arrive(guest: Guest = {}): Promise<Person> {
    const person = await Person.arrive(this.browser, guest.window);
    for (const prepare of [watchCalls, ...(guest.prepare ?? [])]) await prepare(person);
    if (guest.preferences) await person.prefer(guest.preferences);
    await person.open(guest.url ?? this.server.url);
    for (const device of guest.on ?? []) await person.switchDevice(device, true);
    return person;
  }

  async join(name: string, guest: Guest = {}): Promise<Person> {
    return (await this.arrive(guest)).join(name);
  }
}
