// Wishes that may be many at once, told as fast as the server takes them: it ends the connection of
// whoever says more.

// Of kMaxWishBurst and kMaxWishesPerSecond of limits.h, so that there is room for all other wishes:
// whoever is loaded anew renews every link.
const kAtOnce = 20;
const kPeriodMs = 500;

export class PacedWishes {
  private waiting: string[] = [];
  private credit = kAtOnce;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly sendText: (json: string) => void) {}

  send(wish: object): void {
    this.waiting.push(JSON.stringify(wish));
    this.tell();
  }

  // What was still to be said is of no matter any more.
  clear(): void {
    this.waiting = [];
  }

  private tell(): void {
    const wishes = this.waiting.splice(0, this.credit);
    this.credit -= wishes.length;
    for (const json of wishes) this.sendText(json);
    if (this.credit < kAtOnce) this.timer ??= setInterval(() => this.gain(), kPeriodMs);
  }

  private gain(): void {
    this.credit += 1;
    this.tell();
    if (this.credit < kAtOnce) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
