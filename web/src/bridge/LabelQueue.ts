// Rasterises names a few at a time, so that a crowd coming into view costs no frame.

export interface LabelRequest {
  id: number;
  text: string;
  pixelSize: number;
}

// How long one turn may rasterise, in milliseconds: a quarter of a frame at 60 Hz.
const kTurnMs = 4;

export class LabelQueue {
  private readonly waiting = new Map<number, LabelRequest>();
  private scheduled = false;

  // `defer` calls back in a later task; `now` is in milliseconds.
  constructor(
    private readonly rasterize: (request: LabelRequest) => void,
    private readonly defer: (turn: () => void) => void = (turn) => void setTimeout(turn),
    private readonly now: () => number = () => performance.now(),
  ) {}

  // A newer request for the same id replaces the waiting one.
  add(request: LabelRequest): void {
    this.waiting.set(request.id, request);
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    this.defer(() => this.turn());
  }

  private turn(): void {
    this.scheduled = false;
    const end = this.now() + kTurnMs;
    for (const [id, request] of this.waiting) {
      this.waiting.delete(id);
      this.rasterize(request);
      if (this.now() >= end) break;
    }
    if (this.waiting.size > 0) this.schedule();
  }
}
