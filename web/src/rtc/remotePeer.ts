// Somebody one is linked with, as the rest of the page sees them.
import type { PeerPhase } from './PeerLink';

export interface RemotePeer {
  avatar: number;
  phase: PeerPhase;
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
  screen: MediaStreamTrack | null;
  screenAudio: MediaStreamTrack | null;
  // What the other side says it sends.
  mic: boolean;
  camera: boolean;
  sharing: boolean;
  // Heard at full loudness, however far away: in a private room, or from a stage.
  full: boolean;
}

// Before anything has come of the link.
export function newPeer(avatar: number, full: boolean): RemotePeer {
  return {
    avatar,
    phase: 'connecting',
    audio: null,
    video: null,
    screen: null,
    screenAudio: null,
    mic: false,
    camera: false,
    sharing: false,
    full,
  };
}
