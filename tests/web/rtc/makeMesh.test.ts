// The part of the page that talks with the SFU is large and comes later, if it comes.
import { makeMesh } from '../../../web/src/rtc/makeMesh';
import type { FrameGuard } from '../../../web/src/rtc/encryption/FrameGuard';
import type { SfuRoomHost } from '../../../web/src/rtc/SfuRoom';
import { FakeConnection, installFakeConnections } from '../support/FakeConnection';
import { admission, FakeRoom } from '../support/fakeSfu';

describe('a part of the page that cannot be loaded', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    installFakeConnections();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is told of once, is tried again, and leaves the link as it was', async () => {
    let isThere = false;
    const rooms: FakeRoom[] = [];
    class Room extends FakeRoom {
      constructor(host: SfuRoomHost) {
        super(host, () => false, false);
        rooms.push(this);
      }
    }
    const loadRoom = vi.fn(() =>
      isThere ? Promise.resolve(Room) : Promise.reject(new TypeError('Failed to fetch')),
    );
    const [sent, onNotLoaded] = [[] as string[], vi.fn()];
    const mesh = makeMesh(
      {
        sendText: (json) => sent.push(json),
        onPeers: () => undefined,
        onStatistics: () => undefined,
        onNotLoaded,
        onEncryption: () => undefined,
      },
      loadRoom,
    );
    const kUnreachable = '{"type":"sfu_unreachable"}';
    const link = { type: 'link', avatar: 7, link: 1, via: 'mesh', identity: '7-7', offers: true };
    mesh.onText(JSON.stringify(link));
    mesh.onText(admission('open'));
    mesh.onText(JSON.stringify({ type: 'route', avatar: 7, link: 1, via: 'sfu' }));
    await vi.advanceTimersByTimeAsync(1_500);
    mesh.onText(admission('open'));
    await vi.advanceTimersByTimeAsync(2_500);
    expect(loadRoom).toHaveBeenCalledTimes(2);
    expect(onNotLoaded).toHaveBeenCalledTimes(1);
    expect(FakeConnection.last?.closed).toBe(false);
    isThere = true;
    expect(sent.filter((json) => json === kUnreachable)).toHaveLength(2);
    mesh.onText(admission('open'));
    await vi.advanceTimersByTimeAsync(1);
    expect(rooms[0]?.isConnected).toBe(true);
    // Another failure later is news again.
    isThere = false;
    mesh.onText(admission('other'));
    await vi.advanceTimersByTimeAsync(1);
    expect(onNotLoaded).toHaveBeenCalledTimes(2);
  });
});

describe('a worker for encryption that cannot be loaded', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is done without: the server is asked to lead us from page to page', async () => {
    installFakeConnections();
    vi.stubGlobal('RTCRtpSender', { prototype: { createEncodedStreams: () => null } });
    class BrokenWorker {
      onerror: (() => void) | null = null;
      postMessage(): void {
        queueMicrotask(() => this.onerror?.());
      }
    }
    vi.stubGlobal('Worker', BrokenWorker);
    const rooms: FakeRoom[] = [];
    class Room extends FakeRoom {
      constructor(host: SfuRoomHost, guard: FrameGuard | null) {
        super(host, () => false, guard !== null);
        guard?.use(0, new Uint8Array(32));
        rooms.push(this);
      }
    }
    const sent: string[] = [];
    const mesh = makeMesh(
      {
        sendText: (json) => sent.push(json),
        onPeers: () => undefined,
        onStatistics: () => undefined,
        onNotLoaded: () => undefined,
        onEncryption: () => undefined,
      },
      () => Promise.resolve(Room),
    );
    const link = { type: 'link', avatar: 7, link: 1, identity: '7-7', offers: true };
    mesh.onText(admission('zone-1'));
    mesh.onText(JSON.stringify({ ...link, via: 'sfu', encrypted: true }));
    await vi.waitFor(() => expect(sent).toContain('{"type":"sfu_again"}'));
    expect(rooms[0]?.closed).toBe(true);
    mesh.onText(admission('zone-1'));
    await vi.waitFor(() => expect(sent).toContain('{"type":"sfu_unreachable"}'));
    expect(rooms).toHaveLength(1);
    mesh.clear();
  });
});
