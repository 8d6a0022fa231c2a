// The mixer's book-keeping and what it does when the browser holds sound back. That voices are heard
// is tested in a real browser.
import { AudioMixer } from '../../../web/src/media/AudioMixer';
import type { Placing } from '../../../web/src/media/Voice';
import { kWallGain } from '../../../web/src/media/Voice';
import { FakeContext, FakeElement, stubAudio } from '../support/fakeAudio';
import type { FakeNode } from '../support/fakeAudio';

const voice = (): MediaStreamTrack => ({}) as MediaStreamTrack;

const kHere: Placing = { gain: 1, offset: { x: 3, y: 0 }, path: 'stereo', walled: false };

// The voice's own gain: the node behind its filter.
function gainOf(context: FakeContext | null): FakeNode | undefined {
  const [filter] = context?.of('filter') ?? [];
  return [...(filter?.outputs ?? [])][0];
}

describe('the mixer', () => {
  let mixer: AudioMixer;
  beforeEach(() => {
    vi.useFakeTimers();
    stubAudio();
    mixer = new AudioMixer();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('begins what the browser held back as soon as the user does something', async () => {
    FakeElement.isAllowed = false;
    mixer.setVoices(new Map([[7, voice()]]));
    await Promise.resolve();
    expect(FakeElement.all[0]?.paused).toBe(true);
    expect(mixer.heldBack.value).toBe(true);
    FakeElement.isAllowed = true;
    mixer.wake();
    await Promise.resolve();
    expect(FakeElement.all[0]?.paused).toBe(false);
    expect(FakeContext.last?.state).toBe('running');
    expect(mixer.heldBack.value).toBe(false);
  });

  it('makes no sound of its own before it is needed', () => {
    mixer.wakeAgain();
    expect(FakeContext.last).toBeNull();
  });

  it('plays through elements that are muted, because iOS ignores their volume', () => {
    mixer.setVoices(new Map([[7, voice()]]));
    expect(FakeElement.all[0]?.muted).toBe(true);
  });

  it('is silent until it knows where a voice comes from, and then follows', () => {
    mixer.setVoices(new Map([[7, voice()]]));
    const gain = gainOf(FakeContext.last)?.gain;
    expect(gain?.value).toBe(0);
    mixer.place(7, kHere);
    expect(gain?.value).toBe(1);
    mixer.place(7, { ...kHere, gain: 0 });
    expect(gain?.value).toBe(0);
  });

  it('changes nothing by a step: every change is a ramp, and none is made twice', () => {
    mixer.setVoices(new Map([[7, voice()]]));
    for (let i = 0; i < 5; ++i) mixer.place(7, kHere);
    expect(gainOf(FakeContext.last)?.gain.targets).toEqual([1]);
    expect(FakeContext.last?.of('stereo')[0]?.pan.targets).toHaveLength(1);
  });

  it('lets low notes through a wall, and less of them', () => {
    mixer.setVoices(new Map([[7, voice()]]));
    mixer.place(7, { ...kHere, walled: true });
    const filter = FakeContext.last?.of('filter')[0];
    expect(gainOf(FakeContext.last)?.gain.value).toBeCloseTo(kWallGain);
    expect(filter?.frequency.value).toBe(900);
    mixer.place(7, kHere);
    expect(filter?.frequency.value).toBe(20_000);
    expect(gainOf(FakeContext.last)?.gain.value).toBe(1);
  });

  it('fades from one way of hearing directions to the other, without a gap', () => {
    mixer.setVoices(new Map([[7, voice()]]));
    mixer.place(7, kHere);
    mixer.place(7, { ...kHere, path: 'head' });
    const context = FakeContext.last;
    expect(context?.of('head')[0]?.positionX.value).toBe(3);
    const faders = [...(gainOf(context)?.outputs ?? [])];
    expect(faders.map((fader) => fader.gain.value)).toEqual([0, 1]);
    expect(context?.of('stereo')[0]?.outputs.size).toBe(1);
    vi.advanceTimersByTime(1_000);
    expect(context?.of('stereo')[0]?.outputs.size).toBe(0);
    expect(context?.of('head')[0]?.outputs.size).toBe(1);
  });

  it('turns all voices down together', () => {
    mixer.setVolume(0.5);
    mixer.setVoices(new Map([[7, voice()]]));
    const master = FakeContext.last?.of('gain')[0];
    expect(master?.gain.value).toBe(0.5);
    mixer.setVolume(7);
    expect(master?.gain.value).toBe(1);
  });

  it('measures how loud a voice arrives, however far away it is', () => {
    mixer.setVoices(new Map([[7, voice()]]));
    const [analyser] = FakeContext.last?.of('analyser') ?? [];
    if (analyser) analyser.samples = 0.1;
    expect(mixer.level(7)).toBeCloseTo(-20);
    expect(mixer.level(8)).toBe(-Infinity);
  });

  it('fades a voice over to the way by which it comes from now on', () => {
    mixer.setVoices(new Map([[7, voice()]]));
    mixer.place(7, kHere);
    mixer.setVoices(new Map([[7, voice()]]));
    const [first, second] = FakeContext.last?.of('source') ?? [];
    const faderOf = (node: FakeNode | undefined): FakeNode | undefined =>
      [...(node?.outputs ?? [])][0];
    expect(faderOf(first)?.gain.targets).toEqual([0]);
    expect(faderOf(second)?.gain.targets).toEqual([1]);
    expect(gainOf(FakeContext.last)?.gain.targets).toEqual([1]);
    expect(FakeElement.all[0]?.srcObject).not.toBeNull();
    vi.advanceTimersByTime(300);
    expect(FakeElement.all[0]?.srcObject).toBeNull();
    expect(first?.outputs.size).toBe(0);
    expect(second?.outputs.size).toBe(1);
  });

  it('goes on at the rate of the system where a voice does not join another one', () => {
    mixer.setVolume(0.5);
    mixer.setVoices(new Map([[7, voice()]]));
    const first = FakeContext.last;
    FakeContext.takesOwnRateOnly = true;
    // A second voice, and the first one over another way.
    const voices = new Map([7, 8].map((id) => [id, voice()]));
    mixer.setVoices(voices);
    const context = FakeContext.last;
    expect(first?.state).toBe('closed');
    expect(context?.state).toBe('running');
    // The first one fades over there.
    expect(context?.of('source')).toHaveLength(3);
    expect(context?.of('gain')[0]?.gain.value).toBe(0.5);
    mixer.place(8, kHere);
    expect(mixer.heldBack.value).toBe(false);
    mixer.setVoices(voices);
    expect(FakeContext.last).toBe(context);
  });

  it('hears the others when there is a voice that joins nowhere', () => {
    mixer.setVoices(new Map([[7, voice()]]));
    const context = FakeContext.last;
    const refuse = vi.fn(() => {
      throw new DOMException('', 'InvalidStateError');
    });
    if (context) context.createMediaStreamSource = refuse;
    mixer.setVoices(new Map([7, 8].map((id) => [id, voice()])));
    expect(refuse).toHaveBeenCalledTimes(2);
    expect(FakeContext.last).toBe(context);
    expect(context?.of('source')[0]?.outputs.size).toBe(1);
  });

  it('lets go of voices that ended, and of what was fading out', () => {
    mixer.setVoices(new Map([[7, voice()]]));
    mixer.place(7, { ...kHere, path: 'head' });
    mixer.setVoices(new Map([[7, voice()]]));
    mixer.setVoices(new Map());
    expect(FakeElement.all.map(({ srcObject }) => srcObject)).toEqual([null, null]);
    for (const kind of ['source', 'head', 'filter']) {
      for (const node of FakeContext.last?.of(kind) ?? []) expect(node.outputs.size).toBe(0);
    }
  });
});
