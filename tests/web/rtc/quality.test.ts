import { judge, qualityOf, scoreOf, smooth } from '../../../web/src/rtc/quality';
import type { LinkScore } from '../../../web/src/rtc/quality';
import type { LineStatistics, LinkStatistics } from '../../../web/src/rtc/statistics';

const line = (more: Partial<LineStatistics>): LineStatistics => ({
  line: 'voice',
  direction: 'down',
  bitsPerSecond: 32_000,
  lossPercent: 0,
  jitterMs: 0,
  codec: 'opus',
  size: null,
  framesPerSecond: null,
  ...more,
});
const statistics = (roundTripMs: number, ...lines: LineStatistics[]): LinkStatistics => ({
  roundTripMs,
  availableBitsPerSecond: null,
  path: null,
  lines,
});
const qualities = (given: LinkStatistics): string[] => {
  const { up, down } = scoreOf(given);
  return [qualityOf(up), qualityOf(down)];
};

describe('the quality of a connection', () => {
  it('is excellent when nothing is lost and nothing late', () => {
    expect(qualities(statistics(20, line({}), line({ direction: 'up' })))).toEqual([
      'excellent',
      'excellent',
    ]);
  });

  it('falls with what is lost, in the direction in which it is lost', () => {
    expect(qualities(statistics(20, line({ lossPercent: 6 })))).toEqual(['excellent', 'good']);
    expect(qualities(statistics(20, line({ lossPercent: 13 })))).toEqual(['excellent', 'poor']);
    expect(qualities(statistics(20, line({ lossPercent: 40 })))).toEqual(['excellent', 'lost']);
    expect(qualities(statistics(20, line({ lossPercent: 13, direction: 'up' })))).toEqual([
      'poor',
      'excellent',
    ]);
  });

  it('is that of the worst of what flows, and a picture bears less loss than a voice', () => {
    const voice = line({ lossPercent: 7 });
    const camera = line({ line: 'camera', codec: 'VP8', lossPercent: 7 });
    expect(qualities(statistics(20, voice))[1]).toBe('good');
    expect(qualities(statistics(20, voice, camera))[1]).toBe('poor');
  });

  it('is known while nobody sends anything: by the delay', () => {
    expect(qualities(statistics(50))).toEqual(['excellent', 'excellent']);
    expect(qualities(statistics(1_500))).toEqual(['poor', 'poor']);
    expect(qualities(statistics(2_000))).toEqual(['lost', 'lost']);
  });

  it('falls at once and recovers slowly', () => {
    const good: LinkScore = { up: 100, down: 100 };
    const bad: LinkScore = { up: 0, down: 100 };
    expect(smooth(undefined, bad)).toEqual(bad);
    expect(smooth(good, bad).up).toBeCloseTo(20);
    expect(smooth(bad, good).up).toBeCloseTo(40);
  });
});

describe('whose fault a bad connection is', () => {
  const fine: LinkScore = { up: 95, down: 95 };
  const verdict = (...scores: LinkScore[]): { own: string; others: string[] } => {
    const { own, others } = judge(new Map(scores.map((score, i) => [i + 1, score])));
    return { own, others: [...others.values()] };
  };

  it('is the other’s when only one is bad', () => {
    expect(verdict(fine, { up: 95, down: 30 })).toEqual({
      own: 'excellent',
      others: ['excellent', 'poor'],
    });
    expect(verdict(fine, { up: 10, down: 95 }, fine).others).toEqual([
      'excellent',
      'lost',
      'excellent',
    ]);
  });

  it('is one’s own when all are bad, and then nobody else is blamed', () => {
    expect(verdict({ up: 95, down: 30 }, { up: 95, down: 10 })).toEqual({
      own: 'poor',
      others: ['excellent', 'excellent'],
    });
  });

  it('is one’s own when everybody hears us badly, though we hear them well', () => {
    expect(verdict({ up: 10, down: 95 }, { up: 15, down: 95 })).toEqual({
      own: 'lost',
      others: ['excellent', 'excellent'],
    });
  });

  it('is told apart by direction', () => {
    expect(verdict({ up: 30, down: 95 }, { up: 30, down: 10 })).toEqual({
      own: 'poor',
      others: ['excellent', 'lost'],
    });
    expect(verdict({ up: 30, down: 95 }, { up: 95, down: 30 }).own).toBe('excellent');
  });

  it('cannot be told of a single one, and counts as the other’s', () => {
    expect(verdict({ up: 30, down: 30 })).toEqual({ own: 'excellent', others: ['poor'] });
    expect(verdict()).toEqual({ own: 'excellent', others: [] });
  });
});
