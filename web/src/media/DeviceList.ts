// The microphones, cameras and speakers of this machine, as they come and go.
import { signal } from '@preact/signals';

export type DeviceKind = 'audioinput' | 'videoinput' | 'audiooutput';

export interface NamedDevice {
  id: string;
  label: string;
}

// What a person chose; an empty id leaves it to the system.
export type Choice = NamedDevice;

// Chromium's names for "whichever the system uses": the same as no choice.
const kPseudoIds = ['default', 'communications'];
// What Chromium puts around a name: the identity of USB devices, and who is the system's choice.
const kNotForPeople = /^Default - | \([0-9a-f]{4}:[0-9a-f]{4}\)$/gi;

export class DeviceList {
  private readonly all = signal<readonly MediaDeviceInfo[]>([]);

  // Calls back when the list knows what was plugged in or out.
  constructor(onPlugged: () => void) {
    const { mediaDevices } = navigator as Partial<Navigator>;
    mediaDevices?.addEventListener('devicechange', () => void this.refresh().then(onPlugged));
  }

  // After anything that may have changed it or told more of it.
  async refresh(): Promise<void> {
    try {
      this.all.value = await navigator.mediaDevices.enumerateDevices();
    } catch {
      this.all.value = []; // a page that did not come through https
    }
  }

  // Empty while the browser does not tell them apart: before the first permission.
  of(kind: DeviceKind): NamedDevice[] {
    return this.all.value
      .filter((device) => device.kind === kind && device.label !== '')
      .filter(({ deviceId }) => deviceId !== '' && !kPseudoIds.includes(deviceId))
      .map(({ deviceId, label }) => ({ id: deviceId, label: labelFor(label) }));
  }

  // Whether there is any, though perhaps without a name.
  has(kind: DeviceKind): boolean {
    return this.all.value.some((device) => device.kind === kind);
  }
}

export function labelFor(label: string): string {
  return label.replace(kNotForPeople, '');
}

// The chosen one among those that are there; browsers give new ids now and then, so its name counts
// as well. Empty when it is not there.
export function idOf(choice: Choice, devices: readonly NamedDevice[]): string {
  if (choice.id === '') return '';
  const byId = devices.find(({ id }) => id === choice.id);
  return (byId ?? devices.find(({ label }) => label === choice.label))?.id ?? '';
}
