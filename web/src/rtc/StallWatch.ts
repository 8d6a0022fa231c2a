// Decides when a connection that claims to be one is mended: a voice that should flow stands still.
// ICE itself notices a page that crashed or a network that is gone only after 5 to 15 seconds.

// Still for so long, other ways are looked for; for so much longer, the connection is made anew.
const kStillMs = 3_000;
const kMendingMs = 5_000;
// Whoever says nothing even then may have a page that sleeps: asked again ever more seldom.
const kMostPatience = 16;

export type StallAdvice = 'fine' | 'suspicious' | 'restart' | 'renew';

export class StallWatch {
  private bytes = 0;
  private stillSince: number | null = null;
  private restartedAt: number | null = null;
  private patience = 1;

  // `bytes` of voice have arrived by now; `isExpected` while the other side says that it sends one.
  observe(nowMs: number, bytes: number, isExpected: boolean): StallAdvice {
    const hasFlowed = bytes > this.bytes;
    const hasChanged = bytes !== this.bytes;
    this.bytes = bytes;
    if (hasFlowed) this.patience = 1;
    if (hasChanged || !isExpected || this.stillSince === null) return this.begin(nowMs, isExpected);
    return this.restartedAt === null
      ? this.beforeRestart(nowMs, this.stillSince)
      : this.afterRestart(nowMs, this.restartedAt);
  }

  private begin(nowMs: number, isExpected: boolean): StallAdvice {
    this.stillSince = isExpected ? nowMs : null;
    this.restartedAt = null;
    return 'fine';
  }

  private beforeRestart(nowMs: number, stillSince: number): StallAdvice {
    if (nowMs - stillSince < kStillMs * this.patience) return 'suspicious';
    this.restartedAt = nowMs;
    return 'restart';
  }

  private afterRestart(nowMs: number, restartedAt: number): StallAdvice {
    if (nowMs - restartedAt < kMendingMs) return 'suspicious';
    this.begin(nowMs, true);
    this.patience = Math.min(this.patience * 2, kMostPatience);
    return 'renew';
  }
}
