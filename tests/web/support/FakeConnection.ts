// A peer connection that connects with nobody: tests say what happens to it.

export class FakeConnection {
  static readonly all: FakeConnection[] = [];
  // What each describes itself with.
  static sdp = '';
  connectionState = 'new';
  signalingState = 'stable';
  restarts = 0;
  // Bytes of the other side's voice, as it counts them.
  voiceBytes = 0;
  localDescription: RTCSessionDescriptionInit | null = null;
  remoteDescription: RTCSessionDescriptionInit | null = null;
  closed = false;
  readonly candidates: unknown[] = [];
  onconnectionstatechange: (() => void) | null = null;
  ontrack: (() => void) | null = null;
  onicecandidate: ((event: object) => void) | null = null;
  readonly senders: FakeSender[] = [];
  private readonly transceivers: object[] = [];

  constructor(public configuration?: RTCConfiguration) {
    FakeConnection.all.push(this);
  }
  static get last(): FakeConnection | undefined {
    return FakeConnection.all.at(-1);
  }
  addTransceiver(kind: string): object {
    const sender = new FakeSender();
    this.senders.push(sender);
    const track = { kind, place: this.transceivers.length };
    const transceiver = { direction: 'recvonly', sender, receiver: { track } };
    this.transceivers.push(transceiver);
    return transceiver;
  }
  getTransceivers(): object[] {
    return this.transceivers;
  }
  setLocalDescription(): Promise<void> {
    const type = this.signalingState === 'have-remote-offer' ? 'answer' : 'offer';
    this.signalingState = type === 'offer' ? 'have-local-offer' : 'stable';
    this.localDescription = { type, sdp: FakeConnection.sdp };
    return Promise.resolve();
  }
  // An offer names the kinds of its lines.
  setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    if (description.sdp === 'broken') return Promise.reject(new Error('broken'));
    this.remoteDescription = description;
    this.signalingState = description.type === 'offer' ? 'have-remote-offer' : 'stable';
    if (description.type === 'offer') {
      const kinds = description.sdp?.split(' ') ?? [];
      for (const kind of kinds.slice(this.transceivers.length)) this.addTransceiver(kind);
      this.ontrack?.();
    }
    return Promise.resolve();
  }
  addIceCandidate(candidate: unknown): Promise<void> {
    this.candidates.push(candidate);
    return Promise.resolve();
  }
  setConfiguration(configuration: RTCConfiguration): void {
    this.configuration = configuration;
  }
  restartIce(): void {
    this.restarts += 1;
  }
  getStats(): Promise<Map<string, object>> {
    const voice = { id: 'V', type: 'inbound-rtp', mid: '0', bytesReceived: this.voiceBytes };
    return Promise.resolve(new Map([['V', { ...voice, timestamp: performance.now() }]]));
  }
  close(): void {
    this.closed = true;
  }

  // --- What a test makes happen ---

  find(candidate: string): void {
    this.onicecandidate?.({ candidate: { toJSON: () => ({ candidate }) } });
  }
  become(state: string): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
}

class FakeSender {
  track: unknown = null;
  parameters: { encodings: object[]; degradationPreference?: string } = { encodings: [{}] };
  replaceTrack(track: unknown): Promise<void> {
    this.track = track;
    return Promise.resolve();
  }
  getParameters(): object {
    return structuredClone(this.parameters);
  }
  setParameters(parameters: FakeSender['parameters']): Promise<void> {
    this.parameters = parameters;
    return Promise.resolve();
  }
}

export function installFakeConnections(): void {
  FakeConnection.all.length = 0;
  FakeConnection.sdp = 'v=0';
  vi.stubGlobal('RTCPeerConnection', FakeConnection);
  vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => null });
}
