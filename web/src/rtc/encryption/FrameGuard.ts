// Puts the worker between the page's senders and receivers and the network.
//
// Browsers know two ways. Chromium's own holds every frame back until its streams are taken. With the
// standard one, Chromium (156) leads frames past a transform that is set a moment after the track was
// there, unasked and for good; so there the standard one is not used at all.
import { isChromium } from '../../media/platform';
import type { Bytes } from '../../util/bytes';
import type { EncodedStreams, FrameOrder, PipeOptions, Target } from './frames';

type End = (RTCRtpSender | RTCRtpReceiver) & { createEncodedStreams?: () => EncodedStreams };

// What a test's worker has as well.
export type AnyWorker = Pick<Worker, 'postMessage' | 'onerror'>;

const kCipher = 'AES-GCM';

export class FrameGuard {
  private worker: AnyWorker | null = null;
  private readonly ids = new WeakMap<End, number>();
  private lastId = 0;
  // In their order: importing a key takes a moment.
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly makeWorker: () => AnyWorker,
    private readonly onBroken: () => void,
  ) {}

  static get isSupported(): boolean {
    return hasEncodedStreams() || ('RTCRtpScriptTransform' in globalThis && !isChromium());
  }

  // What a connection has to be made with, so that nothing is sent before it is guarded.
  get configuration(): object {
    return hasEncodedStreams() ? { encodedInsertableStreams: true } : {};
  }

  guardSender(sender: RTCRtpSender, target: Target | null): void {
    this.guard(sender, true, target);
  }

  guardReceiver(receiver: RTCRtpReceiver, target: Target | null): void {
    this.guard(receiver, false, target);
  }

  use(index: number, bytes: Bytes): void {
    this.withKey(bytes, 'encrypt', (key) => ({ order: 'use', index, key }));
  }

  learn(from: string, index: number, bytes: Bytes): void {
    this.withKey(bytes, 'decrypt', (key) => ({ order: 'learn', from, index, key }));
  }

  forget(from: string): void {
    this.work = this.work.then(() => this.tell({ order: 'forget', from }));
  }

  private withKey(
    bytes: Bytes,
    use: 'encrypt' | 'decrypt',
    orderWith: (key: CryptoKey) => FrameOrder,
  ): void {
    this.work = this.work.then(async () => {
      this.tell(orderWith(await crypto.subtle.importKey('raw', bytes, kCipher, false, [use])));
    });
  }

  private guard(end: End, seals: boolean, target: Target | null): void {
    const known = this.ids.get(end);
    const id = known ?? ++this.lastId;
    this.tell({ order: 'point', id, target });
    if (known !== undefined) return;
    this.ids.set(end, id);
    this.insert(end, { id, seals });
  }

  private insert(end: End, options: PipeOptions): void {
    if (end.createEncodedStreams) {
      const { readable, writable } = end.createEncodedStreams();
      this.tell({ order: 'pipe', ...options, readable, writable }, [readable, writable]);
    } else {
      end.transform = new RTCRtpScriptTransform(this.ensureWorker() as Worker, options);
    }
  }

  private tell(order: FrameOrder, transfer: Transferable[] = []): void {
    this.ensureWorker().postMessage(order, transfer);
  }

  // One for as long as the page lives: it counts the frames.
  private ensureWorker(): AnyWorker {
    this.worker ??= this.makeWorker();
    this.worker.onerror = () => this.onBroken();
    return this.worker;
  }
}

function hasEncodedStreams(): boolean {
  return 'RTCRtpSender' in globalThis && 'createEncodedStreams' in RTCRtpSender.prototype;
}
