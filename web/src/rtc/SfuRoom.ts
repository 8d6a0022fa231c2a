// One room of the SFU: what we send there, who may have it, and what we take from others.
//
// LiveKit's client does the work. Nothing is subscribed by itself, and nobody may subscribe to what
// we send but those the server has linked us with: the SFU refuses everybody else, also a page that
// asks for what it should not have.
import { ConnectionState, ParticipantEvent, Room, RoomEvent, Track } from 'livekit-client';
import type { RemoteParticipant, RemoteTrackPublication } from 'livekit-client';
import type { FrameGuard } from './encryption/FrameGuard';
import { SfuOutgoing } from './SfuOutgoing';
import { kLines } from './lines';
import type { Line } from './lines';
import { kMediaKinds, kSources, lineOf } from './sfuLines';
import { joinReports } from './statistics';
import type { Report } from './statistics';
import type { LocalTracks } from './transceivers';
import type { WantedPicture } from './wantedPicture';

export interface SfuRoomHost {
  // Somebody came or went, or something of theirs did.
  onChange(): void;
  // It is over, and not because we said so.
  onLost(): void;
}

export interface SfuTracks {
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
  screen: MediaStreamTrack | null;
  screenAudio: MediaStreamTrack | null;
}

// Whoever has not reached it by then talks from page to page.
const kPatienceMs = 8_000;
// Before each try to take up a connection that was lost. After them a new one is tried, and when
// that is in vain, the way from page to page; LiveKit's own ten tries would be a minute of silence.
const kBeforeTriesMs: readonly number[] = [0, 1_000, 3_000];

export class SfuRoom {
  // The devices are not LiveKit's to stop: they go on from page to page.
  private readonly room = new Room({
    adaptiveStream: false,
    dynacast: true,
    stopLocalTrackOnUnpublish: false,
    disconnectOnPageLeave: false,
    reconnectPolicy: { nextRetryDelayInMs: ({ retryCount }) => kBeforeTriesMs[retryCount] ?? null },
  });
  private readonly outgoing: SfuOutgoing;
  private audience: ReadonlySet<string> = new Set();
  private pictures = true;
  private readonly shown = new Map<string, WantedPicture>();
  private closed = false;

  constructor(
    private readonly host: SfuRoomHost,
    // Of an encrypted room: encrypts and decrypts what goes through it.
    private readonly guard: FrameGuard | null = null,
  ) {
    this.outgoing = new SfuOutgoing(this.room, guard !== null);
    if (guard) this.encrypt(guard);
    const change = (): void => this.onChange();
    // While it reconnects, what is wanted may have become something else.
    const settle = (): void => {
      this.permit();
      this.outgoing.publish();
      this.onChange();
    };
    this.room
      .on(RoomEvent.ParticipantConnected, change)
      .on(RoomEvent.ParticipantDisconnected, change)
      .on(RoomEvent.TrackPublished, change)
      .on(RoomEvent.TrackUnpublished, change)
      .on(RoomEvent.TrackSubscribed, change)
      .on(RoomEvent.TrackUnsubscribed, change)
      .on(RoomEvent.TrackSubscriptionPermissionChanged, change)
      .on(RoomEvent.Reconnected, settle)
      .on(RoomEvent.Disconnected, () => {
        if (!this.closed) this.host.onLost();
      });
  }

  // Rejects when the SFU cannot be reached or does not let us in.
  async connect(url: string, token: string, rtcConfig: RTCConfiguration): Promise<void> {
    await this.room.connect(url, token, {
      autoSubscribe: false,
      rtcConfig: { ...rtcConfig, ...this.guard?.configuration },
      maxRetries: 0,
      websocketTimeout: kPatienceMs,
      peerConnectionTimeout: kPatienceMs,
    });
    if (this.closed) await this.room.disconnect();
    this.permit();
    this.outgoing.publish();
    this.onChange();
  }

  get isConnected(): boolean {
    return this.room.state === ConnectionState.Connected;
  }

  setTracks(tracks: LocalTracks): void {
    this.outgoing.setTracks(tracks);
  }

  // Whom we send to and hear, by their names in the SFU.
  setAudience(identities: ReadonlySet<string>): void {
    this.audience = identities;
    this.permit();
    if (this.isConnected) this.onChange();
  }

