// Asks the browser for a microphone or a camera.

export const kDevices = ['mic', 'camera'] as const;
export type Device = (typeof kDevices)[number];

export interface DeviceWish {
  // Empty: the one that the system uses.
  id: string;
  // It is there for sure, so no other one will do.
  isThere: boolean;
  quality: MediaTrackConstraints;
}

export function nameOf(device: Device): string {
  return device === 'mic' ? 'microphone' : 'camera';
}

// The browser will not ask.
export async function isAllowed(device: Device): Promise<boolean> {
  try {
    const name = nameOf(device) as PermissionName;
    return (await navigator.permissions.query({ name })).state === 'granted';
  } catch {
    return false; // a browser that does not tell
  }
}

export async function openDevice(device: Device, wish: DeviceWish): Promise<MediaStreamTrack> {
  const { mediaDevices } = navigator;
  // Not there at all on a page that did not come through https.
  if (!(mediaDevices as MediaDevices | undefined)) throw new DOMException('', 'SecurityError');
  const deviceId = wish.isThere ? { exact: wish.id } : wish.id;
  const constraints = wish.id === '' ? wish.quality : { ...wish.quality, deviceId };
  const question = device === 'mic' ? { audio: constraints } : { video: constraints };
  const [track] = (await mediaDevices.getUserMedia(question)).getTracks();
  if (!track) throw new DOMException('', 'NotFoundError');
  return track;
}
