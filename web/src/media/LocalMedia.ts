// The own microphone and camera: switched on by the user, off at once and for real.
import { signal } from '@preact/signals';
import type { LocalTracks } from '../rtc/transceivers';

const kVoice: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
};
// A tile is small; more would only cost the machines of everybody near.
const kPicture: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 360 },
  frameRate: { ideal: 24, max: 30 },
};

export const kDevices = ['mic', 'camera'] as const;
export type Device = (typeof kDevices)[number];

export class LocalMedia {
  readonly mic = signal<MediaStreamTrack | null>(null);
  readonly camera = signal<MediaStreamTrack | null>(null);
  // Why the last attempt failed, as a sentence with what to do; empty when all is well.
  readonly problem = signal('');
  private readonly wanted: Record<Device, boolean> = { mic: false, camera: false };
  private readonly chosen = new Set<Device>();

  get switchedOn(): Device[] {
    return kDevices.filter((device) => this.wanted[device]);
  }

  get tracks(): Pick<LocalTracks, 'mic' | 'camera'> {
    return { mic: this.mic.value, camera: this.camera.value };
  }

  // Switches on what was on before a reload, if the browser lets us without a question.
  async restore(names: readonly string[]): Promise<void> {
    for (const device of kDevices) {
      if (!names.includes(device) || !(await isAllowed(device))) continue;
      // What the user has done since comes first.
      if (!this.chosen.has(device)) await this.set(device, true);
    }
  }

  // For a page whose switches are out of reach.
  async release(): Promise<void> {
    for (const device of kDevices) await this.set(device, false);
  }

  async toggle(device: Device): Promise<void> {
    this.chosen.add(device);
    await this.set(device, !this.wanted[device]);
  }

  // Off means off: the device is released, and nothing is sent.
  async set(device: Device, on: boolean): Promise<void> {
    this.wanted[device] = on;
    this.problem.value = '';
    if (!on) {
      this.replace(device, null);
      return;
    }
    try {
      const track = await open(device);
      // The user may have thought better of it while the browser asked.
      if (!this.wanted[device] || this[device].value) track.stop();
      else this.replace(device, track);
    } catch (error) {
      this.wanted[device] = false;
      this.problem.value = problemSentence(device, error);
    }
  }

  private replace(device: Device, track: MediaStreamTrack | null): void {
    this[device].value?.stop();
    this[device].value = track;
    // Unplugged, or taken away in the browser's settings.
    track?.addEventListener('ended', () => {
      if (this[device].value !== track) return;
      this.wanted[device] = false;
      this[device].value = null;
      this.problem.value = `Your ${nameOf(device)} is gone. Plug it in and switch it on again.`;
    });
  }
}

async function isAllowed(device: Device): Promise<boolean> {
  try {
    const name = nameOf(device) as PermissionName;
    return (await navigator.permissions.query({ name })).state === 'granted';
  } catch {
    return false; // a browser that does not tell
  }
}

async function open(device: Device): Promise<MediaStreamTrack> {
  const { mediaDevices } = navigator;
  // Not there at all on a page that did not come through https.
  if (!(mediaDevices as MediaDevices | undefined)) throw new DOMException('', 'SecurityError');
  const wish = device === 'mic' ? { audio: kVoice } : { video: kPicture };
  const [track] = (await mediaDevices.getUserMedia(wish)).getTracks();
  if (!track) throw new DOMException('', 'NotFoundError');
  return track;
}

function nameOf(device: Device): string {
  return device === 'mic' ? 'microphone' : 'camera';
}

export function problemSentence(device: Device, error: unknown): string {
  const name = nameOf(device);
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
      return `The ${name} is blocked. Allow it with the symbol beside the page's address, then try again.`;
    case 'NotFoundError':
    case 'OverconstrainedError':
      return `No ${name} was found. Plug one in, then try again.`;
    case 'NotReadableError':
      return `The ${name} is in use by another program. Close that program, then try again.`;
    case 'SecurityError':
      return `The browser gives a ${name} only to pages that come through https.`;
    default:
      return `The ${name} could not be switched on. Try again, or choose another one in the browser.`;
  }
}
