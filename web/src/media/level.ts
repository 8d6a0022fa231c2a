// How loud the own microphone is, for a meter.

// What counts as silence and as loud speech, in decibels below full scale.
const kSilentDb = -60;
const kLoudDb = -8;

// 0..1 of samples between -1 and 1; in equal steps for the ear.
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const decibels = 10 * Math.log10(sum / Math.max(1, samples.length) + 1e-12);
  return Math.max(0, Math.min(1, (decibels - kSilentDb) / (kLoudDb - kSilentDb)));
}

// Listens to a track without playing it.
export class LevelMeter {
  private readonly context = new AudioContext();
  private readonly analyser = this.context.createAnalyser();
  private readonly samples: Float32Array<ArrayBuffer>;

  constructor(track: MediaStreamTrack) {
    this.analyser.fftSize = 1024;
    this.samples = new Float32Array(this.analyser.fftSize);
    this.context.createMediaStreamSource(new MediaStream([track])).connect(this.analyser);
    void this.context.resume();
  }

  read(): number {
    this.analyser.getFloatTimeDomainData(this.samples);
    return levelOf(this.samples);
  }

  close(): void {
    void this.context.close();
  }
}
