// Somebody one is linked with, as far as a test has to say.
import type { RemotePeer } from '../../../web/src/rtc/Mesh';

export function remotePeer(known: Partial<RemotePeer>): RemotePeer {
  return {
    avatar: 1,
    phase: 'connecting',
    audio: null,
    video: null,
    screen: null,
    screenAudio: null,
    mic: false,
    camera: false,
    sharing: false,
    full: false,
    ...known,
  };
}
