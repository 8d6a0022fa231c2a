// Somebody one is linked with, as far as a test has to say.
import { newPeer } from '../../../web/src/rtc/remotePeer';
import type { RemotePeer } from '../../../web/src/rtc/remotePeer';

export function remotePeer(known: Partial<RemotePeer>): RemotePeer {
  return { ...newPeer(1, false), ...known };
}
