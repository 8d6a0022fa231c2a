// What the browser remembers, also where it may not.
import { SessionStore } from '../../../web/src/session/SessionStore';
import type { KeyValueStorage } from '../../../web/src/session/SessionStore';

class FakeStorage implements KeyValueStorage {
  readonly values = new Map<string, string>();
  getItem(key: string): string | null {
    return this.values.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.values.set(key, value);
  }
  removeItem(key: string): void {
    this.values.delete(key);
  }
}

function denied(): KeyValueStorage {
  throw new Error('SecurityError');
}

describe('the session store', () => {
  it('gives name, look and token to the next page of the same browser', () => {
    const shared = new FakeStorage();
    const first = new SessionStore(
      () => shared,
      () => new FakeStorage(),
    );
    first.name = 'Ada';
    first.look = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    first.token = 'feed';
    const second = new SessionStore(
      () => shared,
      () => new FakeStorage(),
    );
    expect([second.name, second.look, second.token]).toEqual([
      'Ada',
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
      'feed',
    ]);
  });

  it('gives what was switched on to the same tab only', () => {
    const shared = new FakeStorage();
    const tab = new FakeStorage();
    const store = (ofTab: FakeStorage): SessionStore =>
      new SessionStore(
        () => shared,
        () => ofTab,
      );
    expect(store(tab).devices).toEqual([]);
    store(tab).devices = ['mic', 'camera'];
    expect(store(tab).devices).toEqual(['mic', 'camera']);
    expect(store(new FakeStorage()).devices).toEqual([]);
    store(tab).devices = [];
    expect(store(tab).devices).toEqual([]);
  });

  it('knows only of its own tab whether one was inside', () => {
    const shared = new FakeStorage();
    const tab = new FakeStorage();
    const first = new SessionStore(
      () => shared,
      () => tab,
    );
    first.wasInside = true;
    const reloaded = new SessionStore(
      () => shared,
      () => tab,
    );
    const otherTab = new SessionStore(
      () => shared,
      () => new FakeStorage(),
    );
    expect(reloaded.wasInside).toBe(true);
    expect(otherTab.wasInside).toBe(false);
    reloaded.wasInside = false;
    expect(first.wasInside).toBe(false);
  });

  it('remembers for as long as the page lives when storage is denied', () => {
    const store = new SessionStore(denied, denied);
    expect([store.name, store.look, store.token, store.wasInside]).toEqual(['', null, '', false]);
    store.name = 'Bo';
    store.token = 'cafe';
    store.wasInside = true;
    expect([store.name, store.token, store.wasInside]).toEqual(['Bo', 'cafe', true]);
  });

  it('has no look when another program wrote it', () => {
    const shared = new FakeStorage();
    const store = new SessionStore(
      () => shared,
      () => shared,
    );
    for (const text of ['{', '[1,2]', '[1,2,3,4,5,6,7,8,256]', '"red"', '[1,2,3,4,5,6,7,8,0.5]']) {
      shared.setItem('atrium.look', text);
      expect(store.look).toBeNull();
    }
  });
});
