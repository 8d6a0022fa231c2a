// The book-keeping of links. The connections themselves are tested in a real browser.
import { Mesh } from '../../../web/src/rtc/Mesh';
import type { RemotePeer } from '../../../web/src/rtc/Mesh';

class FakeConnection {
  static readonly all: FakeConnection[] = [];
  // What each describes itself with.
  static sdp = '';
  connectionState = 'new';
  localDescription: RTCSessionDescriptionInit | null = null;
  remoteDescription: RTCSessionDescriptionInit | null = null;
  closed = false;
  readonly candidates: unknown[] = [];
  onconnectionstatechange: (() => void) | null = null;
  ontrack: (() => void) | null = null;
  onicecandidate: ((event: object) => void) | null = null;
  private readonly transceivers: object[] = [];

  constructor(readonly configuration?: RTCConfiguration) {
    FakeConnection.all.push(this);
  }
  addTransceiver(kind: string): void {
    this.transceivers.push({
      direction: 'recvonly',
      sender: { replaceTrack: () => Promise.resolve() },
      receiver: { track: { kind } },
    });
  }
  getTransceivers(): object[] {
    return this.transceivers;
  }
  setLocalDescription(): Promise<void> {
    const type = this.remoteDescription ? 'answer' : 'offer';
    this.localDescription = { type, sdp: FakeConnection.sdp };
    return Promise.resolve();
  }
  setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    if (description.sdp === 'broken') return Promise.reject(new Error('broken'));
    this.remoteDescription = description;
    if (description.type === 'offer') {
      for (const kind of description.sdp?.split(' ') ?? []) this.addTransceiver(kind);
      this.ontrack?.();
    }
    return Promise.resolve();
  }
  addIceCandidate(candidate: unknown): Promise<void> {
    this.candidates.push(candidate);
    return Promise.resolve();
  }
  close(): void {
    this.closed = true;
  }
  find(candidate: string): void {
    this.onicecandidate?.({ candidate: { toJSON: () => ({ candidate }) } });
  }
}

interface Sent {
  peer: number;
  link: number;
  data: { round: number; description?: { type: string }; again?: boolean };
}

function makeMesh(): { mesh: Mesh; sent: Sent[]; peers: () => readonly RemotePeer[] } {
  const sent: Sent[] = [];
  let last: readonly RemotePeer[] = [];
  const mesh = new Mesh({
    sendText: (json) => {
      const message = JSON.parse(json) as { peer: number; link: number; data: string };
      sent.push({ ...message, data: JSON.parse(message.data) as Sent['data'] });
    },
    onPeers: (peers) => (last = peers),
  });
  return { mesh, sent, peers: () => last };
}

const link = (avatar: number, number: number, offers: boolean): string =>
  JSON.stringify({ type: 'link', avatar, link: number, offers });
const signal = (peer: number, number: number, data: object): string =>
  JSON.stringify({ type: 'signal', peer, link: number, data: JSON.stringify(data) });
const descriptions = (sent: Sent[]): (string | undefined)[] =>
  sent.map(({ data }) => data.description?.type).filter((type) => type !== undefined);

