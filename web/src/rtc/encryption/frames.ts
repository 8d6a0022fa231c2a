// What an encrypted frame looks like. The worker and the page agree on it here.
import type { Line } from '../lines';

export interface Target {
  // Part of what is authenticated, so that the SFU cannot pass off one as another.
  line: Line;
  // Whose frames come there, by the name in the SFU; empty where our own are sent.
  from: string;
}

// What stays readable of VP8, for the SFU to know a key frame and its size (RFC 6386, 9.1): the SFU
// starts somebody's picture with one. Of a voice nothing does.
const kClearBytes = { key: 10, delta: 1 } as const;

export function clearBytes(type: string | undefined, length: number): number {
  if (type !== 'key' && type !== 'delta') return 0;
  return Math.min(kClearBytes[type], length);
}

// What browsers give us: RTCEncodedVideoFrame, or RTCEncodedAudioFrame, which has no type.
export interface EncodedFrame {
  readonly type?: string;
  data: ArrayBuffer;
}

export interface EncodedStreams {
  readable: ReadableStream<EncodedFrame>;
  writable: WritableStream<EncodedFrame>;
}

export interface PipeOptions {
  id: number;
  // Else it opens.
  seals: boolean;
}

// What the page tells the worker.
export type FrameOrder =
  | ({ order: 'pipe' } & PipeOptions & EncodedStreams)
  // From now on that pipe carries this; null: nothing gets through.
  | { order: 'point'; id: number; target: Target | null }
  | { order: 'use'; index: number; key: CryptoKey }
  | { order: 'learn'; from: string; index: number; key: CryptoKey }
  | { order: 'forget'; from: string };
