// The worker that encrypts and decrypts, beside the page, so that a busy page delays no voice.
import { FramePipes } from './FramePipes';
import type { EncodedStreams, FrameOrder, PipeOptions } from './frames';

// Of a worker's global scope; the page's types do not have it.
interface TransformEvent {
  transformer: EncodedStreams & { options: PipeOptions };
}
interface WorkerScope {
  onmessage: (event: MessageEvent<FrameOrder>) => void;
  onrtctransform: (event: TransformEvent) => void;
}

const pipes = new FramePipes();
const scope = self as unknown as WorkerScope;
scope.onmessage = ({ data }) => pipes.obey(data);
scope.onrtctransform = ({ transformer }) => {
  pipes.open(transformer.options, transformer);
};
