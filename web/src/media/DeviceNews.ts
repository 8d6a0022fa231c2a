// What people have to be told about their devices. The words are in sentences.ts, which is loaded
// when there is something to say.
import type { Device } from './openDevice';

export interface LostDevice {
  label: string;
  // Unplugged; otherwise it is there and does not work.
  isGone: boolean;
}

export type DeviceNews =
  // It could not be switched on, or nothing could take over.
  | { what: 'failed'; device: Device; error: unknown; lost: LostDevice | null }
  | { what: 'takenAway'; device: Device }
  | { what: 'voiceOnly' }
  | { what: 'tookOver'; device: Device; lost: LostDevice; label: string }
  | { what: 'chosenIsBack'; device: Device; label: string }
  | { what: 'onAgain'; devices: readonly Device[] }
  | { what: 'speakerGone'; label: string }
  | { what: 'unheard' }
  // What connects with others is not there: the server was updated meanwhile.
  | { what: 'notLoaded' }
  // Likewise what larger groups need.
  | { what: 'groupsNotLoaded' }
  // Somebody has encrypted the room; null: oneself.
  | { what: 'encrypted'; by: string | null };
