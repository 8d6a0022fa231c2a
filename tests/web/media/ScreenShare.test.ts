// Sharing the own screen. The pictures are real in tests/e2e.
import { ScreenShare, screenProblem } from '../../../web/src/media/ScreenShare';

class FakeTrack extends EventTarget {
  readyState = 'live';
  contentHint = '';
  constraints: MediaTrackConstraints = {};
  constructor(readonly kind: string) {
    super();
  }
  stop(): void {
    this.readyState = 'ended';
  }
  applyConstraints(constraints: MediaTrackConstraints): Promise<void> {
    this.constraints = constraints;
    return Promise.resolve();
  }
}

class FakeStream {
  constructor(private readonly tracks: FakeTrack[]) {}
  getTracks = (): FakeTrack[] => this.tracks;
  getVideoTracks = (): FakeTrack[] => this.tracks.filter(({ kind }) => kind === 'video');
  getAudioTracks = (): FakeTrack[] => this.tracks.filter(({ kind }) => kind === 'audio');
}

let answers: ((stream: FakeStream) => void)[];

describe('sharing the screen', () => {
  let share: ScreenShare;
  let picture: FakeTrack;
  let sound: FakeTrack;

  async function begin(): Promise<void> {
    const begun = share.toggle();
    answers.shift()?.(new FakeStream([picture, sound]));
    await begun;
  }

  beforeEach(() => {
    answers = [];
    const getDisplayMedia = (): Promise<FakeStream> =>
      new Promise((resolve) => answers.push(resolve));
    vi.stubGlobal('navigator', { mediaDevices: { getDisplayMedia } });
    share = new ScreenShare();
    picture = new FakeTrack('video');
    sound = new FakeTrack('audio');
  });
  afterEach(() => vi.unstubAllGlobals());

  it('sends picture and sound, and releases both at the end', async () => {
    await begin();
    expect(share.tracks).toEqual({ screen: picture, screenAudio: sound, screenMoves: false });
    expect(picture.contentHint).toBe('detail');
    await share.toggle();
    expect(share.tracks).toEqual({ screen: null, screenAudio: null, screenMoves: false });
    expect([picture.readyState, sound.readyState]).toEqual(['ended', 'ended']);
  });

  it('ends when the browser’s own button is pressed, the sound as well', async () => {
    await begin();
    picture.stop();
    picture.dispatchEvent(new Event('ended'));
    expect(share.picture.value).toBeNull();
    expect(sound.readyState).toBe('ended');
  });

  it('is captured at a steady pace, so that text gets sharp also where nothing moves', async () => {
    await begin();
    expect(picture.constraints).toEqual({ frameRate: { min: 15, max: 15 } });
    await share.setMotion(true);
    expect(picture.constraints).toEqual({ frameRate: { max: 30 } });
    await share.setMotion(false);
    expect(picture.constraints).toEqual({ frameRate: { min: 15, max: 15 } });
  });

  it('asks once, however often the key is pressed', async () => {
    const first = share.toggle();
    await share.toggle();
    expect(answers).toHaveLength(1);
    answers[0]?.(new FakeStream([picture]));
    await first;
    expect(share.tracks).toMatchObject({ screen: picture, screenAudio: null });
  });

  it('shows nothing that was chosen after it had to end', async () => {
    const begun = share.toggle();
    share.stop();
    answers[0]?.(new FakeStream([picture, sound]));
    await begun;
    expect(share.picture.value).toBeNull();
    expect([picture.readyState, sound.readyState]).toEqual(['ended', 'ended']);
  });

  it('lets films move, and begins the next share with sharp text again', async () => {
    await begin();
    await share.setMotion(true);
    expect(picture.contentHint).toBe('motion');
    expect(picture.constraints).toEqual({ frameRate: { max: 30 } });
    expect(share.tracks.screenMoves).toBe(true);
    share.stop();
    expect(share.tracks.screenMoves).toBe(false);
  });

  it('tells why it failed, but nothing to somebody who closed the dialog', () => {
    expect(screenProblem(new DOMException('Permission denied', 'NotAllowedError'))).toBeNull();
    const bySystem = new DOMException('Permission denied by system', 'NotAllowedError');
    expect(screenProblem(bySystem)).toBe('screenBySystem');
    expect(screenProblem(new DOMException('', 'NotReadableError'))).toBe('screenNotHandedOut');
    expect(screenProblem(new TypeError('odd'))).toBe('screenFailed');
  });
});
