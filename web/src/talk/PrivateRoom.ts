// The private room one stands in, and whether what is said there is encrypted; what the server says
// of it (shared/protocol/PROTOCOL.md), and what one asks of it.
import { signal } from '@preact/signals';
import type { EncryptionState } from '../rtc/encryption/Encryption';
import { parseObject } from '../util/json';

export interface RoomState {
  // 0: in none.
  id: number;
  encrypted: boolean;
  // Who has encrypted it; null when it was the map, or they are gone.
  by: number | null;
}

const kNoRoom: RoomState = { id: 0, encrypted: false, by: null };

export class PrivateRoom {
  readonly state = signal(kNoRoom);

  constructor(
    private readonly sendText: (json: string) => void,
    // Somebody has just encrypted the room one stands in.
    private readonly onEncrypted: (by: number) => void,
  ) {}

  // A text message of the server; those of another kind are none of our business.
  onText(json: string): void {
    const message = parseObject(json);
    // A new connection: the server says anew what there is.
    if (message?.['type'] === 'kept') this.state.value = kNoRoom;
    if (message?.['type'] !== 'room') return;
    const [id, by] = [numberOr(message['id'], 0), numberOr(message['by'], null)];
    const before = this.state.value;
    this.state.value = { id, encrypted: message['encrypted'] === true, by };
    const isNews = id === before.id && !before.encrypted && this.state.value.encrypted;
    if (isNews && by !== null) this.onEncrypted(by);
  }

  encrypt(): void {
    this.sendText(JSON.stringify({ type: 'encrypt' }));
  }
}

export function mayEncrypt({ id, encrypted }: RoomState): boolean {
  return id !== 0 && !encrypted;
}

// What there is to be seen of encryption.
export type EncryptionSign = 'none' | 'offered' | 'begun' | 'done';

// Where there are others, the own keys say what is encrypted, not the server.
export function encryptionSign(
  room: RoomState,
  keys: EncryptionState | null,
  isAlone: boolean,
): EncryptionSign {
  if (keys) return keys.open.length === keys.linked.length ? 'done' : 'begun';
  if (mayEncrypt(room)) return 'offered';
  return room.encrypted && isAlone ? 'done' : 'none';
}

function numberOr<Other>(value: unknown, other: Other): number | Other {
  return typeof value === 'number' ? value : other;
}
