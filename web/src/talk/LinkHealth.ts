// How the connections to others are doing, whatever carries them.
import { signal } from '@preact/signals';
import { judge, kAllWell, scoreOf, smooth } from '../rtc/quality';
import type { LinkScore, Verdict } from '../rtc/quality';
import type { LinkStatistics } from '../rtc/statistics';

export class LinkHealth {
  // By avatar; only of those who are connected.
  readonly statistics = signal<ReadonlyMap<number, LinkStatistics>>(new Map());
  readonly verdict = signal<Verdict>(kAllWell);
  private scores: ReadonlyMap<number, LinkScore> = new Map();

  take(avatar: number, statistics: LinkStatistics | null): void {
    if (statistics) {
      const score = smooth(this.scores.get(avatar), scoreOf(statistics));
      this.scores = new Map(this.scores).set(avatar, score);
      this.statistics.value = new Map(this.statistics.value).set(avatar, statistics);
      this.judge();
    } else {
      this.keepOnly([...this.scores.keys()].filter((each) => each !== avatar));
    }
  }

  keepOnly(avatars: readonly number[]): void {
    const isKept = ([avatar]: [number, unknown]): boolean => avatars.includes(avatar);
    if ([...this.scores].every(isKept)) return;
    this.scores = new Map([...this.scores].filter(isKept));
    this.statistics.value = new Map([...this.statistics.value].filter(isKept));
    this.judge();
  }

  private judge(): void {
    const { own, others } = this.verdict.value;
    const verdict = judge(this.scores);
    const isSame =
      verdict.own === own &&
      verdict.others.size === others.size &&
      [...verdict.others].every(([avatar, quality]) => others.get(avatar) === quality);
    if (!isSame) this.verdict.value = verdict;
  }
}
