// The mixer's book-keeping and what it does when the browser holds sound back. That voices are heard
// is tested in a real browser.
import { AudioMixer } from '../../../web/src/media/AudioMixer';

let isAllowed = false;

class FakeAudio {
  static readonly all: FakeAudio[] = [];
  muted = false;
  paused = true;
  srcObject: unknown = null;
  constructor() {
    FakeAudio.all.push(this);
  }
  play(): Promise<void> {
    if (!isAllowed) return Promise.reject(new DOMException('', 'NotAllowedError'));
    this.paused = false;
    return Promise.resolve();
  }
}

class FakeNode {
  readonly gain = new FakeParameter();
  readonly pan = new FakeParameter();
  disconnected = false;
  connect(next: FakeNode): FakeNode {
    return next;
  }
  disconnect(): void {
    this.disconnected = true;
  }
}

class FakeParameter {
  value = 1;
  setTargetAtTime(value: number): void {
    this.value = value;
  }
}

class FakeContext {
  static last: FakeContext | null = null;
  state = 'suspended';
  readonly currentTime = 0;
  readonly destination = new FakeNode();
  readonly gains: FakeNode[] = [];
  constructor() {
    FakeContext.last = this;
  }
  resume(): Promise<void> {
    if (isAllowed) this.state = 'running';
    return Promise.resolve();
  }
  createMediaStreamSource(): FakeNode {
    return new FakeNode();
  }
  createGain(): FakeNode {
    const node = new FakeNode();
    this.gains.push(node);
    return node;
  }
  createStereoPanner(): FakeNode {
    return new FakeNode();
  }
}

const voice = (): MediaStreamTrack => ({}) as MediaStreamTrack;

describe('the mixer', () => {
  beforeEach(() => {
    isAllowed = false;
    FakeAudio.all.length = 0;
    vi.stubGlobal('Audio', FakeAudio);
    vi.stubGlobal('AudioContext', FakeContext);
    vi.stubGlobal('MediaStream', FakeNode);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('begins what the browser held back as soon as the user does something', async () => {
    const mixer = new AudioMixer();
    mixer.setVoices(new Map([[7, voice()]]));
    await Promise.resolve();
    expect(FakeAudio.all[0]?.paused).toBe(true);
    isAllowed = true;
    mixer.wake();
    await Promise.resolve();
    expect(FakeAudio.all[0]?.paused).toBe(false);
    expect(FakeContext.last?.state).toBe('running');
  });

  it('is silent until it knows where a voice comes from, and follows the distance', () => {
    const mixer = new AudioMixer();
    mixer.setVoices(new Map([[7, voice()]]));
    const gain = FakeContext.last?.gains[0]?.gain;
    expect(gain?.value).toBe(0);
    mixer.place(7, { x: 1, y: 0 }, false);
    expect(gain?.value).toBe(1);
    mixer.place(7, { x: 30, y: 0 }, false);
    expect(gain?.value).toBe(0);
    mixer.place(7, null, false);
    expect(gain?.value).toBe(0);
    mixer.place(7, null, true);
    expect(gain?.value).toBe(1);
  });

  it('lets go of voices that ended and takes a new one of the same person', () => {
    const mixer = new AudioMixer();
    mixer.setVoices(new Map([[7, voice()]]));
    mixer.setVoices(new Map([[7, voice()]]));
    expect(FakeAudio.all).toHaveLength(2);
    expect(FakeAudio.all[0]?.srcObject).toBeNull();
    expect(FakeContext.last?.gains[0]?.disconnected).toBe(true);
    mixer.setVoices(new Map());
    expect(FakeAudio.all[1]?.srcObject).toBeNull();
  });
});
