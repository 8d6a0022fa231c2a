// A machine with microphones and cameras, as the browser shows it: questions wait for an answer.
import { kDefaultPreferences, loadPreferences } from '../../../web/src/settings/Preferences';
import type { Preferences } from '../../../web/src/settings/Preferences';

export class FakeTrack extends EventTarget {
  readyState = 'live';
  constructor(
    readonly kind: string,
    readonly device: MediaDeviceInfo,
    readonly constraints: MediaTrackConstraints,
  ) {
    super();
  }
  get label(): string {
    return this.device.label;
  }
  getSettings(): MediaTrackSettings {
    return { deviceId: this.device.deviceId };
  }
  stop(): void {
    this.readyState = 'ended';
  }
}

export function fakeDevice(
  kind: MediaDeviceKind,
  id: string,
  label = `The ${id}`,
): MediaDeviceInfo {
  return { kind, deviceId: id, label, groupId: '', toJSON: () => ({}) };
}

// Until everything that can go on without an answer has gone on.
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export class FakeMachine extends EventTarget {
  devices = [
    fakeDevice('audioinput', 'headset'),
    fakeDevice('audioinput', 'built-in'),
    fakeDevice('videoinput', 'webcam'),
    fakeDevice('videoinput', 'lid'),
    fakeDevice('audiooutput', 'loudspeaker'),
  ];
  permission = 'granted';
  // Devices that another program has.
  readonly busy = new Set<string>();
  readonly tracks: FakeTrack[] = [];
  private questions: (() => void)[] = [];

  install(): void {
    vi.stubGlobal('navigator', {
      userAgent: 'test',
      mediaDevices: this,
      permissions: { query: () => Promise.resolve({ state: this.permission }) },
    });
  }

  enumerateDevices(): Promise<MediaDeviceInfo[]> {
    return Promise.resolve([...this.devices]);
  }

  getUserMedia(wish: MediaStreamConstraints): Promise<{ getTracks: () => FakeTrack[] }> {
    return new Promise((resolve, reject) => {
      this.questions.push(() => {
        try {
          const track = this.open(wish);
          resolve({ getTracks: () => [track] });
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }

  // The browser's next answer; undefined when nothing was asked, or the answer was no.
  async answerNext(): Promise<FakeTrack | undefined> {
    await settled();
    const before = this.tracks.length;
    this.questions.shift()?.();
    await settled();
    return this.tracks[before];
  }

  // Answers everything, until nothing is asked any more; the last track.
  async answerAll(): Promise<FakeTrack | undefined> {
    await settled();
    while (this.questions.length > 0) await this.answerNext();
    return this.tracks.at(-1);
  }

  get live(): FakeTrack[] {
    return this.tracks.filter(({ readyState }) => readyState === 'live');
  }

  unplug(id: string): void {
    this.devices = this.devices.filter(({ deviceId }) => deviceId !== id);
    for (const track of this.live) {
      if (track.device.deviceId !== id) continue;
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
    this.dispatchEvent(new Event('devicechange'));
  }

  plug(device: MediaDeviceInfo): void {
    this.devices.push(device);
    this.dispatchEvent(new Event('devicechange'));
  }

  private open(wish: MediaStreamConstraints): FakeTrack {
    const kind = wish.audio ? 'audio' : 'video';
    const constraints = (wish.audio ?? wish.video) as MediaTrackConstraints;
    const { deviceId } = constraints;
    const isExact = typeof deviceId === 'object';
    const id = isExact ? (deviceId as { exact: string }).exact : deviceId;
    const all = this.devices.filter((device) => device.kind === `${kind}input`);
    const wished = all.find((device) => device.deviceId === id);
    if (isExact && !wished) throw new DOMException('', 'OverconstrainedError');
    const device = wished ?? all[0];
    if (!device) throw new DOMException('', 'NotFoundError');
    if (this.busy.has(device.deviceId)) throw new DOMException('', 'NotReadableError');
    const track = new FakeTrack(kind, device, constraints);
    this.tracks.push(track);
    return track;
  }
}

export function makePreferences(chosen: Partial<typeof kDefaultPreferences> = {}): Preferences {
  return loadPreferences({ get: () => JSON.stringify(chosen), set: () => undefined });
}
