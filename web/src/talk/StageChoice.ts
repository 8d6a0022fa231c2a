// Who of those who speak is on the stage: not a new one with every word.

const kDwellMs = 1_500;

export class StageChoice {
  private current: number | null = null;
  private sinceMs = -Infinity;

  // `present` in an order that changes little; the first has the stage until somebody speaks.
  choose(present: readonly number[], speaking: ReadonlySet<number>, nowMs: number): number | null {
    const { current } = this;
    const isHere = current !== null && present.includes(current);
    const dwells = isHere && (speaking.has(current) || nowMs - this.sinceMs < kDwellMs);
    if (dwells) return current;
    const speaker = present.find((avatar) => speaking.has(avatar));
    const next = speaker ?? (isHere ? current : (present[0] ?? null));
    if (next !== current) this.sinceMs = nowMs;
    this.current = next;
    return next;
  }
}
