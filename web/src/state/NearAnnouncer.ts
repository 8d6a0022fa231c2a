// Tells who is near, in sentences, but not more often than one can listen.
import type { Person } from '../bridge/bridgeTypes';
import { nearSentence } from './announcements';

// In a crowd people come and go all the time.
const kPauseMs = 4000;

export class NearAnnouncer {
  private told: readonly Person[] = [];
  private latest: readonly Person[] = [];
  private resting = false;

  // `later` calls back after so many milliseconds.
  constructor(
    private readonly announce: (sentence: string) => void,
    private readonly later: (call: () => void, ms: number) => void = (call, ms) =>
      void setTimeout(call, ms),
  ) {}

  // Says what changed since it last said something: at once, or after the pause.
  update(people: readonly Person[]): void {
    this.latest = people;
    if (!this.resting) this.tell();
  }

  private tell(): void {
    const sentence = nearSentence(this.told, this.latest);
    if (sentence === '') return;
    this.told = this.latest;
    this.announce(sentence);
    this.resting = true;
    this.later(() => {
      this.resting = false;
      this.tell();
    }, kPauseMs);
  }
}
