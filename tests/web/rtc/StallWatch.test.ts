import { StallWatch } from '../../../web/src/rtc/StallWatch';
import type { StallAdvice } from '../../../web/src/rtc/StallWatch';

// What is advised, second by second, when so many bytes have arrived by then.
function advices(
  bytes: readonly number[],
  isExpected = true,
  watch = new StallWatch(),
): StallAdvice[] {
  return bytes.map((count, second) => watch.observe(second * 1_000, count, isExpected));
}

describe('a voice that should flow', () => {
  it('is fine while it does', () => {
    expect(advices([0, 10, 20, 30, 40])).toEqual(Array(5).fill('fine'));
  });

  it('is helped after three seconds of silence, and again after five more', () => {
    const still = Array<number>(10).fill(500);
    expect(advices(still)).toEqual([
      ...['fine', 'suspicious', 'suspicious', 'restart'],
      ...['suspicious', 'suspicious', 'suspicious', 'suspicious', 'renew', 'suspicious'],
    ]);
  });

  it('is left alone when help was not needed after all', () => {
    expect(advices([5, 5, 5, 5, 6, 6, 6]).slice(3)).toEqual([
      ...['restart', 'fine', 'suspicious', 'suspicious'],
    ]);
  });

  it('may stand still when nobody says that it should flow', () => {
    expect(advices(Array<number>(30).fill(5), false)).toEqual(Array(30).fill('fine'));
    const watch = new StallWatch();
    advices(Array<number>(30).fill(5), false, watch);
    // Just switched on: it has three seconds from now.
    expect(watch.observe(30_000, 5, true)).toBe('fine');
    expect(watch.observe(32_900, 5, true)).toBe('suspicious');
    expect(watch.observe(33_000, 5, true)).toBe('restart');
  });

  it('is helped ever more seldom when nothing helps', () => {
    const all = advices(Array<number>(400).fill(0));
    const renewals = all.flatMap((advice, second) => (advice === 'renew' ? [second] : []));
    expect(renewals.slice(0, 4)).toEqual([8, 19, 36, 65]);
    expect(renewals.length).toBeLessThan(12);
  });

  it('is helped as quickly as ever once it has flowed again', () => {
    const watch = new StallWatch();
    advices(Array<number>(60).fill(0), true, watch);
    expect(watch.observe(60_000, 9, true)).toBe('fine');
    expect(watch.observe(63_000, 9, true)).toBe('restart');
  });

  it('counts from zero on a new connection', () => {
    expect(advices([900, 900, 0, 0, 0]).slice(2)).toEqual(['fine', 'suspicious', 'suspicious']);
  });
});
