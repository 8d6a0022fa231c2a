// How a link goes over from one way to the other.
import { TwoWayLink } from '../../../web/src/rtc/TwoWayLink';
import type { PeerSignal, Way } from '../../../web/src/rtc/talkMessages';
import type { SfuTracks } from '../../../web/src/rtc/SfuRoom';
import { kNoTracks } from '../../../web/src/rtc/transceivers';
import { FakeConnection, installFakeConnections } from '../support/FakeConnection';
import { admission, kNoSfuTracks, makeSfu } from '../support/fakeSfu';
import type { FakeRoom, FakeSfu } from '../support/fakeSfu';

const kVoice = { kind: 'audio' } as MediaStreamTrack;

interface Setup extends FakeSfu {
  link: TwoWayLink;
  sent: PeerSignal[];
  tracks: () => SfuTracks;
  room: () => FakeRoom;
}

async function makeLink(via: Way): Promise<Setup> {
  const fake = makeSfu();
  fake.sfu.onText(admission('open'));
  const sent: PeerSignal[] = [];
  let tracks = kNoSfuTracks;
  const link = new TwoWayLink(
    { offers: true, via, identity: '7-7', encrypted: false },
    () => ({}),
    fake.sfu,
    {
      send: (signal) => sent.push(signal),
      onTracks: (now) => (tracks = now),
      onPhase: () => undefined,
    },
  );
  link.start(kNoTracks);
  link.take({ round: 0, sends: { mic: true, camera: false, screen: false } });
  await vi.advanceTimersByTimeAsync(1);
  const room = (): FakeRoom => {
    const last = fake.rooms.at(-1);
    if (!last) throw new Error('There is no room.');
    return last;
  };
  return { ...fake, link, sent, tracks: () => tracks, room };
}

const hears = (sent: readonly PeerSignal[]): (Way | undefined)[] =>
  sent.map((signal) => signal.hears).filter((way) => way !== undefined);

describe('a link', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    installFakeConnections();
    vi.stubGlobal(
      'Audio',
      class {
        play = (): Promise<void> => Promise.resolve();
      },
    );
    vi.stubGlobal(
      'MediaStream',
      class {
        constructor(private readonly tracks: MediaStreamTrack[]) {}
        getAudioTracks = (): MediaStreamTrack[] => this.tracks;
      },
    );
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('that begins in the SFU makes no connection from page to page', async () => {
    const { room, tracks } = await makeLink('sfu');
    room().arrive('7-7', { audio: kVoice });
    expect(tracks().audio).toBe(kVoice);
    expect(FakeConnection.all).toHaveLength(0);
  });

  it('goes over when the new way is heard, and hangs up the old one when both have', async () => {
    const { link, room, sent, tracks } = await makeLink('mesh');
    const [old] = FakeConnection.all;
    link.route('sfu');
    await vi.advanceTimersByTimeAsync(1);
    room().arrive('7-7', { audio: kVoice });
    await vi.advanceTimersByTimeAsync(200);
    expect(tracks().audio).not.toBe(kVoice);
    expect(hears(sent)).toEqual([]);
    room().speak('7-7');
    await vi.advanceTimersByTimeAsync(1_100);
    expect(tracks().audio).toBe(kVoice);
    expect(hears(sent)).toEqual(['sfu']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(old?.closed).toBe(false);
    link.take({ round: 0, hears: 'sfu' });
    await vi.advanceTimersByTimeAsync(100);
    expect(old?.closed).toBe(true);
  });

  it('hangs up when the other has gone over before, even before it knew of the change', async () => {
    const { link, room } = await makeLink('mesh');
    link.take({ round: 0, hears: 'sfu' });
    link.route('sfu');
    await vi.advanceTimersByTimeAsync(1);
    room().arrive('7-7', { audio: kVoice });
    room().speak('7-7');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(FakeConnection.all[0]?.closed).toBe(true);
  });

  it('that comes back is in a round of its own, whatever the other has closed by then', async () => {
    const { link, room, sent } = await makeLink('mesh');
    const offered = (): number[] =>
      sent.filter(({ description }) => description).map(({ round }) => round);
    expect(offered()).toEqual([1]);
    link.take({ round: 0, hears: 'sfu' });
    link.route('sfu');
    await vi.advanceTimersByTimeAsync(1);
    room().arrive('7-7', { audio: kVoice });
    room().speak('7-7');
    await vi.advanceTimersByTimeAsync(2_000);
    link.route('mesh');
    await vi.advanceTimersByTimeAsync(1);
    expect(offered()).toEqual([1, 2]);
  });

  it('waits for no voice of somebody whose microphone is off', async () => {
    const { link, room, sent } = await makeLink('mesh');
    link.take({ round: 0, sends: { mic: false, camera: false, screen: false } });
    link.route('sfu');
    await vi.advanceTimersByTimeAsync(1);
    room().arrive('7-7');
    await vi.advanceTimersByTimeAsync(1_100);
    expect(hears(sent)).toEqual(['sfu']);
  });

  it('stays where it is heard while the SFU cannot be reached', async () => {
    const { link, sent, refuse } = await makeLink('mesh');
    refuse(true);
    link.route('sfu');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(hears(sent)).toEqual([]);
    expect(FakeConnection.all.at(-1)?.closed).toBe(false);
  });

  it('that is sent back before it went over says so, and leaves the SFU', async () => {
    const { link, room, sent } = await makeLink('mesh');
    link.route('sfu');
    await vi.advanceTimersByTimeAsync(1);
    expect(room().audience).toEqual(['7-7']);
    link.route('mesh');
    link.take({ round: 0, hears: 'mesh' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(hears(sent)).toEqual(['mesh']);
    expect(room().audience).toEqual([]);
    expect(FakeConnection.all).toHaveLength(1);
  });

  it('asks the SFU for no larger a picture than is shown, also of a room that opens later', async () => {
    const { link, room } = await makeLink('mesh');
    link.setShown({ camera: { width: 160, height: 90 } });
    link.route('sfu');
    await vi.advanceTimersByTimeAsync(1);
    expect(room().shown.get('7-7')).toEqual({ camera: { width: 160, height: 90 } });
    link.setShown({ camera: null });
    expect(room().shown.get('7-7')).toEqual({ camera: null });
  });

  it('is over on both ways when it ends', async () => {
    const { link, room } = await makeLink('mesh');
    link.route('sfu');
    await vi.advanceTimersByTimeAsync(1);
    link.close();
    expect(room().audience).toEqual([]);
    expect(FakeConnection.all[0]?.closed).toBe(true);
    expect(vi.getTimerCount()).toBeLessThan(2); // the room's own, to close after a while
  });
});
