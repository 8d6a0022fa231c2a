// Switching the own devices on and off. The devices are real in tests/e2e.
import { LocalMedia, problemSentence } from '../../../web/src/media/LocalMedia';

class FakeTrack extends EventTarget {
  readyState = 'live';
  constructor(readonly kind: string) {
    super();
  }
  stop(): void {
    this.readyState = 'ended';
  }
}

interface Question {
  track: FakeTrack;
  answer: () => void;
}

let questions: Question[];

function getUserMedia(wish: MediaStreamConstraints): Promise<{ getTracks: () => FakeTrack[] }> {
  const track = new FakeTrack(wish.audio ? 'audio' : 'video');
  return new Promise((resolve) => {
    questions.push({ track, answer: () => resolve({ getTracks: () => [track] }) });
  });
}

// Until everything that can go on without an answer has gone on.
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function answerNext(): Promise<FakeTrack | undefined> {
  await settled();
  const question = questions.shift();
  question?.answer();
  await settled();
  return question?.track;
}

describe('the own devices', () => {
  beforeEach(() => {
    questions = [];
    vi.stubGlobal('navigator', {
      mediaDevices: { getUserMedia },
      permissions: { query: () => Promise.resolve({ state: 'granted' }) },
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('are released when they are switched off', async () => {
    const media = new LocalMedia();
    void media.toggle('mic');
    const track = await answerNext();
    expect(media.mic.value).toBe(track);
    await media.toggle('mic');
    expect(media.mic.value).toBeNull();
    expect(track?.readyState).toBe('ended');
  });

  it('stay off when the user thinks better of it while the browser asks', async () => {
    const media = new LocalMedia();
    void media.toggle('camera');
    await settled();
    await media.toggle('camera');
    const track = await answerNext();
    expect(media.camera.value).toBeNull();
    expect(track?.readyState).toBe('ended');
  });

  it('come back after a reload, except what the user has touched since', async () => {
    const media = new LocalMedia();
    void media.restore(['mic', 'camera']);
    await settled();
    void media.toggle('camera');
    await settled();
    await media.toggle('camera');
    await answerNext();
    await answerNext();
    expect(await answerNext()).toBeUndefined();
    expect(media.switchedOn).toEqual(['mic']);
    expect(media.camera.value).toBeNull();
  });

  it('that are unplugged are off, and the sentence says what to do', async () => {
    const media = new LocalMedia();
    void media.toggle('mic');
    const track = await answerNext();
    track?.dispatchEvent(new Event('ended'));
    expect(media.switchedOn).toEqual([]);
    expect(media.mic.value).toBeNull();
    expect(media.problem.value).toContain('Plug it in');
  });

  it('that fail say why, each in its own way', () => {
    const names = ['NotAllowedError', 'NotFoundError', 'NotReadableError', 'SecurityError', 'X'];
    const sentences = names.map((name) => problemSentence('mic', new DOMException('', name)));
    expect(new Set(sentences).size).toBe(names.length);
    for (const sentence of sentences) expect(sentence).toContain('microphone');
  });
});
