// Web Audio without sound: remembers what was made and where every parameter was told to go.

export class FakeParameter {
  value = 1;
  targets: number[] = [];
  setTargetAtTime(value: number): void {
    this.value = value;
    this.targets.push(value);
  }
  cancelScheduledValues(): void {
    this.targets.length = 0;
  }
  setValueCurveAtTime(curve: Float32Array): void {
    this.setTargetAtTime(curve.at(-1) ?? 0);
  }
}

export class FakeNode {
  readonly gain = new FakeParameter();
  readonly pan = new FakeParameter();
  readonly frequency = new FakeParameter();
  readonly Q = new FakeParameter();
  readonly positionX = new FakeParameter();
  readonly positionY = new FakeParameter();
  readonly positionZ = new FakeParameter();
  readonly fftSize = 32;
  panningModel = '';
  rolloffFactor = 1;
  readonly outputs = new Set<FakeNode>();
  // What an analyser finds.
  samples = 0;

  constructor(readonly kind = '') {}
  connect(next: FakeNode): FakeNode {
    this.outputs.add(next);
    return next;
  }
  disconnect(): void {
    this.outputs.clear();
  }
  getFloatTimeDomainData(into: Float32Array): void {
    into.fill(this.samples);
  }
}

export class FakeElement {
  static readonly all: FakeElement[] = [];
  static isAllowed = true;
  muted = false;
  paused = true;
  srcObject: unknown = null;
  constructor() {
    FakeElement.all.push(this);
  }
  play(): Promise<void> {
    if (!FakeElement.isAllowed) return Promise.reject(new DOMException('', 'NotAllowedError'));
    this.paused = false;
    return Promise.resolve();
  }
}

export class FakeContext {
  static last: FakeContext | null = null;
  // As in Firefox: tracks do not join a context of another rate than theirs.
  static takesOwnRateOnly = false;
  state = 'suspended';
  readonly currentTime = 0;
  readonly destination = new FakeNode('destination');
  readonly nodes: FakeNode[] = [];
  onstatechange: (() => void) | null = null;
  constructor(private readonly options: AudioContextOptions = {}) {
    FakeContext.last = this;
  }
  close(): Promise<void> {
    this.state = 'closed';
    return Promise.resolve();
  }
  resume(): Promise<void> {
    if (FakeElement.isAllowed) this.state = 'running';
    this.onstatechange?.();
    return Promise.resolve();
  }
  createMediaStreamSource = (): FakeNode => {
    if (FakeContext.takesOwnRateOnly && this.options.sampleRate !== undefined) {
      throw new DOMException('', 'NotSupportedError');
    }
    return this.make('source');
  };
  createAnalyser = (): FakeNode => this.make('analyser');
  createBiquadFilter = (): FakeNode => this.make('filter');
  createGain = (): FakeNode => this.make('gain');
  createStereoPanner = (): FakeNode => this.make('stereo');
  createPanner = (): FakeNode => this.make('head');

  of(kind: string): FakeNode[] {
    return this.nodes.filter((node) => node.kind === kind);
  }

  private make(kind: string): FakeNode {
    const node = new FakeNode(kind);
    this.nodes.push(node);
    return node;
  }
}

// Call vi.unstubAllGlobals() afterwards.
export function stubAudio(): void {
  FakeElement.all.length = 0;
  FakeElement.isAllowed = true;
  FakeContext.last = null;
  FakeContext.takesOwnRateOnly = false;
  vi.stubGlobal('Audio', FakeElement);
  vi.stubGlobal('AudioContext', FakeContext);
  vi.stubGlobal('MediaStream', FakeNode);
}
