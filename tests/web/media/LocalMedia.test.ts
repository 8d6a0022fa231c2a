// Switching the own devices on and off. The devices are real in tests/e2e.
import { LocalMedia } from '../../../web/src/media/LocalMedia';
import type { DeviceNews } from '../../../web/src/media/DeviceNews';
import { sentenceFor } from '../../../web/src/media/sentences';
import type { Preferences } from '../../../web/src/settings/Preferences';
import { FakeMachine, fakeDevice, makePreferences, settled } from '../support/fakeDevices';
import type { FakeTrack } from '../support/fakeDevices';

const kHeadset = { id: 'headset', label: 'The headset' };
const kBuiltIn = { id: 'built-in', label: 'The built-in' };

let machine: FakeMachine;
let preferences: Preferences;

beforeEach(() => {
  machine = new FakeMachine();
  machine.install();
  preferences = makePreferences();
});
afterEach(() => vi.unstubAllGlobals());

async function withMicOn(): Promise<LocalMedia> {
  const media = new LocalMedia(preferences);
  void media.toggle('mic');
  await machine.answerAll();
  return media;
}

const said = (news: DeviceNews | null): string => (news ? sentenceFor(news) : '');

const idOfMic = (media: LocalMedia): string | undefined =>
  (media.mic.value as unknown as FakeTrack | null)?.device.deviceId;

describe('the own devices', () => {
  it('are released when they are switched off', async () => {
    const media = await withMicOn();
    const [track] = machine.tracks;
    expect(media.mic.value).toBe(track);
    await media.toggle('mic');
    expect(media.mic.value).toBeNull();
    expect(track?.readyState).toBe('ended');
  });

  it('stay off when the user thinks better of it while the browser asks', async () => {
    const media = new LocalMedia(preferences);
    void media.toggle('camera');
    await settled();
    await media.toggle('camera');
    const track = await machine.answerNext();
    expect(media.camera.value).toBeNull();
    expect(track?.readyState).toBe('ended');
  });

  it('are asked for once when the user thinks better of it twice', async () => {
    const media = new LocalMedia(preferences);
    void media.toggle('camera');
    await settled();
    void media.toggle('camera');
    void media.toggle('camera');
    await machine.answerAll();
    expect(machine.tracks).toHaveLength(1);
    expect(media.camera.value).toBe(machine.tracks[0]);
  });

  it('come back after a reload, except what the user has touched since', async () => {
    const media = new LocalMedia(preferences);
    void media.restore(['mic', 'camera']);
    await settled();
    void media.toggle('camera');
    await settled();
    await media.toggle('camera');
    await machine.answerAll();
    expect(media.switchedOn).toEqual(['mic']);
    expect(media.camera.value).toBeNull();
  });

  it('do not come back after a reload when the browser would have to ask', async () => {
    machine.permission = 'prompt';
    const media = new LocalMedia(preferences);
    await media.restore(['mic']);
    expect(media.switchedOn).toEqual([]);
  });

  it('are off, with a sentence, when the browser says no', async () => {
    machine.devices = [];
    const media = new LocalMedia(preferences);
    void media.toggle('mic');
    await machine.answerAll();
    expect(media.switchedOn).toEqual([]);
    expect(said(media.problem.value)).toContain('No microphone was found');
  });

  it('say nothing of a failure that nobody waits for any more', async () => {
    machine.devices = [];
    const media = new LocalMedia(preferences);
    void media.toggle('mic');
    await settled();
    await media.toggle('mic');
    await machine.answerAll();
    expect(media.problem.value).toBeNull();
  });

  it('that are tested are nobody else’s to hear', async () => {
    const media = new LocalMedia(preferences);
    void media.devices.mic.test(true);
    await machine.answerAll();
    expect(machine.live).toHaveLength(1);
    expect(media.mic.value).toBeNull();
    void media.toggle('mic');
    await settled();
    expect(media.mic.value).toBe(machine.tracks[0]);
    await media.toggle('mic');
    expect(media.mic.value).toBeNull();
    await media.devices.mic.test(false);
    expect(machine.live).toHaveLength(0);
  });
});

