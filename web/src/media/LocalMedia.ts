// The own microphone and camera: switched on by the user, off at once and for real.
import { batch, computed, effect, signal } from '@preact/signals';
import type { Preferences } from '../settings/Preferences';
import { DeviceList } from './DeviceList';
import type { Choice } from './DeviceList';
import type { DeviceNews } from './DeviceNews';
import { OwnDevice } from './OwnDevice';
import type { OwnDeviceHost } from './OwnDevice';
import { Presence } from './Presence';
import { Speaker } from './Speaker';
import { isAllowed, kDevices } from './openDevice';
import type { Device } from './openDevice';
import { qualityOf } from './quality';

// Long enough to be read, and gone before it stands in the way.
const kNoticeMs = 12_000;

export type OwnTracks = Record<Device, MediaStreamTrack | null>;

export class LocalMedia {
  // Why the last attempt failed; null when all is well.
  readonly problem = signal<DeviceNews | null>(null);
  // What has changed by itself.
  readonly notice = signal<DeviceNews | null>(null);
  readonly list = new DeviceList(() => this.onPlugged());
  readonly presence: Presence;
  readonly speaker: Speaker;
  readonly devices: Readonly<Record<Device, OwnDevice>>;
  // What others get, while it is on.
  readonly mic = computed(() => this.devices.mic.on.value);
  readonly camera = computed(() => this.devices.camera.on.value);
  // What leaves the machine. With push to talk the microphone is on and yet unplugged until it is held.
  readonly sent = computed<OwnTracks>(() => ({
    mic: this.isUnplugged.value ? null : this.mic.value,
    camera: this.camera.value,
  }));
  // Open, but nobody hears it: what one says into it is lost.
  readonly unheardMic = computed(() => (this.isUnplugged.value ? this.mic.value : null));
  private readonly held = signal(false);
  private readonly isUnplugged = computed(
    () => this.preferences.pushToTalk.value && !this.held.value,
  );
  private noticeTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly touched = new Set<Device>();

  constructor(private readonly preferences: Preferences) {
    this.endWithPushToTalk();
    this.presence = new Presence(preferences);
    this.speaker = new Speaker(preferences, this.list, (news) => this.tell(news));
    this.devices = {
      mic: new OwnDevice('mic', this.hostFor('mic')),
      camera: new OwnDevice('camera', this.hostFor('camera')),
    };
  }

  get switchedOn(): Device[] {
    return kDevices.filter((device) => this.devices[device].wanted.value);
  }

  // Switches on what was on before a reload, if the browser lets us without a question.
  async restore(names: readonly string[]): Promise<void> {
    for (const device of kDevices) {
      if (!names.includes(device) || !(await isAllowed(device))) continue;
      // What the user has done since comes first.
      if (!this.touched.has(device)) await this.set(device, true);
    }
  }

  // For a page whose switches are out of reach.
  release(): void {
    for (const device of kDevices) {
      void this.devices[device].test(false);
      void this.set(device, false);
    }
  }

  async toggle(device: Device): Promise<void> {
    this.touched.add(device);
    const on = !this.devices[device].wanted.value;
    if (on && this.isSilenced(device)) this.problem.value = { what: 'voiceOnly' };
    else await this.set(device, on);
  }

  // Off means off: the device is released, and nothing is sent.
  set(device: Device, on: boolean): Promise<void> {
    this.problem.value = null;
    return this.devices[device].set(on);
  }

  // The key or button that push to talk speaks with.
  hold(held: boolean): void {
    this.held.value = held;
    if (held && this.preferences.pushToTalk.value && !this.devices.mic.wanted.value) {
      void this.toggle('mic');
    }
  }

  choose(device: Device, { id, label }: Choice): void {
    this.problem.value = null;
    this.tell(null);
    this.devices[device].forgetTroubles();
    batch(() => {
      this.preferences[`${device}Label`].value = label;
      this.preferences[`${device}Id`].value = id;
    });
  }

  // By the choice to send a voice only.
  private isSilenced(device: Device): boolean {
    return device === 'camera' && this.preferences.voiceOnly.value;
  }

  // Whoever ends push to talk with an open microphone shall not be heard all of a sudden.
  private endWithPushToTalk(): void {
    let wasOn = false;
    effect(() => {
      const isOn = this.preferences.pushToTalk.value;
      if (wasOn && !isOn) void this.devices.mic.set(false);
      wasOn = isOn;
    });
  }

  private hostFor(device: Device): OwnDeviceHost {
    const { preferences } = this;
    return {
      list: this.list,
      chosen: () => ({
        id: preferences[`${device}Id`].value,
        label: preferences[`${device}Label`].value,
      }),
      quality: () => qualityOf(device, preferences),
      isHeldBack: () => this.presence.holdsBack(device) || this.isSilenced(device),
      onProblem: (news) => (this.problem.value = news),
      onNotice: (news) => this.tell(news),
      onBack: () => this.tellBack(device),
    };
  }

  tell(news: DeviceNews | null): void {
    this.notice.value = news;
    clearTimeout(this.noticeTimer);
    if (news) this.noticeTimer = setTimeout(() => this.tell(null), kNoticeMs);
  }

  // One after the other comes back: all in one sentence.
  private tellBack(device: Device): void {
    const last = this.notice.value;
    const others = last?.what === 'onAgain' ? last.devices : [];
    this.tell({ what: 'onAgain', devices: [...others, device] });
  }

  private onPlugged(): void {
    for (const device of kDevices) this.devices[device].tryAgain();
  }
}
