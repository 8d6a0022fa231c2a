// What two pages say to each other over an encrypted link: readable for nobody else, not even for
// the server that passes it on, and only in its order.
//
// Each side says hello with its key; whatever is to be said before the other's hello has come waits.
// Session descriptions go this way as well, and with them the fingerprints by which the browsers
// know each other: so nobody can put himself between two who are connected from page to page.
import {
  counterBytes,
  fromBase64,
  randomBytes,
  textBytes,
  toBase64,
  areEqual,
} from '../../util/bytes';
import type { Bytes } from '../../util/bytes';
import { parseObject } from '../../util/json';
import { agree, kPublicKeyBytes, kSaltBytes } from './pageKey';
import type { Hello, LinkKeys, PageKey } from './pageKey';

// A hello may get lost when the other page's connection does.
const kHelloAgainMs = 2_000;
const kNonceBytes = 12;
const kMaxSealedBytes = 12 * 1024;

export interface SealedLinkHost {
  sendData(data: string): void;
  // What the other page has said.
  onText(text: string): void;
  // From now on, what is said arrives there.
  onOpen(publicKey: Bytes): void;
  // The other side may have missed what was said so far.
  onAgain(): void;
}

export class SealedLink {
  private readonly salt = randomBytes(kSaltBytes);
  private other: Hello | null = null;
  private keys: LinkKeys | null = null;
  private waiting: string[] = [];
  private sealed = 0;
  private opened = 0;
  private closed = false;
  // One after another, so that everything keeps its order.
  private work: Promise<void> = Promise.resolve();
  private readonly timer: ReturnType<typeof setInterval>;

  constructor(
    private readonly own: Promise<PageKey>,
    private readonly host: SealedLinkHost,
  ) {
    this.sayHello();
    this.timer = setInterval(() => {
      if (this.opened === 0) this.sayHello();
      else clearInterval(this.timer);
    }, kHelloAgainMs);
  }

  // The other's key; null as long as it is not known.
  get publicKey(): Bytes | null {
    return this.keys ? (this.other?.publicKey ?? null) : null;
  }

  send(text: string): void {
    if (!this.keys) this.waiting.push(text);
    else this.enqueue((keys) => this.seal(keys, text));
  }

  sayHello(): void {
    void this.own.then(({ publicKey }) => {
      if (this.closed) return;
      const hello = { key: toBase64(publicKey), salt: toBase64(this.salt) };
      this.host.sendData(JSON.stringify({ hello }));
    });
  }

  // What comes unsealed counts for nothing but a hello, and the first one counts.
  take(data: string): void {
    const message = parseObject(data);
    const hello = parseHello(message?.['hello']);
    if (hello) this.takeHello(hello);
    const { sealed, count } = { sealed: message?.['sealed'], count: message?.['count'] };
    const bytes = fromBase64(sealed, kMaxSealedBytes);
    if (bytes && isCount(count)) this.enqueue((keys) => this.open(keys, bytes, count));
  }

  close(): void {
    this.closed = true;
    this.waiting = [];
    clearInterval(this.timer);
  }

  private takeHello(hello: Hello): void {
    if (this.other) {
      const isAgain = areEqual(hello.salt, this.other.salt);
      if (isAgain && this.keys) this.host.onAgain();
      return;
    }
    this.other = hello;
    this.work = this.work.then(async () => {
      try {
        this.keys = await agree(await this.own, this.salt, hello);
      } catch {
        // No key: the link stays silent.
        return;
      }
      if (this.closed) return;
      for (const text of this.waiting.splice(0)) this.send(text);
      this.host.onOpen(hello.publicKey);
    });
  }

  private enqueue(task: (keys: LinkKeys) => Promise<void>): void {
    this.work = this.work.then(async () => {
      if (this.keys && !this.closed) await task(this.keys);
    });
  }

  private async seal({ sealing }: LinkKeys, text: string): Promise<void> {
    const count = ++this.sealed;
    const algorithm = { name: 'AES-GCM', iv: counterBytes(count, kNonceBytes) };
    const bytes = new Uint8Array(await crypto.subtle.encrypt(algorithm, sealing, textBytes(text)));
    if (!this.closed) this.host.sendData(JSON.stringify({ count, sealed: toBase64(bytes) }));
  }

  // Nothing is taken twice.
  private async open({ opening }: LinkKeys, bytes: Bytes, count: number): Promise<void> {
    if (count <= this.opened) return;
    const algorithm = { name: 'AES-GCM', iv: counterBytes(count, kNonceBytes) };
    let text: string;
    try {
      text = new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, opening, bytes));
    } catch {
      // Somebody has changed it, or it was for another link.
      return;
    }
    this.opened = count;
    if (!this.closed) this.host.onText(text);
  }
}

function parseHello(value: unknown): Hello | null {
  if (typeof value !== 'object' || value === null) return null;
  const { key, salt } = value as { key?: unknown; salt?: unknown };
  const hello = {
    publicKey: fromBase64(key, kPublicKeyBytes),
    salt: fromBase64(salt, kSaltBytes),
  };
  if (hello.publicKey?.length !== kPublicKeyBytes || hello.salt?.length !== kSaltBytes) return null;
  return { publicKey: hello.publicKey, salt: hello.salt };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 2 ** 48;
}
