// Candidates come in bursts; those of one burst travel together, but no more than a signal holds.

const kGatherMs = 20;
const kCandidatesAtOnce = 16;

export class CandidateBatch {
  private waiting: RTCIceCandidateInit[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly send: (candidates: RTCIceCandidateInit[]) => void) {}

  add(candidate: RTCIceCandidateInit): void {
    this.waiting.push(candidate);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      while (this.waiting.length > 0) this.send(this.waiting.splice(0, kCandidatesAtOnce));
    }, kGatherMs);
  }

  clear(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = [];
  }
}
