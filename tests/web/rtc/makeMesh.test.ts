// The part of the page that talks with the SFU is large and comes later, if it comes.
import { makeMesh } from '../../../web/src/rtc/makeMesh';
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
        onCannotEncrypt: () => undefined,
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
