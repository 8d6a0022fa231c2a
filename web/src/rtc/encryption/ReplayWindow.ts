// Which frames of somebody have come already, so that nobody in between can play a word twice.

// Frames may overtake each other, by the seconds after which a lost one is no longer asked for.
const kWindow = 2_048;

export class ReplayWindow {
  private highest = -1;
  private seen = new Set<number>();

  // False for one that came before, or is too old to know.
  accept(count: number): boolean {
    if (count <= this.highest - kWindow || this.seen.has(count)) return false;
    this.seen.add(count);
    this.highest = Math.max(this.highest, count);
    if (this.seen.size > 2 * kWindow) this.prune();
    return true;
  }

  private prune(): void {
    this.seen = new Set([...this.seen].filter((count) => count > this.highest - kWindow));
  }
}
