// A voice that is published before there is anything to hear of it, because its first word would be
// lost while the SFU agrees: with push to talk the microphone is open and waits for the key.
//
// The SFU tells others of a publication when the first packets of it have come. So a few are sent of
// a copy that is switched off, which is nothing but silence, and none any more after that.
import { LocalAudioTrack } from 'livekit-client';
import type { LocalParticipant, LocalTrack, TrackPublishOptions } from 'livekit-client';

// More than one: one may get lost.
const kEnoughPackets = 5;
const kLookMs = 50;
const kMostLooks = 60;

interface OutboundLine {
  type: string;
  packetsSent?: number;
}

export class SilentVoice {
  private mic: MediaStreamTrack | null = null;
  private copy: MediaStreamTrack | null = null;

  // The open microphone of which nothing is to be heard yet; null for none.
  take(mic: MediaStreamTrack | null): void {
    if (mic === this.mic) return;
    this.mic = mic;
    this.copy?.stop();
    this.copy = null;
  }

  // Resolves when it is done, or no longer needed.
  async publish(participant: LocalParticipant, options: TrackPublishOptions): Promise<void> {
    if (!this.mic) return;
    const copy = this.mic.clone();
    this.copy = copy;
    copy.enabled = false;
    const track = new LocalAudioTrack(copy, undefined, true);
    // LiveKit's client switches on whatever is not muted.
    await track.mute();
    await participant.publishTrack(track as LocalTrack, options);
    // Not for ever: in an encrypted room nothing leaves before there is a key.
    for (let look = 0; look < kMostLooks && this.copy === copy; ++look) {
      if (await hasSent(track.sender, kEnoughPackets)) break;
      await pause(kLookMs);
    }
    copy.stop();
    await track.sender?.replaceTrack(null);
    // The SFU drops what comes over a muted one, until it has been told otherwise.
    await track.unmute();
  }
}

// A publication over which nothing ever came is taken for a broken one by the SFU.
export async function hasSent(sender: RTCRtpSender | undefined, enough = 1): Promise<boolean> {
  const report = (await sender?.getStats()) as ReadonlyMap<string, OutboundLine> | undefined;
  return [...(report?.values() ?? [])].some(
    ({ type, packetsSent }) => type === 'outbound-rtp' && (packetsSent ?? 0) >= enough,
  );
}

function pause(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}
