// What is sent by somebody who is not there.
import { LocalMedia } from '../../../web/src/media/LocalMedia';
import { Presence, kHiddenPatienceMs } from '../../../web/src/media/Presence';
import { FakeMachine, makePreferences } from '../support/fakeDevices';

describe('a page that is hidden', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('keeps everything for a short look elsewhere', () => {
    const presence = new Presence(makePreferences());
    presence.setHidden(true);
    vi.advanceTimersByTime(kHiddenPatienceMs - 1);
    expect(presence.holdsBack('camera')).toBe(false);
    presence.setHidden(false);
    vi.advanceTimersByTime(kHiddenPatienceMs);
    expect(presence.holdsBack('camera')).toBe(false);
  });

  it.each([
    ['camera', true, false],
    ['both', true, true],
    ['nothing', false, false],
    // Of a later version, or nonsense: the safe one.
    ['else', true, false],
  ])('holds back by the rule "%s": camera %s, microphone %s', (whenHidden, camera, mic) => {
    const presence = new Presence(makePreferences({ whenHidden }));
    presence.setHidden(true);
    vi.advanceTimersByTime(kHiddenPatienceMs);
    expect(presence.holdsBack('camera')).toBe(camera);
    expect(presence.holdsBack('mic')).toBe(mic);
    presence.setHidden(false);
    expect(presence.holdsBack('camera')).toBe(false);
  });
});

describe('somebody who is away', () => {
  let machine: FakeMachine;
  let media: LocalMedia;

  beforeEach(async () => {
    machine = new FakeMachine();
    machine.install();
    media = new LocalMedia(makePreferences({ whenHidden: 'nothing' }));
    void media.toggle('mic');
    void media.toggle('camera');
    await machine.answerAll();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('sends nothing, and no device is open', () => {
    media.presence.away.value = true;
    expect(media.sent.value).toEqual({ mic: null, camera: null });
    expect(machine.live).toHaveLength(0);
    expect(media.switchedOn).toEqual(['mic', 'camera']);
  });

  it('has on again what was on, and is told so, on coming back', async () => {
    media.presence.away.value = true;
    media.presence.away.value = false;
    await machine.answerAll();
    expect(machine.live).toHaveLength(2);
    expect(media.sent.value.mic).not.toBeNull();
    expect(media.notice.value).toEqual({ what: 'onAgain', devices: ['mic', 'camera'] });
  });

  it('finds off what was switched off meanwhile', async () => {
    media.presence.away.value = true;
    await media.toggle('mic');
    media.presence.away.value = false;
    await machine.answerAll();
    expect(media.mic.value).toBeNull();
    expect(media.notice.value).toEqual({ what: 'onAgain', devices: ['camera'] });
    void media.toggle('mic');
    await machine.answerAll();
    expect(media.notice.value).toEqual({ what: 'onAgain', devices: ['camera'] });
  });

  it('does not even try a device', async () => {
    media.presence.away.value = true;
    void media.devices.camera.test(true);
    await machine.answerAll();
    expect(machine.live).toHaveLength(0);
  });
});
