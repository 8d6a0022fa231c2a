// What SfuRoom asks of LiveKit's client. That media flow is tested in a real browser.
import { SfuRoom } from '../../../web/src/rtc/SfuRoom';
import { kNoTracks } from '../../../web/src/rtc/transceivers';
import type { LocalTracks } from '../../../web/src/rtc/transceivers';
import { FakeDevice, FakeLiveKitRoom } from '../support/fakeLiveKit';

vi.mock('livekit-client', async (original) => {
  const fake = await import('../support/fakeLiveKit');
  const { FakeLiveKitRoom: Room, FakeLocalTrack: LocalAudioTrack } = fake;
  return { ...(await original<object>()), Room, LocalAudioTrack };
});

const settle = (): Promise<unknown> => new Promise((next) => setTimeout(next));

interface Made {
  room: SfuRoom;
  livekit: FakeLiveKitRoom;
  mic: FakeDevice;
  camera: FakeDevice;
  on: LocalTracks;
  onLost: () => void;
}

async function enter(): Promise<Made> {
  const onLost = vi.fn();
  const room = new SfuRoom({ onChange: () => undefined, onLost });
  await room.connect('wss://sfu.example', 'token', {});
  const [mic, camera] = [new FakeDevice(), new FakeDevice('video')];
  const on = { ...kNoTracks, mic: mic.asTrack, camera: camera.asTrack };
  return { room, livekit: FakeLiveKitRoom.last, mic, camera, on, onLost };
}

