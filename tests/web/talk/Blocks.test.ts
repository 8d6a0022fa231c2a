import type { Person } from '../../../web/src/bridge/bridgeTypes';
import { Blocks } from '../../../web/src/talk/Blocks';

const person = (id: number, name: string, self = false): Person => ({
  id,
  name,
  self,
  away: false,
  busy: false,
  near: true,
  zone: '',
});

describe('blocks', () => {
  let stored: readonly string[];
  let sent: unknown[];
  const make = (): Blocks =>
    new Blocks({ get: () => stored, set: (names) => (stored = names) }, (json) =>
      sent.push(JSON.parse(json)),
    );

  beforeEach(() => {
    stored = [];
    sent = [];
  });

  it('keep the server told, once', () => {
    const blocks = make();
    blocks.onPeople([person(1, 'Ada', true), person(7, 'Bo')]);
    blocks.block('Bo');
    blocks.block('Bo');
    blocks.onPeople([person(1, 'Ada', true), person(7, 'Bo')]);
    expect(sent).toEqual([{ type: 'block', avatar: 7, on: true }]);
    expect(stored).toEqual(['Bo']);
  });

  it('hold in the next session, for whoever comes with that name, but oneself', () => {
    stored = ['Bo'];
    const blocks = make();
    blocks.onPeople([person(1, 'Bo', true), person(7, 'Cy')]);
    expect(sent).toEqual([]);
    blocks.onPeople([person(1, 'Bo', true), person(9, 'Bo')]);
    expect(sent).toEqual([{ type: 'block', avatar: 9, on: true }]);
  });

  it('are told anew over a new connection', () => {
    stored = ['Bo'];
    const blocks = make();
    blocks.onPeople([person(7, 'Bo')]);
    blocks.onText('{"type":"kept","links":[]}');
    blocks.onPeople([person(7, 'Bo')]);
    expect(sent).toHaveLength(2);
  });

  it('of many are told as fast as the server takes them, and none is lost', () => {
    vi.useFakeTimers();
    const ids = Array.from({ length: 200 }, (_, i) => i + 1);
    const people = ids.map((id) => person(id, `P${id}`));
    stored = people.map(({ name }) => name);
    const blocks = make();
    blocks.onPeople(people);
    blocks.unblock('P200');
    // kMaxWishBurst and kMaxWishesPerSecond of limits.h, less what one may wish beside it.
    for (let seconds = 0; seconds < 200; ++seconds) {
      expect(sent.length).toBeLessThanOrEqual(30 + 3 * seconds);
      vi.advanceTimersByTime(1_000);
    }
    const told = ids.map((avatar) => ({ type: 'block', avatar, on: true }));
    expect(sent).toEqual([...told, { type: 'block', avatar: 200, on: false }]);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('of many are told once over a new connection, and nothing of the last one', () => {
    vi.useFakeTimers();
    const people = Array.from({ length: 100 }, (_, i) => person(i + 1, `P${i + 1}`));
    stored = people.map(({ name }) => name);
    const blocks = make();
    blocks.onPeople(people);
    sent.length = 0;
    blocks.onText('{"type":"kept","links":[]}');
    blocks.onPeople(people);
    vi.advanceTimersByTime(100_000);
    expect(sent).toHaveLength(100);
    vi.useRealTimers();
  });

  it('that the server remembers are listed by the name they have now, and can be lifted', () => {
    const blocks = make();
    blocks.onText('{"type":"blocked","avatars":[7,"x"]}');
    blocks.onPeople([person(7, 'Bobby')]);
    expect(blocks.names.value).toEqual(['Bobby']);
    expect(sent).toEqual([]);
    blocks.unblock('Bobby');
    expect(sent).toEqual([{ type: 'block', avatar: 7, on: false }]);
    expect(stored).toEqual([]);
  });
});
