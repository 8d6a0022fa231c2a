// How good connections are, as people would say it, and whose fault it is when one is not.
//
// The score is LiveKit's: 100 less what delay and loss cost. It needs no stream: while nobody sends,
// the round trip alone tells.
import type { Direction, LineStatistics, LinkStatistics } from './statistics';

export type Quality = 'excellent' | 'good' | 'poor' | 'lost';

// 0..100 for what is sent and what is received.
export type LinkScore = Readonly<Record<Direction, number>>;

export interface Verdict {
  // Of this machine's own connection.
  own: Quality;
  // By avatar; what this machine is to blame for is not held against others.
  others: ReadonlyMap<number, Quality>;
}

export const kAllWell: Verdict = { own: 'excellent', others: new Map() };

// What a lost packet in a hundred costs. Redundancy and the codec's own repair hide some.
const kLossWeights: Readonly<Record<string, number>> = { red: 4, opus: 5.33 };
const kPictureLossWeight = 10;
// Below this, delay is hardly noticed; above, people begin to talk over each other.
const kDelayKneeMs = 160;
// A score falls quickly and recovers slowly, so that it does not flicker.
const kFall = 0.8;
const kRise = 0.4;

export function scoreOf(statistics: LinkStatistics): LinkScore {
  const score = (direction: Direction): number => {
    const lines = statistics.lines.filter((line) => line.direction === direction);
    const scores = lines.map((line) => lineScore(statistics.roundTripMs ?? 0, line));
    return Math.min(delayScore(statistics.roundTripMs ?? 0, 0), ...scores);
  };
  return { up: score('up'), down: score('down') };
}

export function smooth(before: LinkScore | undefined, now: LinkScore): LinkScore {
  if (!before) return now;
  const step = (from: number, to: number): number =>
    from + (to < from ? kFall : kRise) * (to - from);
  return { up: step(before.up, now.up), down: step(before.down, now.down) };
}

// When everybody is received badly, or everybody receives us badly, it is us. With a single link
// nobody can tell, and it counts as the other's.
export function judge(scores: ReadonlyMap<number, LinkScore>): Verdict {
  const all = [...scores.values()];
  const blamed = all.length > 1 ? (['up', 'down'] as const).filter((d) => isBadAll(all, d)) : [];
  const own = Math.min(100, ...blamed.map((d) => Math.max(...all.map((score) => score[d]))));
  const others = [...scores].map(([avatar, score]) => {
    const rest = (['up', 'down'] as const).filter((direction) => !blamed.includes(direction));
    return [avatar, qualityOf(Math.min(100, ...rest.map((d) => score[d])))] as const;
  });
  return { own: qualityOf(own), others: new Map(others) };
}

export function qualityOf(score: number): Quality {
  if (score > 80) return 'excellent';
  if (score > 40) return 'good';
  return score > 20 ? 'poor' : 'lost';
}

function isWeak(quality: Quality): boolean {
  return quality === 'poor' || quality === 'lost';
}

function isBadAll(scores: readonly LinkScore[], direction: Direction): boolean {
  return scores.every((score) => isWeak(qualityOf(score[direction])));
}

function lineScore(roundTripMs: number, { lossPercent, jitterMs, codec }: LineStatistics): number {
  const weight = kLossWeights[codec.toLowerCase()] ?? kPictureLossWeight;
  return delayScore(roundTripMs, jitterMs ?? 0) - (lossPercent ?? 0) * weight;
}

function delayScore(roundTripMs: number, jitterMs: number): number {
  const delayMs = roundTripMs / 2 + 2 * jitterMs;
  return 100 - (delayMs < kDelayKneeMs ? delayMs / 40 : (delayMs - 120) / 10);
}