describe('the own tracks in a room of the SFU', () => {
  it('are published and unpublished, and the devices go on', async () => {
    const { room, livekit, mic, camera, on } = await enter();
    room.setTracks(on);
    await settle();
    expect([...livekit.localParticipant.publications.keys()].sort()).toEqual([
      'camera',
      'microphone',
    ]);
    expect(livekit.localParticipant.isSending).toBe(true);
    room.setTracks(kNoTracks);
    await settle();
    expect(livekit.localParticipant.isSending).toBe(false);
    expect([mic.readyState, camera.readyState]).toEqual(['live', 'live']);
  });

  it('leave the devices on when one is put out, and when one leaves', async () => {
    for (const leaves of [false, true]) {
      const { room, livekit, mic, camera, on, onLost } = await enter();
      room.setTracks(on);
      await settle();
      if (leaves) room.close();
      else livekit.putOut();
      expect([mic.readyState, camera.readyState]).toEqual(['live', 'live']);
      room.close();
      // Or the browser would go on saying that the microphone is open.
      expect(mic.copies.some(({ readyState }) => readyState === 'live')).toBe(false);
      expect(onLost).toHaveBeenCalledTimes(leaves ? 0 : 1);
    }
  });

  it('are silent at once when they are switched off, also while the SFU has yet to agree', async () => {
    const { room, livekit, on } = await enter();
    room.setTracks(on);
    await settle();
    room.setTracks(kNoTracks);
    expect(livekit.localParticipant.isSending).toBe(false);
    const late = await enter();
    late.livekit.localParticipant.agreement = new Promise(() => undefined);
    late.room.setTracks({ ...late.on, camera: null });
    await settle();
    expect(late.livekit.localParticipant.isSending).toBe(true);
    late.room.setTracks(kNoTracks);
    expect(late.livekit.localParticipant.isSending).toBe(false);
  });

  it('are heard again when the microphone goes on again, however fast', async () => {
    const { room, livekit, on } = await enter();
    for (let times = 0; times < 3; ++times) {
      room.setTracks(on);
      room.setTracks(kNoTracks);
    }
    room.setTracks(on);
    await settle();
    expect(livekit.localParticipant.isSending).toBe(true);
    expect(livekit.localParticipant.publications.size).toBe(2);
  });

  it('send nothing while off over a reconnect, and afterwards what is wished then', async () => {
    const { room, livekit, on } = await enter();
    room.setTracks({ ...on, camera: null });
    await settle();
    livekit.loseConnection();
    room.setTracks(kNoTracks);
    await settle();
    const republish = vi.spyOn(livekit.localParticipant, 'republish');
    livekit.reconnectAnew();
    expect(republish).toHaveBeenCalled();
    expect(livekit.localParticipant.isSending).toBe(false);
    await settle();
    expect(livekit.localParticipant.publications.size).toBe(0);
    livekit.loseConnection();
    room.setTracks(on);
    await settle();
    expect(livekit.localParticipant.publications.size).toBe(0);
    livekit.reconnectAnew();
    await settle();
    expect(livekit.localParticipant.publications.size).toBe(2);
    expect(livekit.localParticipant.isSending).toBe(true);
  });

  it('keep a voice published while it is off, so that its next word is heard at once', async () => {
    const { room, livekit, on } = await enter();
    room.setTracks(on);
    await settle();
    room.setTracks(kNoTracks);
    await settle();
    expect(livekit.localParticipant.unpublished).toEqual(['camera']);
    expect(livekit.localParticipant.isSending).toBe(false);
    room.setTracks({ ...on, camera: null });
    await settle();
    expect(livekit.localParticipant.isSending).toBe(true);
    expect(livekit.localParticipant.published).toHaveLength(2);
  });

  it('publish a voice that waits for its key, and send nothing of it but silence', async () => {
    const { room, livekit, mic } = await enter();
    const waiting = { ...kNoTracks, unheardMic: mic.asTrack };
    let agree = (): void => undefined;
    livekit.localParticipant.agreement = new Promise((resolve) => (agree = resolve));
    room.setTracks(waiting);
    await settle();
    expect(livekit.localParticipant.senders).toHaveLength(1);
    expect(livekit.localParticipant.isSending).toBe(false);
    agree();
    await settle();
    expect(livekit.localParticipant.published).toEqual(['microphone']);
    // The SFU would drop the first word of one that is muted.
    expect(livekit.localParticipant.publications.get('microphone')?.track.isMuted).toBe(false);
    expect(mic.copies.some(({ readyState }) => readyState === 'live')).toBe(false);
    room.setTracks({ ...kNoTracks, mic: mic.asTrack });
    await settle();
    expect(livekit.localParticipant.isSending).toBe(true);
    room.setTracks(waiting);
    await settle();
    expect(livekit.localParticipant.isSending).toBe(false);
    expect(livekit.localParticipant.published).toHaveLength(1);
    expect(livekit.localParticipant.unpublished).toEqual([]);
    // A connection made anew has nothing of it yet.
    livekit.loseConnection();
    livekit.reconnectAnew();
    await settle();
    expect(livekit.localParticipant.isSending).toBe(false);
    expect(livekit.localParticipant.unpublished).toEqual(['microphone']);
    expect(livekit.localParticipant.published).toHaveLength(2);
  });

  it('let go of a microphone that waits for its key when it is switched off or all is over', async () => {
    for (const ends of [true, false]) {
      const { room, livekit, mic } = await enter();
      livekit.localParticipant.agreement = new Promise(() => undefined);
      room.setTracks({ ...kNoTracks, unheardMic: mic.asTrack });
      await settle();
      expect(mic.copies.some(({ readyState }) => readyState === 'live')).toBe(true);
      if (ends) room.close();
      else room.setTracks(kNoTracks);
      expect(mic.copies.some(({ readyState }) => readyState === 'live')).toBe(false);
    }
  });

  it('give up a voice of which the SFU has nothing yet, as it would take it for broken', async () => {
    const { room, livekit, on } = await enter();
    let agree = (): void => undefined;
    livekit.localParticipant.agreement = new Promise((resolve) => (agree = resolve));
    room.setTracks({ ...on, camera: null });
    await settle();
    room.setTracks(kNoTracks);
    agree();
    await settle();
    expect(livekit.localParticipant.unpublished).toEqual(['microphone']);
  });

  it('go on with another device, also when the first one was unplugged', async () => {
    const { room, livekit, on } = await enter();
    room.setTracks(on);
    await settle();
    const published = livekit.localParticipant.publications.get('microphone');
    if (published) published.track.isMuted = true;
    room.setTracks({ ...on, mic: new FakeDevice().asTrack });
    await settle();
    expect(livekit.localParticipant.published).toHaveLength(2);
    expect(published?.track.sender?.isSending).toBe(true);
    expect(published?.track.isMuted).toBe(false);
  });

  it('may be had by nobody but the audience', async () => {
    const { room, livekit } = await enter();
    expect(livekit.localParticipant.allowed).toEqual([]);
    room.setAudience(new Set(['1-1', '2-2']));
    expect(livekit.localParticipant.allowed).toEqual(['1-1', '2-2']);
    room.setAudience(new Set(['2-2']));
    expect(livekit.localParticipant.allowed).toEqual(['2-2']);
  });
});

