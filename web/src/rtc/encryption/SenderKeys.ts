// The key with which this page encrypts what it sends through the SFU, and who has it: exactly those
// with whom it is linked.
//
// Whenever somebody comes or goes there is a new one, so that nobody can read what was said before
// or is said after. It is used when all have it, so that nobody misses a word.
import { areEqual, fromBase64, randomBytes, toBase64 } from '../../util/bytes';
import type { Bytes } from '../../util/bytes';
import { asObject } from '../../util/json';

export const kSenderKeyBytes = 32;
export const kKeyIndices = 256;
// Who comes with others comes at nearly the same moment.
const kGatherMs = 100;
// With everybody in a full room, more often would be more than the server passes on.
const kRestMs = 1_000;
// Somebody whose connection stands still must not keep out who has left for longer.
const kPatienceMs = 2_000;

interface SenderKey {
  index: number;
  bytes: Bytes;
}

// What one page says to another about it, over their link.
export interface KeyMessage {
  key?: SenderKey;
  // That key has come.
  has?: number;
}

export interface SenderKeysHost {
  send(link: number, message: object): void;
  // To encrypt with from now on.
  use(index: number, bytes: Bytes): void;
  // Somebody encrypts with it, or will in a moment.
  learn(link: number, index: number, bytes: Bytes): void;
}

export class SenderKeys {
  private readonly members = new Set<number>();
  // Those of them who do not have the newest key.
  private readonly missing = new Set<number>();
  private newest: SenderKey | null = null;
  // The last one of each member.
  private readonly known = new Map<number, SenderKey>();
  private used = -1;
  private madeAt = -Infinity;
  private makeTimer: ReturnType<typeof setTimeout> | undefined;
  private useTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: SenderKeysHost) {}

  join(link: number): void {
    if (this.members.has(link)) return;
    this.members.add(link);
    this.renew();
  }

  leave(link: number): void {
    if (!this.members.delete(link)) return;
    this.missing.delete(link);
    this.known.delete(link);
    this.renew();
  }

  // The other side may have missed it.
  tellAgain(link: number): void {
    if (this.missing.has(link)) this.tell(link);
  }

  take(link: number, { key, has }: KeyMessage): void {
    if (!this.members.has(link)) return;
    if (key) this.learn(link, key);
    if (has === undefined || has !== this.newest?.index) return;
    this.missing.delete(link);
    if (this.missing.size === 0) this.use();
  }

  private learn(link: number, key: SenderKey): void {
    const last = this.known.get(link);
    const isNew = last?.index !== key.index || !areEqual(last.bytes, key.bytes);
    this.known.set(link, key);
    if (isNew) this.host.learn(link, key.index, key.bytes);
    this.host.send(link, { has: key.index });
  }

  private renew(): void {
    const rest = this.madeAt + kRestMs - performance.now();
    this.makeTimer ??= setTimeout(() => this.make(), Math.max(kGatherMs, rest));
  }

  private make(): void {
    this.makeTimer = undefined;
    this.madeAt = performance.now();
    const index = ((this.newest?.index ?? -1) + 1) % kKeyIndices;
    this.newest = { index, bytes: randomBytes(kSenderKeyBytes) };
    this.missing.clear();
    for (const link of this.members) {
      this.missing.add(link);
      this.tell(link);
    }
    clearTimeout(this.useTimer);
    this.useTimer = setTimeout(() => this.giveUpWaiting(), kPatienceMs);
    if (this.missing.size === 0) this.use();
  }

  private giveUpWaiting(): void {
    this.use();
    for (const link of this.missing) this.tell(link);
    if (this.missing.size > 0) {
      this.useTimer = setTimeout(() => this.giveUpWaiting(), kPatienceMs);
    }
  }

  private use(): void {
    if (!this.newest || this.used === this.newest.index) return;
    this.used = this.newest.index;
    this.host.use(this.newest.index, this.newest.bytes);
  }

  private tell(link: number): void {
    if (!this.newest) return;
    const { index, bytes } = this.newest;
    this.host.send(link, { key: { index, bytes: toBase64(bytes) } });
  }
}

export function parseKeyMessage(message: Record<string, unknown>): KeyMessage | null {
  const { has } = message as { has?: unknown };
  if (isIndex(has)) return { has };
  const { index, bytes } = (asObject(message['key']) ?? {}) as { index?: unknown; bytes?: unknown };
  const read = fromBase64(bytes, kSenderKeyBytes);
  if (!isIndex(index) || read?.length !== kSenderKeyBytes) return null;
  return { key: { index, bytes: read } };
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < kKeyIndices;
}