describe('the mesh', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    FakeConnection.all.length = 0;
    FakeConnection.sdp = 'v=0';
    vi.stubGlobal('RTCPeerConnection', FakeConnection);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('offers when the server says so, and answers otherwise', async () => {
    const offering = makeMesh();
    offering.mesh.onText(link(7, 1, true));
    await vi.advanceTimersByTimeAsync(1);
    expect(descriptions(offering.sent)).toEqual(['offer']);
    const answering = makeMesh();
    answering.mesh.onText(link(3, 1, false));
    await vi.advanceTimersByTimeAsync(1);
    expect(descriptions(answering.sent)).toEqual([]);
    const offer = { round: 1, description: { type: 'offer', sdp: 'video audio' } };
    answering.mesh.onText(signal(3, 1, offer));
    await vi.advanceTimersByTimeAsync(1);
    expect(descriptions(answering.sent)).toEqual(['answer']);
  });

  it('takes nothing of a link that has ended, or of another one', async () => {
    const { mesh, sent, peers } = makeMesh();
    mesh.onText(link(3, 1, false));
    mesh.onText(JSON.stringify({ type: 'unlink', avatar: 3, link: 1, reason: 'gone' }));
    expect(peers()).toEqual([]);
    mesh.onText(link(3, 2, false));
    const offer = { round: 1, description: { type: 'offer', sdp: 'video audio' } };
    mesh.onText(signal(3, 1, offer));
    mesh.onText(signal(4, 2, offer));
    await vi.advanceTimersByTimeAsync(1);
    expect(descriptions(sent)).toEqual([]);
    mesh.onText(JSON.stringify({ type: 'unlink', avatar: 3, link: 1, reason: 'gone' }));
    expect(peers()).toHaveLength(1);
  });

  it('keeps candidates that come before the description', async () => {
    const { mesh } = makeMesh();
    mesh.onText(link(7, 1, true));
    await vi.advanceTimersByTimeAsync(1);
    mesh.onText(signal(7, 1, { round: 1, candidates: [{ candidate: 'early' }] }));
    await vi.advanceTimersByTimeAsync(1);
    const [connection] = FakeConnection.all;
    expect(connection?.candidates).toEqual([]);
    mesh.onText(signal(7, 1, { round: 1, description: { type: 'answer', sdp: 'v=0' } }));
    await vi.advanceTimersByTimeAsync(1);
    expect(connection?.candidates).toEqual([{ candidate: 'early' }]);
  });

  it('begins anew when a connection does not come about, and gives up in the end', async () => {
    const { mesh, sent, peers } = makeMesh();
    mesh.onText(link(7, 1, true));
    await vi.advanceTimersByTimeAsync(60_000);
    const rounds = sent.filter(({ data }) => data.description).map(({ data }) => data.round);
    expect(rounds).toEqual([1, 2, 3, 4, 5, 6]);
    expect(peers()[0]?.phase).toBe('failed');
    expect(FakeConnection.all.slice(0, -1).every(({ closed }) => closed)).toBe(true);
  });

  it('asks the other side to begin anew when that one offers', async () => {
    const { mesh, sent } = makeMesh();
    mesh.onText(link(3, 1, false));
    await vi.advanceTimersByTimeAsync(6_000);
    expect(sent.some(({ data }) => data.again === true)).toBe(true);
    const other = makeMesh();
    other.mesh.onText(link(7, 1, true));
    await vi.advanceTimersByTimeAsync(1_500);
    other.mesh.onText(signal(7, 1, { round: 1, again: true }));
    await vi.advanceTimersByTimeAsync(1);
    expect(descriptions(other.sent)).toEqual(['offer', 'offer']);
  });

  it('survives a description that the browser does not take', async () => {
    const { mesh, sent } = makeMesh();
    mesh.onText(link(3, 1, false));
    mesh.onText(signal(3, 1, { round: 1, description: { type: 'offer', sdp: 'broken' } }));
    await vi.advanceTimersByTimeAsync(1_500);
    mesh.onText(signal(3, 1, { round: 2, description: { type: 'offer', sdp: 'video audio' } }));
    await vi.advanceTimersByTimeAsync(1);
    expect(descriptions(sent)).toEqual(['answer']);
  });

  it('gives up on the answering side, too', async () => {
    const { mesh, sent, peers } = makeMesh();
    mesh.onText(link(3, 1, false));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(peers()[0]?.phase).toBe('failed');
    expect(sent.filter(({ data }) => data.again === true)).toHaveLength(6);
  });

  it('answers nothing but a voice and a picture, and not as often as a stranger likes', async () => {
    const { mesh, sent } = makeMesh();
    mesh.onText(link(3, 1, false));
    const offer = (round: number, sdp: string): string =>
      signal(3, 1, { round, description: { type: 'offer', sdp } });
    mesh.onText(offer(1, 'audio video video video'));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(descriptions(sent)).toEqual([]);
    for (let round = 2; round < 100; ++round) mesh.onText(offer(round, 'audio video'));
    await vi.advanceTimersByTimeAsync(1);
    expect(descriptions(sent)).toEqual(['answer']);
  });

  it('says nothing at all that the server would not take', async () => {
    // Longer than a signal, and, escaped twice, longer than a frame.
    for (const sdp of ['x'.repeat(12 * 1024), '"'.repeat(5_000)]) {
      FakeConnection.sdp = sdp;
      const { mesh, sent } = makeMesh();
      mesh.onText(link(7, 1, true));
      await vi.advanceTimersByTimeAsync(1);
      expect(descriptions(sent)).toEqual([]);
    }
  });

  it('tells voice and picture apart by what they are, not by their order', async () => {
    const { mesh, peers } = makeMesh();
    mesh.onText(link(3, 1, false));
    const offer = { round: 1, description: { type: 'offer', sdp: 'video audio' } };
    mesh.onText(signal(3, 1, offer));
    await vi.advanceTimersByTimeAsync(1);
    expect(peers()[0]?.audio?.kind).toBe('audio');
    expect(peers()[0]?.video?.kind).toBe('video');
  });

  it('says again with every description what it sends', async () => {
    const { mesh, sent } = makeMesh();
    mesh.setTracks({ mic: {} as MediaStreamTrack, camera: null });
    mesh.onText(link(7, 1, true));
    await vi.advanceTimersByTimeAsync(1);
    const offer = sent.find(({ data }) => data.description);
    expect(offer?.data).toMatchObject({ sends: { mic: true, camera: false } });
  });

  it('never says more at once than the server takes', async () => {
    const { mesh, sent } = makeMesh();
    mesh.onText(link(7, 1, true));
    await vi.advanceTimersByTimeAsync(1);
    const before = sent.length;
    const candidate = 'c'.repeat(300);
    for (let i = 0; i < 60; ++i) FakeConnection.all[0]?.find(candidate);
    await vi.advanceTimersByTimeAsync(100);
    expect(sent.length - before).toBe(4);
    for (const { data } of sent) expect(JSON.stringify(data).length).toBeLessThan(12 * 1024);
  });

  it('begins anew, through the relay alone, when the address is to be hidden', async () => {
    const { mesh, sent } = makeMesh();
    mesh.configure([{ urls: ['turn:a.example'] }], false);
    mesh.onText(link(7, 1, true));
    await vi.advanceTimersByTimeAsync(1);
    mesh.configure([{ urls: ['turn:b.example'] }], false);
    await vi.advanceTimersByTimeAsync(1);
    expect(descriptions(sent)).toEqual(['offer']);
    mesh.configure([{ urls: ['turn:b.example'] }], true);
    await vi.advanceTimersByTimeAsync(1);
    expect(descriptions(sent)).toEqual(['offer', 'offer']);
    expect(FakeConnection.all[0]?.closed).toBe(true);
    expect(FakeConnection.all[1]?.configuration).toEqual({
      iceServers: [{ urls: ['turn:b.example'] }],
      iceTransportPolicy: 'relay',
    });
  });

  it('closes everything when the server is lost', async () => {
    const { mesh, peers } = makeMesh();
    mesh.onText(link(7, 1, true));
    await vi.advanceTimersByTimeAsync(1);
    mesh.clear();
    expect(peers()).toEqual([]);
    expect(FakeConnection.all.every(({ closed }) => closed)).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeConnection.all).toHaveLength(1);
  });
});
