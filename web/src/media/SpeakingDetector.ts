// Tells from how loud a voice is whether somebody speaks: not every cough, and not off between words.

// Levels are in dB of the loudest possible sound.
const kThresholdDb = -35;
// So much of the window has to be loud.
const kWindowMs = 400;
const kLoudMs = 0.4 * kWindowMs;
// One measurement stands for no more than this, however late the next one comes.
const kMostPerSampleMs = 100;
const kHoldMs = 800;
const kLatelyMs = 10_000;

interface Sample {
  atMs: number;
  loudMs: number;
}

export class SpeakingDetector {
  private samples: Sample[] = [];
  private lastMs = -Infinity;
  private spokeMs = -Infinity;

  // Whether they speak, now that their voice was measured once more.
  hear(levelDb: number, nowMs: number): boolean {
    const passed = this.lastMs === -Infinity ? 0 : nowMs - this.lastMs;
    const loudMs = levelDb >= kThresholdDb ? Math.min(passed, kMostPerSampleMs) : 0;
    this.lastMs = nowMs;
    this.samples.push({ atMs: nowMs, loudMs });
    this.samples = this.samples.filter(({ atMs }) => atMs > nowMs - kWindowMs);
    const loud = this.samples.reduce((sum, sample) => sum + sample.loudMs, 0);
    if (loud >= kLoudMs) this.spokeMs = nowMs;
    return nowMs - this.spokeMs < kHoldMs;
  }

  spokeLately(nowMs: number): boolean {
    return nowMs - this.spokeMs < kLatelyMs;
  }
}

// Of samples between -1 and 1; -Infinity for silence.
export function levelDb(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return 10 * Math.log10(sum / samples.length);
}
