// The book-keeping of links. The connections themselves are tested in a real browser.
import { Encryption } from '../../../web/src/rtc/encryption/Encryption';
import { Mesh } from '../../../web/src/rtc/Mesh';
import type { RemotePeer } from '../../../web/src/rtc/remotePeer';
import type { LinkStatistics } from '../../../web/src/rtc/statistics';
import { kNoTracks } from '../../../web/src/rtc/transceivers';
import { FakeConnection, installFakeConnections } from '../support/FakeConnection';
import { kNoGuard } from '../support/encryptedPages';
import { admission, makeSfu, sfuWithout } from '../support/fakeSfu';
import type { FakeSfu } from '../support/fakeSfu';

const kLines = 'audio video video audio';

interface Sent {
  peer: number;
  link: number;
  data: { round: number; description?: { type: string }; again?: boolean; wants?: object };
}

interface Made {
  mesh: Mesh;
  sent: Sent[];
  renewed: number[];
  peers: () => readonly RemotePeer[];
  statistics: (LinkStatistics | null)[];
}

function makeMesh(sfu = sfuWithout(), onPeers = vi.fn()): Made {
  const statistics: (LinkStatistics | null)[] = [];
  const sent: Sent[] = [];
  const renewed: number[] = [];
  let last: readonly RemotePeer[] = [];
  const encryption = new Encryption(kNoGuard, () => undefined);
  const mesh = new Mesh(sfu, encryption, {
    sendText: (json) => {
      const message = JSON.parse(json) as {
        type: string;
        peer: number;
        link: number;
        data: string;
      };
      if (message.type === 'renew') {
        renewed.push(message.link);
        return;
      }
      if (message.type !== 'signal') return;
      sent.push({ ...message, data: JSON.parse(message.data) as Sent['data'] });
    },
    onPeers: (peers) => {
      onPeers();
      last = peers;
    },
    onStatistics: (_, told) => statistics.push(told),
    onEncryption: () => undefined,
  });
  return { mesh, sent, renewed, peers: () => last, statistics };
}

const link = (avatar: number, number: number, offers: boolean): string =>
  JSON.stringify({ type: 'link', avatar, link: number, offers });
const kept = (...links: number[]): string => JSON.stringify({ type: 'kept', links });
const signal = (peer: number, number: number, data: object): string =>
  JSON.stringify({ type: 'signal', peer, link: number, data: JSON.stringify(data) });
const descriptions = (sent: Sent[]): (string | undefined)[] =>
  sent.map(({ data }) => data.description?.type).filter((type) => type !== undefined);

