// Showing one's own screen to those near: chosen in the browser's own dialog, ended here or there.
import { batch, signal } from '@preact/signals';
import type { LocalTracks } from '../rtc/transceivers';
import { kMovingScreen, kSharpScreen } from '../rtc/senders';

// Not all of it is in every browser, nor in TypeScript's library.
interface ScreenWish extends DisplayMediaStreamOptions {
  surfaceSwitching?: 'include' | 'exclude';
  systemAudio?: 'include' | 'exclude';
}
interface SoundWish extends MediaTrackConstraints {
  suppressLocalAudioPlayback?: boolean;
  restrictOwnAudio?: boolean;
}

// Music is not to be treated like a voice in a noisy room.
const kSound: SoundWish = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  // Whoever shows a film hears it as well.
  suppressLocalAudioPlayback: false,
  // Without what this page plays: the others would hear themselves.
  restrictOwnAudio: true,
};
const kWish: ScreenWish = {
  video: { frameRate: { max: kSharpScreen.maxFramerate } },
  audio: kSound,
  surfaceSwitching: 'include',
  systemAudio: 'include',
};

export function canShareScreen(): boolean {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  return typeof devices?.getDisplayMedia === 'function';
}

// Of the system's own making, or the browser's; sentences.ts has the words.
export type ScreenProblem = 'screenBySystem' | 'screenNotHandedOut' | 'screenFailed';

export class ScreenShare {
  readonly picture = signal<MediaStreamTrack | null>(null);
  readonly sound = signal<MediaStreamTrack | null>(null);
  // A film rather than text: more pictures a second, at the price of their sharpness.
  readonly motion = signal(false);
  // Why the last attempt failed; null when all is well.
  readonly problem = signal<ScreenProblem | null>(null);
  private isAsking = false;
  private isWanted = false;

  get tracks(): Pick<LocalTracks, 'screen' | 'screenAudio' | 'screenMoves'> {
    return {
      screen: this.picture.value,
      screenAudio: this.sound.value,
      screenMoves: this.motion.value,
    };
  }

  async toggle(): Promise<void> {
    if (this.picture.value) this.stop();
    else await this.start();
  }

  stop(): void {
    this.isWanted = false;
    this.picture.value?.stop();
    this.sound.value?.stop();
    batch(() => {
      this.picture.value = null;
      this.sound.value = null;
      this.motion.value = false;
    });
  }

  async setMotion(motion: boolean): Promise<void> {
    const track = this.picture.value;
    if (!track) return;
    track.contentHint = motion ? 'motion' : 'detail';
    this.motion.value = motion;
    await setPace(track, motion);
  }

  private async start(): Promise<void> {
    this.isWanted = true;
    this.problem.value = null;
    // The browser's dialog is open already.
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      this.take(await navigator.mediaDevices.getDisplayMedia(kWish));
    } catch (error) {
      this.problem.value = screenProblem(error);
    }
    this.isAsking = false;
  }

  private take(stream: MediaStream): void {
    const [picture] = stream.getVideoTracks();
    const [sound] = stream.getAudioTracks();
    if (!picture || !this.isWanted) {
      for (const track of stream.getTracks()) track.stop();
      return;
    }
    picture.contentHint = 'detail';
    if (sound) sound.contentHint = 'music';
    void setPace(picture, false);
    // The browser's own button, or the window that was shown is gone.
    picture.addEventListener('ended', () => {
      if (this.picture.value === picture) this.stop();
    });
    batch(() => {
      this.picture.value = picture;
      this.sound.value = sound ?? null;
    });
  }
}

// What stands still Chromium captures once a second, and the encoder makes it only a little sharper
// with each picture: at that pace text takes four seconds until it can be read. With a least rate it
// is sent often enough to be sharp within one from page to page and two through the SFU, and then
// rarely. The browser's dialog takes no least rate, the track does.
async function setPace(track: MediaStreamTrack, motion: boolean): Promise<void> {
  const { maxFramerate: max } = motion ? kMovingScreen : kSharpScreen;
  const frameRate = motion ? { max } : { min: max, max };
  await track.applyConstraints({ frameRate }).catch(() => undefined);
}

export function screenProblem(error: unknown): ScreenProblem | null {
  const { name, message } = error instanceof DOMException ? error : { name: '', message: '' };
  switch (name) {
    case 'NotAllowedError':
      // Whoever closes the dialog knows why nothing is shown; the system's refusal is another matter.
      return /system/i.test(message) ? 'screenBySystem' : null;
    case 'NotReadableError':
      return 'screenNotHandedOut';
    default:
      return 'screenFailed';
  }
}
