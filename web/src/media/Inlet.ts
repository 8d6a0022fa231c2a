// Where one track's sound enters a voice. A voice that comes over another way from now on has two
// for a moment, which fade over.

// Short enough not to be heard twice, long enough not to be heard at all (measured: no gap).
const kFadeSeconds = 0.2;
// A new source needs a moment until its first sample.
const kStartSeconds = 0.05;
export const kInletFadeMs = (kStartSeconds + kFadeSeconds) * 1000;

// As loud together as one alone: the squares add up to 1.
const kSteps = 32;
const kRise = Float32Array.from({ length: kSteps + 1 }, (_, i) =>
  Math.sin((i / kSteps) * (Math.PI / 2)),
);
const kFall = kRise.slice().reverse();

export class Inlet {
  // Chromium plays a remote stream through Web Audio only while an element plays it as well.
  private readonly element = new Audio();
  private readonly source: MediaStreamAudioSourceNode;
  private readonly fader: GainNode;

  constructor(
    private readonly context: AudioContext,
    readonly track: MediaStreamTrack,
    into: readonly AudioNode[],
    startGain: 0 | 1,
  ) {
    const stream = new MediaStream([track]);
    // Before anything that would be left behind: it is refused where the rates differ.
    this.source = context.createMediaStreamSource(stream);
    // Muted, not with a volume of 0: iOS ignores an element's volume.
    this.element.muted = true;
    this.element.srcObject = stream;
    this.play();
    this.fader = context.createGain();
    this.fader.gain.value = startGain;
    this.source.connect(this.fader);
    for (const node of into) this.fader.connect(node);
  }

  // Refused before the user did anything on a page that does not record; it is tried again.
  play(): void {
    if (this.element.paused) void this.element.play().catch(() => undefined);
  }

  rise(): void {
    this.follow(kRise);
  }

  fall(): void {
    this.follow(kFall);
  }

  end(): void {
    this.source.disconnect();
    this.fader.disconnect();
    this.element.srcObject = null;
  }

  private follow(curve: Float32Array): void {
    const { gain } = this.fader;
    gain.cancelScheduledValues(0);
    gain.setValueCurveAtTime(curve, this.context.currentTime + kStartSeconds, kFadeSeconds);
  }
}
