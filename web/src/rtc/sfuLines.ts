// The four lines that our own pages send through the SFU, and what LiveKit's client calls them.
import { Track } from 'livekit-client';

export const kLines = ['mic', 'camera', 'screen', 'screenAudio'] as const;
export type Line = (typeof kLines)[number];

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
