// The last piece of a voice's way: the direction it comes from. A voice may change from one path to
// another while it is heard; the two fade over.
import { Ramp, kRampSeconds } from './Ramp';
import { panAt } from './loudness';

export interface Offset {
  // Tiles to the right and downwards.
  x: number;
  y: number;
}

// 'head': as two ears would hear it, dear to compute. 'stereo': a matter of left and right.
export type PathKind = 'head' | 'stereo';

export interface SoundPath {
  readonly kind: PathKind;
  readonly input: AudioNode;
  // Null: from the middle.
  face(offset: Offset | null, now: number): void;
  fade(gain: 0 | 1, now: number): void;
  disconnect(): void;
}

// One looks up the map: what is higher on the screen is in front. Voices come from a little above, so
// that none is ever inside the head and jumps to the other side of it.
const kHeightTiles = 1;

// After so long, a faded path is silent.
export const kFadeMs = kRampSeconds * 1000 * 6;

export function makePath(
  kind: PathKind,
  context: AudioContext,
  destination: AudioNode,
  startGain: 0 | 1,
): SoundPath {
  const fader = context.createGain();
  const fade = new Ramp(fader.gain, startGain);
  const { node, face } = kind === 'head' ? makeHeadPanner(context) : makeStereoPanner(context);
  fader.connect(node).connect(destination);
  return {
    kind,
    input: fader,
    face,
    fade: (gain, now) => fade.to(gain, now),
    disconnect: () => {
      fader.disconnect();
      node.disconnect();
    },
  };
}

interface Panner {
  node: AudioNode;
  face: SoundPath['face'];
}

function makeStereoPanner(context: AudioContext): Panner {
  const node = context.createStereoPanner();
  const pan = new Ramp(node.pan, 0);
  return { node, face: (offset, now) => pan.to(offset ? panAt(offset.x) : 0, now) };
}

function makeHeadPanner(context: AudioContext): Panner {
  const node = context.createPanner();
  node.panningModel = 'HRTF';
  // How loud a voice is, is decided before it comes here.
  node.rolloffFactor = 0;
  const x = new Ramp(node.positionX, 0);
  const z = new Ramp(node.positionZ, 0);
  node.positionY.value = kHeightTiles;
  const face = (offset: Offset | null, now: number): void => {
    x.to(offset?.x ?? 0, now);
    z.to(offset?.y ?? 0, now);
  };
  return { node, face };
}