  setPictures(wanted: boolean): void {
    this.pictures = wanted;
    if (this.isConnected) this.onChange();
  }

  // How large the person's pictures are shown: the SFU sends no more than that.
  setShown(identity: string, shown: WantedPicture): void {
    this.shown.set(identity, shown);
    const participant = this.room.remoteParticipants.get(identity);
    if (participant) this.subscribe(participant);
  }

  has(identity: string): boolean {
    return this.isConnected && this.room.remoteParticipants.has(identity);
  }

  tracksOf(identity: string): SfuTracks {
    const participant = this.room.remoteParticipants.get(identity);
    const track = (line: Line): MediaStreamTrack | null => {
      const found = participant?.getTrackPublication(kSources[line]);
      if (found?.kind !== kMediaKinds[line]) return null;
      return found.track?.mediaStreamTrack ?? null;
    };
    return {
      audio: track('mic'),
      video: track('camera'),
      screen: track('screen'),
      screenAudio: track('screenAudio'),
    };
  }

  // When the last packet of the voice came, by a clock of the browser's; 0: none did.
  heardAt(identity: string): number {
    const participant = this.room.remoteParticipants.get(identity);
    const { track } = participant?.getTrackPublication(kSources.mic) ?? {};
    return track?.receiver?.getSynchronizationSources()[0]?.timestamp ?? 0;
  }

  // What goes to everybody and what comes from this person, as if it were one connection.
  async report(identity: string): Promise<Report | null> {
    const participant = this.room.remoteParticipants.get(identity);
    if (!this.isConnected || !participant) return null;
    const ends = kLines.map((line) => [
      this.outgoing.senderOf(line),
      participant.getTrackPublication(kSources[line])?.track?.receiver,
    ]);
    const reports = await Promise.all(
      ends.map((both) => Promise.all(both.map(async (end) => end?.getStats()))),
    );
    return joinReports(reports);
  }

  close(): void {
    this.closed = true;
    this.outgoing.close();
    void this.room.disconnect(false);
  }

  // Before anything is sent, and before what has come is played. LiveKit's own encryption is not
  // used: it takes the SFU's word for who encrypts, the page itself included.
  private encrypt(guard: FrameGuard): void {
    this.room.localParticipant.on(ParticipantEvent.LocalSenderCreated, (sender, { source }) => {
      const line = lineOf(source);
      guard.guardSender(sender, line && { line, from: '' });
    });
    this.room.on(RoomEvent.TrackSubscribed, ({ receiver }, { source }, { identity }) => {
      const line = lineOf(source);
      if (receiver) guard.guardReceiver(receiver, line && { line, from: identity });
    });
  }

  private onChange(): void {
    for (const participant of this.room.remoteParticipants.values()) this.subscribe(participant);
    this.host.onChange();
  }

  private subscribe(participant: RemoteParticipant): void {
    const isNear = this.audience.has(participant.identity);
    for (const publication of participant.trackPublications.values()) {
      const isAudio = publication.kind === Track.Kind.Audio;
      const wanted = isNear && isOurs(participant, publication) && (this.pictures || isAudio);
      if (publication.isDesired !== wanted) publication.setSubscribed(wanted);
      if (wanted) this.fit(publication, participant.identity);
    }
  }

  private fit(publication: RemoteTrackPublication, identity: string): void {
    const kind = publication.source === kSources.screen ? 'screen' : 'camera';
    const size = this.shown.get(identity)?.[kind];
    if (publication.kind !== Track.Kind.Video || size === undefined) return;
    publication.setEnabled(size !== null);
    if (size) publication.setVideoDimensions(size);
  }

  private permit(): void {
    const permissions = [...this.audience].map((participantIdentity) => ({
      participantIdentity,
      allowAll: true,
    }));
    this.room.localParticipant.setTrackSubscriptionPermissions(false, permissions);
  }
}

// One of the four lines that our own pages send, as they send it.
function isOurs(participant: RemoteParticipant, publication: RemoteTrackPublication): boolean {
  return kLines.some(
    (line) =>
      publication.kind === kMediaKinds[line] &&
      participant.getTrackPublication(kSources[line]) === publication,
  );
}
