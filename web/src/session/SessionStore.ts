// What the browser remembers between visits: name, look and the token that resumes a session.
// Shared by the tabs of one browser. Where storage is denied (private windows, an iframe of another
// site) it remembers for as long as the page lives.
import { parseLook } from '../art/look';
import type { Look } from '../art/look';
import { parseObject } from '../util/json';

export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const kPrefix = 'atrium.';

export class SessionStore {
  private readonly memory = new Map<string, string>();

  // Each gives the storage or throws, as window.localStorage does when it is denied.
  constructor(
    private readonly shared: () => KeyValueStorage,
    private readonly ofThisTab: () => KeyValueStorage,
  ) {}

  get name(): string {
    return this.read(this.shared, 'name') ?? '';
  }

  set name(value: string) {
    this.write(this.shared, 'name', value);
  }

  // Null when there is none, or one that no version of ours wrote.
  get look(): Look | null {
    try {
      return parseLook(JSON.parse(this.read(this.shared, 'look') ?? 'null'));
    } catch {
      return null;
    }
  }

  set look(value: Look | null) {
    this.write(this.shared, 'look', value && JSON.stringify(value));
  }

  get token(): string {
    return this.read(this.shared, 'token') ?? '';
  }

  set token(value: string) {
    this.write(this.shared, 'token', value);
  }

  // This tab was in the world: after a reload it goes straight back.
  get wasInside(): boolean {
    return this.read(this.ofThisTab, 'inside') === 'yes';
  }

  set wasInside(value: boolean) {
    this.write(this.ofThisTab, 'inside', value ? 'yes' : null);
  }

  // What this tab had switched on; a stranger's word may be among it.
  get devices(): string[] {
    return (this.read(this.ofThisTab, 'devices') ?? '').split(' ').filter((name) => name !== '');
  }

  set devices(names: readonly string[]) {
    this.write(this.ofThisTab, 'devices', names.length > 0 ? names.join(' ') : null);
  }

  // This tab's visitor is not to be disturbed.
  get busy(): boolean {
    return this.read(this.ofThisTab, 'busy') === 'yes';
  }

  set busy(value: boolean) {
    this.write(this.ofThisTab, 'busy', value ? 'yes' : null);
  }

  // The names of those this browser's visitor does not want to talk with.
  readonly blocked = {
    get: (): string[] => {
      const names = parseObject(this.read(this.shared, 'blocked') ?? '')?.['names'];
      return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
    },
    set: (names: readonly string[]): void =>
      this.write(this.shared, 'blocked', names.length > 0 ? JSON.stringify({ names }) : null),
  };

  // As text: settings/Preferences.ts knows what is in it.
  readonly preferences = {
    get: (): string | null => this.read(this.shared, 'preferences'),
    set: (value: string): void => this.write(this.shared, 'preferences', value),
  };

  private read(storage: () => KeyValueStorage, key: string): string | null {
    try {
      return this.memory.get(key) ?? storage().getItem(kPrefix + key);
    } catch {
      return this.memory.get(key) ?? null;
    }
  }

  private write(storage: () => KeyValueStorage, key: string, value: string | null): void {
    this.memory.delete(key);
    try {
      if (value === null) storage().removeItem(kPrefix + key);
      else storage().setItem(kPrefix + key, value);
    } catch {
      // Denied or full.
      if (value !== null) this.memory.set(key, value);
    }
  }
}
