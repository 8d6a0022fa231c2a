// LiveKit's client without a server: it does what the real one does with tracks and devices, and
// whatever happens in the room is up to the test. Names are those of LiveKit's enums.
import type { RoomOptions } from 'livekit-client';

export class FakeDevice {
  readyState = 'live';
  enabled = true;
  readonly copies: FakeDevice[] = [];
  constructor(readonly kind = 'audio') {}
  stop(): void {
    this.readyState = 'ended';
  }
  clone(): FakeDevice {
    const copy = new FakeDevice(this.kind);
    this.copies.push(copy);
    return copy;
  }
  // Where the real thing is asked for.
  get asTrack(): MediaStreamTrack {
    return this as unknown as MediaStreamTrack;
  }
}

// What goes out through it is what leaves the machine; of a device that is switched off, silence.
export class FakeSender {
  private packetsSent = 0;
  constructor(public track: FakeDevice | null) {}
  replaceTrack(track: FakeDevice | null): Promise<void> {
    this.track = track;
    this.flow();
    return Promise.resolve();
  }
  // Once the SFU has agreed.
  flow(): void {
    if (this.track?.readyState === 'live') this.packetsSent += 5;
  }
  getStats(): Promise<Map<string, object>> {
    const line = { type: 'outbound-rtp', packetsSent: this.packetsSent };
    return Promise.resolve(new Map([['O', line]]));
  }
  get isSending(): boolean {
    return this.track?.readyState === 'live' && this.track.enabled;
  }
}

export class FakeLocalTrack {
  sender: FakeSender | undefined;
  isMuted = false;
  constructor(public mediaStreamTrack: FakeDevice) {
    this.mediaStreamTrack.enabled = true;
  }
  async replaceTrack(track: FakeDevice): Promise<void> {
    track.enabled = !this.isMuted;
    await this.sender?.replaceTrack(track);
    this.mediaStreamTrack = track;
  }
  mute(): Promise<void> {
    return this.setMuted(true);
  }
  unmute(): Promise<void> {
    return this.setMuted(false);
  }
  private setMuted(muted: boolean): Promise<void> {
    this.isMuted = muted;
    this.mediaStreamTrack.enabled = !muted;
    return Promise.resolve();
  }
}

export class FakeLocalPublication {
  constructor(
    readonly track: FakeLocalTrack,
    readonly options: { source: string },
  ) {}
  unmute(): Promise<void> {
    return this.track.unmute();
  }
}

class FakeLocalParticipant {
  readonly publications = new Map<string, FakeLocalPublication>();
  readonly published: string[] = [];
  readonly unpublished: string[] = [];
  allowed: string[] = [];
  // Until the SFU has agreed.
  agreement: Promise<void> = Promise.resolve();

  constructor(private readonly options: RoomOptions) {}
  getTrackPublication(source: string): FakeLocalPublication | undefined {
    return this.publications.get(source);
  }
  async publishTrack(
    given: FakeDevice | FakeLocalTrack,
    options: { source: string },
  ): Promise<void> {
    const track = given instanceof FakeDevice ? new FakeLocalTrack(given) : given;
    track.sender = new FakeSender(track.mediaStreamTrack);
    this.senders.push(track.sender);
    await this.agreement;
    track.sender.flow();
    this.published.push(options.source);
    this.publications.set(options.source, new FakeLocalPublication(track, options));
  }
  readonly senders: FakeSender[] = [];
  unpublishTrack(track: FakeLocalTrack, stop = this.stops): Promise<void> {
    for (const [source, publication] of this.publications) {
      if (publication.track !== track) continue;
      this.publications.delete(source);
      this.unpublished.push(source);
    }
    if (stop) track.mediaStreamTrack.stop();
    track.sender = undefined;
    return Promise.resolve();
  }
  setTrackSubscriptionPermissions(all: boolean, some: { participantIdentity: string }[]): void {
    this.allowed = all ? ['everybody'] : some.map((one) => one.participantIdentity);
  }
  // As after a connection that was made anew: on new senders, whatever was published before.
  republish(): void {
    for (const { track } of this.publications.values()) {
      track.sender = new FakeSender(track.mediaStreamTrack);
      this.senders.push(track.sender);
    }
  }
  get isSending(): boolean {
    return this.senders.some((sender) => sender.isSending);
  }
  private get stops(): boolean {
    return this.options.stopLocalTrackOnUnpublish ?? true;
  }
}

