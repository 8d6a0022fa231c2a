// Whether somebody is heard well enough over a new way to leave the old one: looked at often.
//
// In its first second a new way may still find a better one and skip, so a voice must have come
// without a break for that long. Of an open microphone in a silent room there is no more than a
// packet every 400 ms (Opus' discontinuous transmission, RFC 6716 section 2.1.9), which lasts as
// long as the silence does: that way is good as well when it has stayed so for a while, and nobody
// could hear it skip.
const kSteadyLooks = 20;
const kLongestPauseMs = 600;
const kPatienceMs = 3_000;

// How often to look; a voice brings a packet every 20 ms.
export const kLookMs = 50;

export class Audition {
  private lastPacket = 0;
  private lastNewAtMs = -Infinity;
  private steadyLooks = 0;
  // Since when no pause was too long; null before the first packet.
  private unbrokenSinceMs: number | null = null;

  // `packet` is another number for every packet; 0 before the first one.
  hear(packet: number, nowMs: number): void {
    const isNew = packet !== this.lastPacket && packet !== 0;
    this.lastPacket = packet;
    this.steadyLooks = isNew ? this.steadyLooks + 1 : 0;
    if (nowMs - this.lastNewAtMs > kLongestPauseMs) this.unbrokenSinceMs = null;
    if (!isNew) return;
    this.lastNewAtMs = nowMs;
    this.unbrokenSinceMs ??= nowMs;
  }

  // Of somebody whose microphone is off there is nothing to be heard.
  pass(): void {
    this.steadyLooks += 1;
  }

  // The way is not to be heard at all.
  fail(): void {
    this.steadyLooks = 0;
    this.unbrokenSinceMs = null;
  }

  isPassed(nowMs: number): boolean {
    const unbroken = this.unbrokenSinceMs !== null && nowMs - this.unbrokenSinceMs >= kPatienceMs;
    return unbroken || this.steadyLooks >= kSteadyLooks;
  }
}
