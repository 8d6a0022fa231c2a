// Encrypts the frames that this page sends and decrypts those of others, each with their own key.
//
// A frame is: what stays readable, the encrypted rest with its tag, a counter of six bytes, the key's
// index. The counter is the nonce. It never begins anew while the page lives, in whatever room and
// on whatever line a frame is sent, so no nonce is ever used twice with a key.
import { counterBytes, joinBytes } from '../../util/bytes';
import type { Bytes } from '../../util/bytes';
import { kLines } from '../lines';
import type { Line } from '../lines';
import { clearBytes } from './frames';
import type { Target } from './frames';
import { ReplayWindow } from './ReplayWindow';

const kNonceBytes = 12;
const kCounterBytes = 6;
const kTrailerBytes = kCounterBytes + 1;
// Of one person: the one in use, the next one, and one for frames that come late.
const kKeysKept = 3;

export interface Frame {
  readonly type: string | undefined;
  readonly data: Bytes;
}

interface PersonKey {
  key: CryptoKey;
  windows: Map<Line, ReplayWindow>;
}

export class FrameKeys {
  private own: { index: number; key: CryptoKey } | null = null;
  private counter = 0;
  private readonly people = new Map<string, Map<number, PersonKey>>();

  use(index: number, key: CryptoKey): void {
    this.own = { index, key };
  }

  learn(from: string, index: number, key: CryptoKey): void {
    const keys = this.people.get(from) ?? new Map<number, PersonKey>();
    // As the newest.
    keys.delete(index);
    keys.set(index, { key, windows: new Map() });
    for (const old of [...keys.keys()].slice(0, -kKeysKept)) keys.delete(old);
    this.people.set(from, keys);
  }

  forget(from: string): void {
    this.people.delete(from);
  }

  // Null while there is no key: nothing leaves the page in the clear.
  async seal({ type, data }: Frame, { line }: Target): Promise<Bytes | null> {
    if (!this.own) return null;
    const { index, key } = this.own;
    const count = ++this.counter;
    const clear = data.subarray(0, clearBytes(type, data.length));
    const cipher = cipherFor(line, clear, counterBytes(count, kNonceBytes));
    const sealed = await crypto.subtle.encrypt(cipher, key, data.subarray(clear.length));
    const trailer = joinBytes(counterBytes(count, kCounterBytes), new Uint8Array([index]));
    return joinBytes(clear, new Uint8Array(sealed), trailer);
  }

  // Null for what nobody whom we know has sent just so and for the first time.
  async open({ type, data }: Frame, { line, from }: Target): Promise<Bytes | null> {
    const person = this.people.get(from)?.get(data.at(-1) ?? -1);
    const clear = data.subarray(0, clearBytes(type, data.length));
    const end = data.length - kTrailerBytes;
    if (!person || end < clear.length) return null;
    const counter = data.subarray(end, end + kCounterBytes);
    const nonce = joinBytes(new Uint8Array(kNonceBytes - kCounterBytes), counter);
    const cipher = cipherFor(line, clear, nonce);
    try {
      const rest = await crypto.subtle.decrypt(
        cipher,
        person.key,
        data.subarray(clear.length, end),
      );
      if (!windowOf(person, line).accept(countOf(counter))) return null;
      return joinBytes(clear, new Uint8Array(rest));
    } catch {
      return null;
    }
  }
}

function cipherFor(line: Line, clear: Bytes, iv: Bytes): AesGcmParams {
  const additionalData = joinBytes(new Uint8Array([kLines.indexOf(line)]), clear);
  return { name: 'AES-GCM', iv, additionalData };
}

function windowOf({ windows }: PersonKey, line: Line): ReplayWindow {
  const known = windows.get(line) ?? new ReplayWindow();
  windows.set(line, known);
  return known;
}

function countOf(counter: Bytes): number {
  return counter.reduce((count, byte) => count * 256 + byte, 0);
}
