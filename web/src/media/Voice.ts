// One voice's way from the network to the speakers: walls, loudness, direction.
import { Inlet, kInletFadeMs } from './Inlet';
import { Ramp } from './Ramp';
import { kFadeMs, makePath } from './SoundPath';
import type { Offset, PathKind, SoundPath } from './SoundPath';
import { levelDb } from './SpeakingDetector';

export interface Placing {
  gain: number;
  // Null: from the middle.
  offset: Offset | null;
  path: PathKind;
  // A wall is in between.
  walled: boolean;
}

// A wall lets the low notes through, and less of them.
const kOpenHz = 20_000;
const kWallHz = 900;
export const kWallGain = 10 ** (-9 / 20);
// Without a hump at the edge of what is let through, in dB.
const kFilterQ = -3;

export class Voice {
  private inlet: Inlet;
  // Those that are fading out, of a way that the voice does not come any more.
  private readonly oldInlets = new Map<Inlet, ReturnType<typeof setTimeout>>();
  private readonly ear: AnalyserNode;
  private readonly heard: Float32Array<ArrayBuffer>;
  private readonly wall: BiquadFilterNode;
  private readonly loudness: GainNode;
  private readonly gain: Ramp;
  private readonly cutoff: Ramp;
  private path: SoundPath;
  // Those that are fading out.
  private readonly old = new Map<SoundPath, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly context: AudioContext,
    private readonly destination: AudioNode,
    track: MediaStreamTrack,
  ) {
    this.ear = context.createAnalyser();
    this.heard = new Float32Array(this.ear.fftSize);
    this.wall = context.createBiquadFilter();
    this.wall.type = 'lowpass';
    this.wall.Q.value = kFilterQ;
    this.cutoff = new Ramp(this.wall.frequency, kOpenHz);
    this.loudness = context.createGain();
    this.gain = new Ramp(this.loudness.gain, 0);
    this.path = makePath('stereo', context, destination, 1);
    this.wall.connect(this.loudness).connect(this.path.input);
    this.inlet = new Inlet(context, track, [this.ear, this.wall], 1);
  }

  get track(): MediaStreamTrack {
    return this.inlet.track;
  }

  play(): void {
    this.inlet.play();
  }

  // The same voice over another way: the two fade over.
  change(track: MediaStreamTrack): void {
    const last = this.inlet;
    this.inlet = new Inlet(this.context, track, [this.ear, this.wall], 0);
    this.inlet.rise();
    last.fall();
    const drop = (): void => {
      this.oldInlets.delete(last);
      last.end();
    };
    this.oldInlets.set(last, setTimeout(drop, kInletFadeMs));
  }

  place({ gain, offset, path, walled }: Placing): void {
    const now = this.context.currentTime;
    if (path !== this.path.kind) this.changePath(path, now);
    this.gain.to(walled ? gain * kWallGain : gain, now);
    this.cutoff.to(walled ? kWallHz : kOpenHz, now);
    this.path.face(offset, now);
  }

  // How loud it arrives, however near it is heard, in dB.
  level(): number {
    this.ear.getFloatTimeDomainData(this.heard);
    return levelDb(this.heard);
  }

  end(): void {
    for (const [path, timer] of this.old) {
      clearTimeout(timer);
      path.disconnect();
    }
    for (const [inlet, timer] of this.oldInlets) {
      clearTimeout(timer);
      inlet.end();
    }
    this.inlet.end();
    this.wall.disconnect();
    this.loudness.disconnect();
    this.path.disconnect();
  }

  private changePath(kind: PathKind, now: number): void {
    const last = this.path;
    this.path = makePath(kind, this.context, this.destination, 0);
    this.loudness.connect(this.path.input);
    this.path.fade(1, now);
    last.fade(0, now);
    const drop = (): void => {
      this.old.delete(last);
      last.disconnect();
    };
    this.old.set(last, setTimeout(drop, kFadeMs));
  }
}