export class FakeRemotePublication {
  isDesired = false;
  enabled: boolean | undefined;
  dimensions: object | undefined;
  track: { mediaStreamTrack: FakeDevice; receiver?: object } | undefined;
  constructor(
    readonly kind: string,
    readonly source: string,
  ) {}
  setSubscribed(subscribed: boolean): void {
    this.isDesired = subscribed;
    this.track = subscribed ? { mediaStreamTrack: new FakeDevice(this.kind) } : undefined;
  }
  setEnabled(enabled: boolean): void {
    this.enabled = enabled;
  }
  setVideoDimensions(dimensions: object): void {
    this.dimensions = dimensions;
  }
}

class FakeRemoteParticipant {
  readonly trackPublications = new Map<string, FakeRemotePublication>();
  constructor(readonly identity: string) {}
  getTrackPublication(source: string): FakeRemotePublication | undefined {
    return [...this.trackPublications.values()].find((each) => each.source === source);
  }
}

export class FakeLiveKitRoom {
  static readonly all: FakeLiveKitRoom[] = [];
  static get last(): FakeLiveKitRoom {
    const room = FakeLiveKitRoom.all.at(-1);
    if (!room) throw new Error('There is no room.');
    return room;
  }
  state = 'disconnected';
  readonly remoteParticipants = new Map<string, FakeRemoteParticipant>();
  readonly localParticipant: FakeLocalParticipant;
  private readonly listeners = new Map<string, () => void>();

  // How often it tries to take up a connection that was lost, before it says that it is lost.
  get triesAfterLoss(): number {
    let retryCount = 0;
    const delay = (): number | null | undefined =>
      this.options.reconnectPolicy?.nextRetryDelayInMs({ retryCount, elapsedMs: 0 });
    while (retryCount < 100 && typeof delay() === 'number') ++retryCount;
    return retryCount;
  }

  constructor(readonly options: RoomOptions) {
    this.localParticipant = new FakeLocalParticipant(options);
    FakeLiveKitRoom.all.push(this);
  }
  on(event: string, listener: () => void): this {
    this.listeners.set(event, listener);
    return this;
  }
  connect(): Promise<void> {
    this.state = 'connected';
    return Promise.resolve();
  }
  disconnect(stopsTracks = true): Promise<void> {
    this.end(stopsTracks);
    return Promise.resolve();
  }

  // --- What happens there -----------------------------------------------------------------------

  putOut(): void {
    this.end(this.options.stopLocalTrackOnUnpublish ?? true);
  }
  loseConnection(): void {
    this.state = 'reconnecting';
  }
  // A connection of its own: everything is published once more.
  reconnectAnew(): void {
    this.localParticipant.republish();
    this.state = 'connected';
    this.tell('reconnected');
  }
  arrive(identity: string): void {
    this.remoteParticipants.set(identity, new FakeRemoteParticipant(identity));
    this.tell('participantConnected');
  }
  send(identity: string, kind: string, source: string): FakeRemotePublication {
    const publication = new FakeRemotePublication(kind, source);
    const publications = this.remoteParticipants.get(identity)?.trackPublications;
    publications?.set(`${publications.size}`, publication);
    this.tell('trackPublished');
    return publication;
  }

  private end(stopsTracks: boolean): void {
    this.state = 'disconnected';
    for (const { track } of this.localParticipant.publications.values()) {
      void this.localParticipant.unpublishTrack(track, stopsTracks);
    }
    this.tell('disconnected');
  }
  private tell(event: string): void {
    this.listeners.get(event)?.();
  }
}
