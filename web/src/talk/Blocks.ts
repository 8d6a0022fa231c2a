// Whom one never wants to talk with. The server keeps the two apart for the session; the browser
// remembers the names, which is all that a visitor is known by, so that a block outlives it.
import { signal } from '@preact/signals';
import type { Person } from '../bridge/bridgeTypes';
import { parseObject } from '../util/json';
import { PacedWishes } from './PacedWishes';

// kMaxBlockedPeople of limits.h.
const kMostNames = 200;

export interface NameStorage {
  get: () => readonly string[];
  set: (names: readonly string[]) => void;
}

export class Blocks {
  readonly names = signal<readonly string[]>([]);
  // Whom the server knows to be blocked, and by which name; null before the name is known.
  private readonly told = new Map<number, string | null>();
  private people: readonly Person[] = [];
  private readonly wishes: PacedWishes;

  constructor(
    private readonly storage: NameStorage,
    sendText: (json: string) => void,
  ) {
    this.wishes = new PacedWishes(sendText);
    this.names.value = storage.get().slice(0, kMostNames);
  }

  // A text message of the server.
  onText(json: string): void {
    const message = parseObject(json);
    if (message?.['type'] === 'kept') this.forget();
    if (message?.['type'] !== 'blocked' || !Array.isArray(message['avatars'])) return;
    for (const avatar of message['avatars']) {
      if (typeof avatar === 'number') this.told.set(avatar, this.told.get(avatar) ?? null);
    }
    this.apply();
  }

  onPeople(people: readonly Person[]): void {
    this.people = people;
    for (const avatar of this.told.keys()) {
      if (!people.some(({ id }) => id === avatar)) this.told.delete(avatar);
    }
    this.apply();
  }

  block(name: string): void {
    if (name === '' || this.names.value.includes(name)) return;
    this.setNames([...this.names.value, name].slice(-kMostNames));
    this.apply();
  }

  unblock(name: string): void {
    this.setNames(this.names.value.filter((other) => other !== name));
    for (const [avatar, known] of this.told) {
      if (known !== name) continue;
      this.told.delete(avatar);
      this.send(avatar, false);
    }
  }

  private apply(): void {
    for (const { id, name, self } of this.people) {
      const known = this.told.get(id);
      if (known === null) {
        // From before this page was loaded, perhaps under another name.
        this.told.set(id, name);
        this.block(name);
      } else if (known === undefined && !self && this.names.value.includes(name)) {
        this.told.set(id, name);
        this.send(id, true);
      }
    }
  }

  private setNames(names: readonly string[]): void {
    this.names.value = names;
    this.storage.set(names);
  }

  // A new connection: the server says anew what it knows.
  private forget(): void {
    this.told.clear();
    this.wishes.clear();
  }

  private send(avatar: number, on: boolean): void {
    this.wishes.send({ type: 'block', avatar, on });
  }
}
