import { effect } from '@preact/signals';
import type { LinkStatistics } from '../../../web/src/rtc/statistics';
import { LinkHealth } from '../../../web/src/talk/LinkHealth';

const withDelay = (roundTripMs: number): LinkStatistics => ({
  roundTripMs,
  availableBitsPerSecond: null,
  path: null,
  lines: [],
});

describe('how the connections are doing', () => {
  it('is known by person, and forgotten with the connection', () => {
    const health = new LinkHealth();
    health.take(7, withDelay(20));
    health.take(9, withDelay(4_000));
    expect([...health.statistics.value.keys()]).toEqual([7, 9]);
    expect(health.verdict.value.others.get(9)).toBe('lost');
    health.take(9, null);
    expect([...health.statistics.value.keys()]).toEqual([7]);
    expect(health.verdict.value.others.has(9)).toBe(false);
    health.keepOnly([]);
    expect(health.statistics.value.size).toBe(0);
  });

  it('is told anew only when it is another', () => {
    const health = new LinkHealth();
    let told = 0;
    effect(() => {
      health.verdict.value satisfies object;
      told += 1;
    });
    for (const delay of [20, 25, 30, 35]) health.take(7, withDelay(delay));
    expect(told).toBe(2);
    health.take(7, withDelay(4_000));
    expect(told).toBe(3);
  });

  it('gets better slowly', () => {
    const health = new LinkHealth();
    health.take(7, withDelay(4_000));
    health.take(7, withDelay(20));
    expect(health.verdict.value.others.get(7)).toBe('lost');
    for (let i = 0; i < 5; ++i) health.take(7, withDelay(20));
    expect(health.verdict.value.others.get(7)).toBe('excellent');
  });
});
