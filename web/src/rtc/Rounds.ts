// Which attempt to connect this is, how many have failed in a row, whether there is another, and how
// long the pause is after the last.

const kMaxTries = 6;
// After so many only a relay is tried: some networks let a connection begin and nothing through it.
const kDirectTries = 3;
// The other side may ask for something new this often; more often is no honest page's need.
const kMinPauseMs = 1_000;
// This side leaves more time, so that what it says is never taken for too often over there.
const kOwnPauseMs = 2_000;

// After the last one; doubled every time, since what does not change by itself seldom changes soon.
const kFirstPauseMs = 30_000;
const kLongestPauseMs = 300_000;

export class Rounds {
  // What belongs to a lower one is void.
  number = 0;
  private tries = 0;
  private pauseMs = kFirstPauseMs;
  private hasAsked = false;
  private changedAt = -Infinity;
  private wishedAt = -Infinity;

  get isLast(): boolean {
    return this.tries >= kMaxTries;
  }

  get needsRelay(): boolean {
    return this.tries > kDirectTries;
  }

  get mayTakeChange(): boolean {
    return performance.now() - this.changedAt >= kMinPauseMs;
  }

  get mayOfferChange(): boolean {
    return this.ownPauseLeftMs === 0;
  }

  get ownPauseLeftMs(): number {
    return Math.max(0, kOwnPauseMs - (performance.now() - this.changedAt));
  }

  // The other side has been asked for the next round.
  ask(): void {
    this.tries += 1;
    this.hasAsked = true;
  }

  begin(number: number): void {
    this.number = number;
    if (!this.hasAsked) this.tries += 1;
    this.hasAsked = false;
    this.change();
  }

  // Whether the other side is to be asked for other ways now: it would not do it more often.
  wish(): boolean {
    const isTime = performance.now() - this.wishedAt >= kOwnPauseMs;
    if (isTime) this.wishedAt = performance.now();
    return isTime;
  }

  // The other side is in that one: the next is above both.
  meet(number: number): void {
    this.number = Math.max(this.number, number);
  }

  // Something new has begun within the round.
  change(): void {
    this.changedAt = performance.now();
  }

  // How long to wait now that all have failed.
  pause(): number {
    const { pauseMs } = this;
    this.pauseMs = Math.min(2 * pauseMs, kLongestPauseMs);
    return pauseMs;
  }

  // After a pause.
  startOver(): void {
    this.tries = 0;
    this.hasAsked = false;
  }

  // It goes well: what comes after has every chance again.
  reset(): void {
    this.startOver();
    this.pauseMs = kFirstPauseMs;
  }
}
