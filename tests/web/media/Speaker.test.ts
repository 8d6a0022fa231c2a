// The choice of a speaker. That it comes out there is tested in tests/e2e.
import { LocalMedia } from '../../../web/src/media/LocalMedia';
import { FakeMachine, fakeDevice, makePreferences, settled } from '../support/fakeDevices';

const kLoudspeaker = { id: 'loudspeaker', label: 'The loudspeaker' };

describe('the speaker', () => {
  let machine: FakeMachine;

  beforeEach(() => {
    machine = new FakeMachine();
    machine.install();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is the system’s until one is chosen', async () => {
    const { speaker, list } = new LocalMedia(makePreferences());
    await list.refresh();
    expect(speaker.id.value).toBe('');
    speaker.choose(kLoudspeaker);
    expect(speaker.id.value).toBe('loudspeaker');
  });

  it('chosen on an earlier visit is used from the start', async () => {
    const chosen = { speakerId: kLoudspeaker.id, speakerLabel: kLoudspeaker.label };
    const { speaker } = new LocalMedia(makePreferences(chosen));
    await settled();
    expect(speaker.id.value).toBe('loudspeaker');
  });

  it('that is unplugged leaves the sound to the others, says so, and comes back', async () => {
    const { speaker, list, notice } = new LocalMedia(makePreferences());
    await list.refresh();
    speaker.choose(kLoudspeaker);
    machine.unplug('loudspeaker');
    await settled();
    expect(speaker.id.value).toBe('');
    expect(notice.value).toEqual({ what: 'speakerGone', label: 'The loudspeaker' });
    machine.plug(fakeDevice('audiooutput', 'loudspeaker'));
    await settled();
    expect(speaker.id.value).toBe('loudspeaker');
  });
});

describe('the list of devices', () => {
  it('has names for people, and nothing twice', async () => {
    const machine = new FakeMachine();
    machine.install();
    machine.devices = [
      fakeDevice('audioinput', 'default', 'Default - Webcam (046d:0825)'),
      fakeDevice('audioinput', 'a1', 'Webcam (046d:0825)'),
      fakeDevice('audioinput', '', ''),
    ];
    const { list } = new LocalMedia(makePreferences());
    await list.refresh();
    expect(list.of('audioinput')).toEqual([{ id: 'a1', label: 'Webcam' }]);
    vi.unstubAllGlobals();
  });
});