describe('the choice of a device', () => {
  it('changes it while it is on', async () => {
    const media = await withMicOn();
    media.choose('mic', kBuiltIn);
    await machine.answerAll();
    expect(idOfMic(media)).toBe('built-in');
    expect(machine.live).toHaveLength(1);
    media.choose('mic', { id: '', label: '' });
    await machine.answerAll();
    expect(idOfMic(media)).toBe('headset');
  });

  it('is kept for the next visit', async () => {
    const media = await withMicOn();
    media.choose('mic', kBuiltIn);
    media.release();
    preferences = makePreferences({
      micId: preferences.micId.value,
      micLabel: preferences.micLabel.value,
    });
    expect(idOfMic(await withMicOn())).toBe('built-in');
  });

  it('is found by name when the browser gives new ids', async () => {
    preferences = makePreferences({ micId: 'as it was', micLabel: 'The built-in' });
    expect(idOfMic(await withMicOn())).toBe('built-in');
    expect(machine.live).toHaveLength(1);
  });

  it('of what is not there leaves it to the system', async () => {
    preferences = makePreferences({ micId: 'gone', micLabel: 'The gone' });
    expect(idOfMic(await withMicOn())).toBe('headset');
  });

  it('of what another program has falls back and says so', async () => {
    machine.busy.add('built-in');
    const media = await withMicOn();
    media.choose('mic', kBuiltIn);
    await machine.answerAll();
    expect(idOfMic(media)).toBe('headset');
    expect(said(media.notice.value)).toBe(
      'The built-in does not work. You are heard through The headset now.',
    );
  });

  it('of what the browser does to the voice takes effect at once', async () => {
    const media = await withMicOn();
    preferences.noiseSuppression.value = false;
    await machine.answerAll();
    expect(machine.live.map(({ constraints }) => constraints.noiseSuppression)).toEqual([false]);
    expect(media.mic.value).toBe(machine.live[0]);
  });
});

describe('a device that is unplugged', () => {
  it('is replaced by another one, and a sentence says so', async () => {
    const media = await withMicOn();
    machine.unplug('headset');
    await machine.answerAll();
    expect(idOfMic(media)).toBe('built-in');
    expect(said(media.notice.value)).toBe(
      'The headset is gone. You are heard through The built-in now.',
    );
  });

  it('is taken up again when it was chosen and comes back', async () => {
    preferences = makePreferences({ micId: kBuiltIn.id, micLabel: kBuiltIn.label });
    const media = await withMicOn();
    machine.unplug('built-in');
    await machine.answerAll();
    expect(idOfMic(media)).toBe('headset');
    machine.plug(fakeDevice('audioinput', 'built-in'));
    await machine.answerAll();
    expect(idOfMic(media)).toBe('built-in');
    expect(said(media.notice.value)).toBe('The built-in is back. You are heard through it again.');
  });

  it('is not taken up again when something was chosen since', async () => {
    preferences = makePreferences({ micId: kBuiltIn.id, micLabel: kBuiltIn.label });
    const media = await withMicOn();
    machine.unplug('built-in');
    await machine.answerAll();
    media.choose('mic', kHeadset);
    machine.plug(fakeDevice('audioinput', 'built-in'));
    await machine.answerAll();
    expect(idOfMic(media)).toBe('headset');
    expect(media.notice.value).toBeNull();
  });

  it('is off when there is no other one, and the sentence says what to do', async () => {
    machine.devices = [fakeDevice('audioinput', 'headset')];
    const media = await withMicOn();
    machine.unplug('headset');
    await machine.answerAll();
    expect(media.switchedOn).toEqual([]);
    expect(media.mic.value).toBeNull();
    expect(said(media.problem.value)).toBe(
      'The headset is gone. Plug in a microphone and switch it on again.',
    );
  });

  it('or taken away by the user in the browser is off, without a new question', async () => {
    const media = await withMicOn();
    machine.permission = 'prompt';
    machine.tracks[0]?.stop();
    machine.tracks[0]?.dispatchEvent(new Event('ended'));
    await machine.answerAll();
    expect(machine.tracks).toHaveLength(1);
    expect(media.switchedOn).toEqual([]);
    expect(said(media.problem.value)).toContain('taken away');
  });

  it('does not take over what is not in use', async () => {
    const media = await withMicOn();
    machine.plug(fakeDevice('audioinput', 'another'));
    machine.unplug('built-in');
    await machine.answerAll();
    expect(idOfMic(media)).toBe('headset');
    expect(machine.tracks).toHaveLength(1);
  });
});

