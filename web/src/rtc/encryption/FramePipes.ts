// The streams of frames between the encoder and the network, and between the network and the
// decoder, as the page directs them. Runs in the worker.
import { FrameKeys } from './FrameKeys';
import type { EncodedFrame, EncodedStreams, FrameOrder, PipeOptions, Target } from './frames';

export class FramePipes {
  private readonly keys = new FrameKeys();
  private readonly targets = new Map<number, Target>();

  obey(order: FrameOrder): void {
    if (order.order === 'pipe') this.open(order, order);
    else if (order.order === 'point') this.point(order.id, order.target);
    else if (order.order === 'use') this.keys.use(order.index, order.key);
    else if (order.order === 'learn') this.keys.learn(order.from, order.index, order.key);
    else this.keys.forget(order.from);
  }

  open(options: PipeOptions, { readable, writable }: EncodedStreams): void {
    const stream = new TransformStream<EncodedFrame, EncodedFrame>({
      transform: (frame, controller) => this.pass(options, frame, controller),
    });
    // It ends when the connection does.
    readable
      .pipeThrough(stream)
      .pipeTo(writable)
      .catch(() => undefined);
  }

  private point(id: number, target: Target | null): void {
    if (target) this.targets.set(id, target);
    else this.targets.delete(id);
  }

  // A frame that is not sealed, or not opened, goes nowhere.
  private async pass(
    { id, seals }: PipeOptions,
    frame: EncodedFrame,
    controller: TransformStreamDefaultController<EncodedFrame>,
  ): Promise<void> {
    const target = this.targets.get(id);
    if (!target) return;
    const plain = { type: frame.type, data: new Uint8Array(frame.data) };
    const result = await (seals ? this.keys.seal(plain, target) : this.keys.open(plain, target));
    if (!result) return;
    frame.data = result.buffer;
    controller.enqueue(frame);
  }
}
