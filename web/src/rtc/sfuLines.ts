// What LiveKit's client calls the lines that our own pages send through the SFU.
import { Track } from 'livekit-client';
import { kLines } from './lines';
import type { Line } from './lines';

export const kSources: Readonly<Record<Line, Track.Source>> = {
  mic: Track.Source.Microphone,
  camera: Track.Source.Camera,
  screen: Track.Source.ScreenShare,
  screenAudio: Track.Source.ScreenShareAudio,
};
export const kMediaKinds: Readonly<Record<Line, Track.Kind>> = {
  mic: Track.Kind.Audio,
  camera: Track.Kind.Video,
  screen: Track.Kind.Video,
  screenAudio: Track.Kind.Audio,
};

// Null for what none of our pages sends.
export function lineOf(source: Track.Source): Line | null {
  return kLines.find((line) => kSources[line] === source) ?? null;
}
