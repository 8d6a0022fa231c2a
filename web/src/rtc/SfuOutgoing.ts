// What we send to one room of the SFU. LiveKit's client publishes it; whether anything of it leaves
// the machine is decided here.
import { ConnectionState } from 'livekit-client';
import type { LocalTrackPublication, Room, TrackPublishOptions } from 'livekit-client';
import { SilentVoice, hasSent } from './SilentVoice';
import { kLines } from './lines';
import type { Line } from './lines';
import { kSources } from './sfuLines';
import { kNoTracks } from './transceivers';
import type { LocalTracks } from './transceivers';

export class SfuOutgoing {
  // Of the microphone it is a copy. With push to talk the device stays open while nobody shall hear
  // it; the copy ends at once and for good, whatever LiveKit's client is about to do with it.
  private wanted = kNoTracks;
  private mic: MediaStreamTrack | null = null;
  private readonly ahead = new SilentVoice();
  private closed = false;
  // What is published changes one thing after another: each awaits the SFU.
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly room: Room,
    private readonly isEncrypted: boolean,
  ) {}

  setTracks(tracks: LocalTracks): void {
    this.wanted = { ...tracks, mic: this.copyOf(tracks.mic) };
    this.ahead.take(tracks.unheardMic);
    this.silence();
    this.publish();
  }

  // Does what is wished by now: it may have become something else without a connection.
  publish(): void {
    for (const line of kLines) {
      this.work = this.work.then(async () => {
        try {
          await this.publishOne(line);
        } catch {
          // The connection is going: what is wanted is published with the next one.
        }
      });
    }
  }

  senderOf(line: Line): RTCRtpSender | undefined {
    return this.published(line)?.track?.sender;
  }

  close(): void {
    this.closed = true;
    this.copyOf(null);
    this.ahead.take(null);
  }

  private copyOf(mic: MediaStreamTrack | null): MediaStreamTrack | null {
    if (mic === this.mic) return this.wanted.mic;
    this.wanted.mic?.stop();
    this.mic = mic;
    return mic?.clone() ?? null;
  }

  // What is off is off at once, whatever else is under way.
  private silence(): void {
    for (const line of kLines) {
      if (!this.wanted[line]) void this.senderOf(line)?.replaceTrack(null);
    }
  }

  private published(line: Line): LocalTrackPublication | undefined {
    return this.room.localParticipant.getTrackPublication(kSources[line]);
  }

  private async publishOne(line: Line): Promise<void> {
    if (this.closed || this.room.state !== ConnectionState.Connected) return;
    const { localParticipant } = this.room;
    const track = this.wanted[line];
    const publication = this.published(line);
    const published = publication?.track;
    if (!track) {
      await this.putAway(line);
    } else if (!published) {
      await localParticipant.publishTrack(track, this.optionsFor(line));
    } else if (published.mediaStreamTrack === track) {
      // It may have been silenced in between.
      await published.sender?.replaceTrack(track);
    } else if ('replaceTrack' in published) {
      await published.replaceTrack(track, true);
      // LiveKit's client mutes whatever was unplugged, and with it what has taken over.
      await publication.unmute();
    }
  }

  private async putAway(line: Line): Promise<void> {
    const { localParticipant } = this.room;
    const published = this.published(line)?.track;
    // A voice that was heard keeps its publication while it is silent: to publish it anew takes so
    // long that the first word would be lost.
    if (line === 'mic' && (await hasSent(published?.sender))) return;
    if (published) await localParticipant.unpublishTrack(published, false);
    if (line === 'mic') await this.ahead.publish(localParticipant, this.optionsFor(line));
  }

  private optionsFor(line: Line): TrackPublishOptions {
    const source = kSources[line];
    // What repeats itself cannot be told apart any more once it is encrypted.
    if (line === 'mic') return { source, dtx: true, red: !this.isEncrypted };
    if (line === 'screenAudio') return { source, dtx: false, red: false };
    // What the SFU asks for in another format would be sent past what encrypts.
    const video = { source, videoCodec: 'vp8', backupCodec: false } as const;
    if (line === 'camera') return { ...video, simulcast: true };
    const maxFramerate = this.wanted.screenMoves ? 30 : 15;
    const screenShareEncoding = { maxBitrate: 2_500_000, maxFramerate };
    return { ...video, simulcast: false, screenShareEncoding };
  }
}