describe('the tracks of others in a room of the SFU', () => {
  async function together(): Promise<Made> {
    const made = await enter();
    made.room.setAudience(new Set(['1-1']));
    made.livekit.arrive('1-1');
    return made;
  }

  it('are taken from those who are near, and from nobody else', async () => {
    const { room, livekit } = await together();
    const voice = livekit.send('1-1', 'audio', 'microphone');
    livekit.arrive('9-9');
    const stranger = livekit.send('9-9', 'audio', 'microphone');
    expect(voice.isDesired).toBe(true);
    expect(stranger.isDesired).toBe(false);
    room.setAudience(new Set(['9-9']));
    expect(voice.isDesired).toBe(false);
    expect(stranger.isDesired).toBe(true);
  });

  it('are refused when they are of another kind than our own pages send', async () => {
    const { room, livekit } = await together();
    const wrong = [
      livekit.send('1-1', 'video', 'microphone'),
      livekit.send('1-1', 'audio', 'camera'),
      livekit.send('1-1', 'video', 'unknown'),
      livekit.send('1-1', 'audio', 'screen_share'),
    ];
    expect(wrong.map(({ isDesired }) => isDesired)).toEqual([false, false, false, false]);
    // Whatever LiveKit itself may have taken is not passed on as a voice.
    wrong[0]?.setSubscribed(true);
    expect(room.tracksOf('1-1').audio).toBeNull();
  });

  it('are refused when they are more than one of a kind', async () => {
    const { livekit } = await together();
    const first = livekit.send('1-1', 'audio', 'microphone');
    const surplus = [1, 2, 3].map(() => livekit.send('1-1', 'audio', 'microphone'));
    expect(first.isDesired).toBe(true);
    expect(surplus.map(({ isDesired }) => isDesired)).toEqual([false, false, false]);
  });

  it('come no larger than they are shown, and not at all while they are not', async () => {
    const { room, livekit } = await together();
    const size = { width: 160, height: 90 };
    room.setShown('1-1', { camera: size });
    const camera = livekit.send('1-1', 'video', 'camera');
    const screen = livekit.send('1-1', 'video', 'screen_share');
    const voice = livekit.send('1-1', 'audio', 'microphone');
    expect(camera).toMatchObject({ enabled: true, dimensions: size });
    // Of what nothing is known yet, everything comes.
    expect([screen.enabled, voice.enabled]).toEqual([undefined, undefined]);
    room.setShown('1-1', { camera: null, screen: size });
    expect(camera.enabled).toBe(false);
    expect(screen).toMatchObject({ enabled: true, dimensions: size });
    room.setShown('1-1', { camera: size });
    expect(camera.enabled).toBe(true);
  });

  it('are voices only, when no pictures are wanted', async () => {
    const { room, livekit } = await together();
    const voice = livekit.send('1-1', 'audio', 'microphone');
    const camera = livekit.send('1-1', 'video', 'camera');
    expect([voice.isDesired, camera.isDesired]).toEqual([true, true]);
    room.setPictures(false);
    expect([voice.isDesired, camera.isDesired]).toEqual([true, false]);
    expect(room.tracksOf('1-1').video).toBeNull();
    expect(room.tracksOf('1-1').audio).not.toBeNull();
  });
});

describe('a room of the SFU', () => {
  it('is given up soon when it is lost, because people can be led another way', async () => {
    const { livekit } = await enter();
    expect(livekit.triesAfterLoss).toBe(3);
  });
});