describe('push to talk', () => {
  beforeEach(() => {
    preferences = makePreferences({ pushToTalk: true });
  });

  it('sends nothing of an open microphone until it is held', async () => {
    const media = await withMicOn();
    expect(media.mic.value).not.toBeNull();
    expect(media.sent.value.mic).toBeNull();
    media.hold(true);
    expect(media.sent.value.mic).toBe(media.mic.value);
    media.hold(false);
    expect(media.sent.value.mic).toBeNull();
    expect(machine.live).toHaveLength(1);
  });

  it('opens the microphone when it is held for the first time', async () => {
    const media = new LocalMedia(preferences);
    media.hold(true);
    await machine.answerAll();
    expect(media.sent.value.mic).toBe(machine.tracks[0]);
    media.hold(false);
    media.release();
    expect(machine.live).toHaveLength(0);
  });

  it('knows the microphone that hears and is not heard', async () => {
    const media = await withMicOn();
    expect(media.unheardMic.value).toBe(media.mic.value);
    media.hold(true);
    expect(media.unheardMic.value).toBeNull();
  });

  it('that is ended leaves nobody heard all of a sudden', async () => {
    const media = await withMicOn();
    preferences.pushToTalk.value = false;
    expect(media.sent.value.mic).toBeNull();
    expect(machine.live).toHaveLength(0);
  });

  it('has no say when it is not chosen', async () => {
    preferences = makePreferences();
    const media = new LocalMedia(preferences);
    media.hold(true);
    await machine.answerAll();
    expect(machine.tracks).toHaveLength(0);
  });
});

describe('voice only', () => {
  it('releases the camera, says why it stays off, and gives it back', async () => {
    const media = new LocalMedia(preferences);
    void media.toggle('camera');
    await machine.answerAll();
    preferences.voiceOnly.value = true;
    expect(media.sent.value.camera).toBeNull();
    expect(machine.live).toHaveLength(0);
    preferences.voiceOnly.value = false;
    await machine.answerAll();
    expect(media.sent.value.camera).not.toBeNull();
    expect(said(media.notice.value)).toBe('Your camera is on again.');
  });

  it('lets no camera be switched on, and says why', async () => {
    preferences = makePreferences({ voiceOnly: true });
    const media = new LocalMedia(preferences);
    void media.toggle('camera');
    await machine.answerAll();
    expect(machine.tracks).toHaveLength(0);
    expect(media.switchedOn).toEqual([]);
    expect(said(media.problem.value)).toContain('voice only');
    void media.toggle('mic');
    await machine.answerAll();
    expect(media.sent.value.mic).not.toBeNull();
  });
});

describe('saving data', () => {
  it('takes smaller pictures at once', async () => {
    const media = new LocalMedia(preferences);
    void media.toggle('camera');
    await machine.answerAll();
    preferences.lowBandwidth.value = true;
    await machine.answerAll();
    expect(machine.live.map(({ constraints }) => constraints.width)).toEqual([{ ideal: 320 }]);
  });
});