describe('the mesh', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    installFakeConnections();
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
    const offer = { round: 1, description: { type: 'offer', sdp: kLines } };
    answering.mesh.onText(signal(3, 1, offer));
    await vi.advanceTimersByTimeAsync(1);
    expect(descriptions(answering.sent)).toEqual(['answer']);
  });

  it('says nothing in the clear over an encrypted link, and takes nothing that is', async () => {
    const { mesh, sent, peers } = makeMesh();
    mesh.onText(
      JSON.stringify({ type: 'link', avatar: 3, link: 1, offers: true, encrypted: true }),
    );
    vi.useRealTimers();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(Object.keys(sent[0]?.data ?? {})).toEqual(['hello']);
    mesh.onText(signal(3, 1, { round: 0, sends: { mic: true, camera: true, screen: false } }));
    expect(peers()[0]).toMatchObject({ mic: false, camera: false });
    expect(sent).toHaveLength(1);
    mesh.clear();
  });

  it('takes nothing of a link that has ended, or of another one', async () => {
    const { mesh, sent, peers } = makeMesh();
    mesh.onText(link(3, 1, false));
    mesh.onText(JSON.stringify({ type: 'unlink', avatar: 3, link: 1, reason: 'gone' }));
    await vi.advanceTimersByTimeAsync(1);
    expect(peers()).toEqual([]);
    mesh.onText(link(3, 2, false));
    const offer = { round: 1, description: { type: 'offer', sdp: kLines } };
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
    await vi.advanceTimersByTimeAsync(59_000);
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
    mesh.onText(signal(3, 1, { round: 2, description: { type: 'offer', sdp: kLines } }));
    await vi.advanceTimersByTimeAsync(1);
    expect(descriptions(sent)).toEqual(['answer']);
  });

  it('gives up on the answering side, too', async () => {
    const { mesh, sent, peers } = makeMesh();
    mesh.onText(link(3, 1, false));
    await vi.advanceTimersByTimeAsync(59_000);
    expect(peers()[0]?.phase).toBe('failed');
    expect(sent.filter(({ data }) => data.again === true)).toHaveLength(6);
  });

  it('answers nothing but what its own pages offer', async () => {
    for (const sdp of [
      'audio video',
      'audio video video video',
      'video audio video audio',
      `${kLines} video`,
    ]) {
      const { mesh, sent, peers } = makeMesh();
      mesh.onText(link(3, 1, false));
      mesh.onText(signal(3, 1, { round: 1, description: { type: 'offer', sdp } }));
      await vi.advanceTimersByTimeAsync(1_500);
      expect(descriptions(sent)).toEqual([]);
      expect(peers()[0]?.phase).toBe('failed');
    }
  });

  it('answers not as often as a stranger likes', async () => {
    const { mesh, sent } = makeMesh();
    mesh.onText(link(3, 1, false));
    for (let round = 1; round < 100; ++round) {
      mesh.onText(signal(3, 1, { round, description: { type: 'offer', sdp: kLines } }));
    }
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

  it('knows what arrives by its place', async () => {
    const { mesh, peers } = makeMesh();
    mesh.onText(link(3, 1, false));
    mesh.onText(signal(3, 1, { round: 1, description: { type: 'offer', sdp: kLines } }));
    await vi.advanceTimersByTimeAsync(1);
    expect(peers()[0]).toMatchObject({
      audio: { kind: 'audio', place: 0 },
      video: { kind: 'video', place: 1 },
      screen: { kind: 'video', place: 2 },
      screenAudio: { kind: 'audio', place: 3 },
    });
  });

  it('begins to share a screen without a word about the connection', async () => {
    const { mesh, sent } = makeMesh();
    mesh.onText(link(7, 1, true));
    await vi.advanceTimersByTimeAsync(1);
    const before = sent.length;
    const screen = { kind: 'video' } as MediaStreamTrack;
    const screenAudio = { kind: 'audio' } as MediaStreamTrack;
    mesh.setTracks({ ...kNoTracks, screen, screenAudio });
    await vi.advanceTimersByTimeAsync(1);
    const senders = FakeConnection.last?.senders ?? [];
    expect(senders.map(({ track }) => track)).toEqual([null, null, screen, screenAudio]);
    expect(sent.slice(before).map(({ data }) => data)).toEqual([
      { round: 0, sends: { mic: false, camera: false, screen: true } },
    ]);
  });

  it('keeps text sharp and lets films move', async () => {
    const { mesh } = makeMesh();
    mesh.onText(link(7, 1, true));
    const screen = {} as MediaStreamTrack;
    mesh.setTracks({ ...kNoTracks, screen });
    await vi.advanceTimersByTimeAsync(1);
    const parameters = (): object | undefined => FakeConnection.last?.senders[2]?.parameters;
    expect(parameters()).toEqual({
      encodings: [{ maxFramerate: 15, maxBitrate: 2_500_000, active: true }],
      degradationPreference: 'maintain-resolution',
    });
    mesh.setTracks({ ...kNoTracks, screen, screenMoves: true });
    await vi.advanceTimersByTimeAsync(1);
    expect(parameters()).toMatchObject({
      encodings: [{ maxFramerate: 30 }],
      degradationPreference: 'maintain-framerate',
    });
  });

  it('believes what the other side says it sends, and no more', async () => {
    const { mesh, peers } = makeMesh();
    mesh.onText(link(3, 1, false));
    mesh.onText(signal(3, 1, { round: 0, sends: { mic: true, screen: true, phase: 'connected' } }));
    await vi.advanceTimersByTimeAsync(1);
    expect(peers()[0]).toMatchObject({ mic: true, camera: false, sharing: true });
    expect(peers()[0]?.phase).toBe('connecting');
  });

  it('says again with every description what it sends', async () => {
    const { mesh, sent } = makeMesh();
    mesh.setTracks({ ...kNoTracks, mic: {} as MediaStreamTrack });
    mesh.onText(link(7, 1, true));
    await vi.advanceTimersByTimeAsync(1);
    const offer = sent.find(({ data }) => data.description);
    expect(offer?.data).toMatchObject({ sends: { mic: true, camera: false, screen: false } });
  });

  it('says how large it shows pictures when that is another size, and with every description', async () => {
    const { mesh, sent } = makeMesh();
    const wants = { camera: { width: 160, height: 100 } };
    mesh.onText(link(7, 1, true));
    mesh.setWanted(new Map([[7, wants]]));
    mesh.setWanted(new Map([[7, { ...wants }]]));
    await vi.advanceTimersByTimeAsync(1);
    const told = sent.filter(({ data }) => data.wants);
    expect(told.map(({ data }) => data.wants)).toEqual([wants, wants]);
    expect(told[1]?.data.description?.type).toBe('offer');
  });

  it('sends as much of the own picture as is shown, and nothing where it is not', async () => {
    const { mesh } = makeMesh();
    const camera = { getSettings: () => ({ width: 640, height: 360 }) } as MediaStreamTrack;
    mesh.setTracks({ ...kNoTracks, camera });
    mesh.onText(link(7, 1, true));
    await vi.advanceTimersByTimeAsync(1);
    const encoding = (): unknown => FakeConnection.last?.senders[1]?.parameters.encodings[0];
    expect(encoding()).toMatchObject({ active: true, scaleResolutionDownBy: 1 });
    mesh.onText(signal(7, 1, { round: 0, wants: { camera: { width: 160, height: 100 } } }));
    await vi.advanceTimersByTimeAsync(1);
    expect(encoding()).toMatchObject({ active: true, scaleResolutionDownBy: 3 });
    mesh.onText(signal(7, 1, { round: 0, wants: { camera: null } }));
    await vi.advanceTimersByTimeAsync(1);
    expect(encoding()).toMatchObject({ active: false });
  });

  it('makes voice and picture cheap for somebody who saves data, and dear again', async () => {
    const { mesh } = makeMesh();
    const mic = {} as MediaStreamTrack;
    const camera = { getSettings: () => ({}) } as MediaStreamTrack;
    mesh.setTracks({ ...kNoTracks, mic, camera, savesData: true });
    mesh.onText(link(7, 1, true));
    await vi.advanceTimersByTimeAsync(1);
    const bitrates = (): unknown[] =>
      [0, 1].map((line) => FakeConnection.last?.senders[line]?.parameters.encodings[0]);
    expect(bitrates()).toMatchObject([{ maxBitrate: 14_000 }, { maxBitrate: 120_000 }]);
    mesh.setTracks({ ...kNoTracks, mic, camera });
    await vi.advanceTimersByTimeAsync(1);
    expect(bitrates()).toMatchObject([{ maxBitrate: 32_000 }, { maxBitrate: 600_000 }]);
  });

  it('gives each the less the more there are', async () => {
    const { mesh } = makeMesh();
    const camera = { getSettings: () => ({}) } as MediaStreamTrack;
    mesh.setTracks({ ...kNoTracks, camera });
    for (const avatar of [3, 4, 5]) mesh.onText(link(avatar, 1, true));
    await vi.advanceTimersByTimeAsync(1);
    const bitrate = (): unknown => FakeConnection.all[0]?.senders[1]?.parameters.encodings[0];
    expect(bitrate()).toMatchObject({ maxBitrate: 400_000 });
    mesh.onText(JSON.stringify({ type: 'unlink', avatar: 5, link: 1, reason: 'gone' }));
    await vi.advanceTimersByTimeAsync(1);
    expect(bitrate()).toMatchObject({ maxBitrate: 600_000 });
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
    expect(FakeConnection.all[0]?.closed).toBe(true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(descriptions(sent)).toEqual(['offer', 'offer']);
    expect(FakeConnection.all[1]?.configuration).toEqual({
      iceServers: [{ urls: ['turn:b.example'] }],
      iceTransportPolicy: 'relay',
    });
  });

  it('goes on while the server is lost for a moment, and says again what is sent', async () => {
    const { mesh, sent, renewed, peers } = makeMesh();
    mesh.onText(link(7, 1, true));
    mesh.onText(link(8, 2, true));
    await vi.advanceTimersByTimeAsync(1);
    for (const connection of FakeConnection.all) {
      connection.connectionState = 'connected';
      connection.onconnectionstatechange?.();
    }
    mesh.hold();
    await vi.advanceTimersByTimeAsync(3_000);
    mesh.hold();
    const before = sent.length;
    mesh.onText(kept(1));
    mesh.onText(link(7, 1, true));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(peers().map(({ avatar }) => avatar)).toEqual([7]);
    expect(FakeConnection.all[0]?.closed).toBe(false);
    expect(FakeConnection.all[1]?.closed).toBe(true);
    expect(sent.slice(before).map(({ link: number }) => number)).toEqual([1]);
    expect(renewed).toEqual([]);
  });

  it('has links renewed that the server has kept and the page has not', async () => {
    const { mesh, renewed, peers } = makeMesh();
    mesh.onText(kept(3, 4));
    mesh.onText(link(7, 3, true));
    await vi.advanceTimersByTimeAsync(1);
    expect(renewed).toEqual([3, 4]);
    expect(peers()).toEqual([]);
    mesh.onText(JSON.stringify({ type: 'unlink', avatar: 7, link: 3, reason: 'gone' }));
    mesh.onText(link(7, 5, true));
    await vi.advanceTimersByTimeAsync(1);
    expect(peers()).toHaveLength(1);
  });

  describe('with others in the SFU', () => {
    const people = [1, 2, 3, 4, 5];

    async function together(): Promise<FakeSfu & { made: Made; onPeers: () => void }> {
      const onPeers = vi.fn();
      const fake = makeSfu();
      const made = makeMesh(fake.sfu, onPeers);
      made.mesh.onText(admission('open'));
      for (const avatar of people) {
        const identity = `${avatar}-${avatar}`;
        const message = { type: 'link', avatar, link: avatar, via: 'sfu', identity };
        made.mesh.onText(JSON.stringify(message));
      }
      await vi.advanceTimersByTimeAsync(1);
      for (const avatar of people) fake.rooms[0]?.arrive(`${avatar}-${avatar}`);
      await vi.advanceTimersByTimeAsync(1);
      onPeers.mockClear();
      return { ...fake, made, onPeers };
    }

    it('tells nothing of strangers who come and go there', async () => {
      const { rooms, onPeers } = await together();
      for (let i = 0; i < 20; ++i) {
        rooms[0]?.arrive(`9-${i}`);
        await vi.advanceTimersByTimeAsync(1);
      }
      expect(onPeers).not.toHaveBeenCalled();
    });

    it('tells once of all that happens at once', async () => {
      const { rooms, made, onPeers } = await together();
      const audio = { kind: 'audio' } as MediaStreamTrack;
      for (const avatar of people) {
        rooms[0]?.arrive(`${avatar}-${avatar}`, { audio });
        made.mesh.onText(signal(avatar, avatar, { round: 0, sends: { mic: true } }));
      }
      await vi.advanceTimersByTimeAsync(1);
      expect(onPeers).toHaveBeenCalledTimes(1);
      expect(made.peers().every(({ mic, audio: voice }) => mic && voice === audio)).toBe(true);
    });
  });

  it('ends every connection when the server does not come back in time', async () => {
    const { mesh, peers } = makeMesh();
    mesh.onText(link(7, 1, true));
    await vi.advanceTimersByTimeAsync(1);
    mesh.hold();
    await vi.advanceTimersByTimeAsync(5_001);
    expect(peers()).toEqual([]);
    expect(FakeConnection.all[0]?.closed).toBe(true);
  });

  it('closes everything when nobody is to be talked with', async () => {
    const { mesh, peers } = makeMesh();
    mesh.onText(link(7, 1, true));
    await vi.advanceTimersByTimeAsync(1);
    mesh.clear();
    await vi.advanceTimersByTimeAsync(1);
    expect(peers()).toEqual([]);
    expect(FakeConnection.all.every(({ closed }) => closed)).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeConnection.all).toHaveLength(1);
  });

  it('watches every connection for as long as it lasts', async () => {
    const { mesh, statistics } = makeMesh();
    mesh.onText(link(3, 1, false));
    mesh.onText(signal(3, 1, { round: 1, description: { type: 'offer', sdp: kLines } }));
    await vi.advanceTimersByTimeAsync(1);
    FakeConnection.last?.become('connected');
    await vi.advanceTimersByTimeAsync(2_000);
    if (FakeConnection.last) FakeConnection.last.voiceBytes += 500;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(statistics.at(-1)?.lines).toMatchObject([{ line: 'voice', direction: 'down' }]);
    mesh.clear();
    const before = statistics.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(statistics).toHaveLength(before);
  });
});
