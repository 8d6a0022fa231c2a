// Pages that encrypt for each other, and the server between them, which may be up to something.
import { Encryption, kNotEncrypted } from '../../../web/src/rtc/encryption/Encryption';
import type { EncryptedLink, EncryptionState } from '../../../web/src/rtc/encryption/Encryption';
import { FrameKeys } from '../../../web/src/rtc/encryption/FrameKeys';
import type { Frame } from '../../../web/src/rtc/encryption/FrameKeys';
import type { Line } from '../../../web/src/rtc/lines';
import { textBytes } from '../../../web/src/util/bytes';
import type { Bytes } from '../../../web/src/util/bytes';

export const kNoGuard = {
  use: (): void => undefined,
  learn: (): void => undefined,
  forget: (): void => undefined,
};

export function frameKey(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

// What the server makes of a signal; null: it loses it.
export type Wire = (data: string) => string | null;
const kHonest: Wire = (data) => data;

export class EncryptedPage {
  readonly frames = new FrameKeys();
  state: EncryptionState = kNotEncrypted;
  // What the pages have told each other besides keys.
  readonly heard: string[] = [];
  readonly links = new Map<number, EncryptedLink>();
  // How many keys it has used for sending.
  keysUsed = 0;
  private work: Promise<void> = Promise.resolve();
  readonly encryption = new Encryption(
    {
      use: (index, bytes) => {
        this.later(async () => {
          this.frames.use(index, await frameKey(bytes));
          this.keysUsed += 1;
        });
      },
      learn: (from, index, bytes) => {
        this.later(async () => this.frames.learn(from, index, await frameKey(bytes)));
      },
      forget: (from) => {
        this.later(() => {
          this.frames.forget(from);
          return Promise.resolve();
        });
      },
    },
    (state) => (this.state = state),
  );

  constructor(readonly identity: string) {}

  open(link: number, other: string, sendData: (data: string) => void): EncryptedLink {
    const opened = this.encryption.open(
      { avatar: Number(other), link, identity: other },
      { sendData, onText: (text) => this.heard.push(text), onAgain: () => undefined },
    );
    this.links.set(link, opened);
    return opened;
  }

  close(link: number): void {
    this.links.get(link)?.close();
    this.links.delete(link);
  }

  // What it sends into the SFU; null: nothing.
  say(word: string, line: Line = 'mic'): Promise<Bytes | null> {
    return this.frames.seal(voice(textBytes(word)), { line, from: '' });
  }

  // Null: it plays nothing of it.
  async hear(data: Bytes | null, from: string, line: Line = 'mic'): Promise<string | null> {
    const opened = data && (await this.frames.open(voice(data), { line, from }));
    return opened && new TextDecoder().decode(opened);
  }

  private later(task: () => Promise<void>): void {
    this.work = this.work.then(task);
  }
}

export function voice(data: Bytes): Frame {
  return { type: undefined, data };
}

// The server links the two; what each says goes over its wire.
export function connect(
  a: EncryptedPage,
  b: EncryptedPage,
  link: number,
  [wireToB, wireToA]: readonly [Wire, Wire] = [kHonest, kHonest],
): void {
  const carry = (to: EncryptedPage, wire: Wire) => (data: string) => {
    const carried = wire(data);
    if (carried !== null) queueMicrotask(() => to.links.get(link)?.take(carried));
  };
  a.open(link, b.identity, carry(b, wireToB));
  b.open(link, a.identity, carry(a, wireToA));
}

// Everybody with everybody.
export function circle(...identities: string[]): EncryptedPage[] {
  const pages = identities.map((identity) => new EncryptedPage(identity));
  let link = 0;
  pages.forEach((page, i) => {
    for (const other of pages.slice(i + 1)) connect(page, other, ++link);
  });
  return pages;
}
