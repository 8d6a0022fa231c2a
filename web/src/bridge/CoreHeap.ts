// Lends bytes and strings to the core for the length of one call.
import type { CoreModule } from './bridgeTypes';

const encoder = new TextEncoder();

export class CoreHeap {
  constructor(private readonly core: CoreModule) {}

  // Copies each value into the core's memory, calls `use` with their addresses, and frees them
  // again. Strings end with a zero byte. An empty array still gets an address of its own.
  lend<Result>(values: readonly (string | ArrayLike<number>)[], use: Use<Result>): Result {
    const pointers = values.map((value) => this.copyIn(value));
    try {
      return use(pointers as [number, number, number, number, number]);
    } finally {
      for (const pointer of pointers) this.core._free(pointer);
    }
  }

  private copyIn(value: string | ArrayLike<number>): number {
    const bytes = typeof value === 'string' ? encoder.encode(`${value}\0`) : value;
    const pointer = this.core._malloc(Math.max(1, bytes.length));
    if (pointer === 0) throw new Error('The world needs more memory than the browser gives it.');
    // Looked up anew: the heap moves when it grows.
    this.core.HEAPU8.set(bytes, pointer);
    return pointer;
  }
}

// As many addresses as values were lent; four at most are ever needed.
type Use<Result> = (pointers: [number, number, number, number, number]) => Result;
