// Decodes the PNG files that our own server and art programs write: 8 bits a channel, not
// interlaced. The pixels come out exact and not premultiplied, which no canvas promises (and some
// browsers blur what is read back from one to stop fingerprinting).
//
// After the PNG specification, third edition (chunks, filter types 0 to 4).
import type { RasterImage } from '../bridge/bridgeTypes';

interface Header {
  width: number;
  height: number;
  channels: number;
  indexed: boolean;
}

const kSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
// Channels by colour type; -1: there is no such type.
const kChannels = [1, -1, 3, 1, 2, -1, 4];
const kMaxSide = 16384;

// Returns null for a PNG of another kind (deeper, interlaced) and for what is none.
export async function decodePng(bytes: Uint8Array): Promise<RasterImage | null> {
  if (!kSignature.every((byte, i) => bytes[i] === byte)) return null;
  const chunks = readChunks(bytes);
  const header = readHeader(chunks.find((chunk) => chunk.type === 'IHDR')?.data);
  if (!header) return null;
  const packed = chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data);
  const raw = await inflate(packed).catch(() => null);
  const stride = header.width * header.channels;
  if (raw?.length !== (stride + 1) * header.height) return null;
  const samples = unfilter(raw, stride, header.channels);
  const palette = chunks.find((chunk) => chunk.type === 'PLTE')?.data;
  const alpha = chunks.find((chunk) => chunk.type === 'tRNS')?.data;
  const rgba = header.indexed
    ? fromPalette(samples, palette ?? new Uint8Array(), alpha ?? new Uint8Array())
    : toRgba(samples, header.channels);
  return { width: header.width, height: header.height, rgba };
}

function readChunks(bytes: Uint8Array): { type: string; data: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = [];
  for (let at = kSignature.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function readHeader(data: Uint8Array | undefined): Header | null {
  if (data?.length !== 13) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const channels = kChannels[view.getUint8(9)] ?? -1;
  const plain = view.getUint8(8) === 8 && view.getUint8(12) === 0;
  const sized = width > 0 && height > 0 && width <= kMaxSide && height <= kMaxSide;
  if (!plain || !sized || channels < 0) return null;
  return { width, height, channels, indexed: view.getUint8(9) === 3 };
}

async function inflate(parts: Uint8Array[]): Promise<Uint8Array> {
  const packed = new Blob(parts as BlobPart[]).stream();
  // "deflate" is the zlib format, as in PNG.
  const unpacked = packed.pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

function unfilter(raw: Uint8Array, stride: number, channels: number): Uint8Array {
  const height = raw.length / (stride + 1);
  const out = new Uint8Array(stride * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; ++y) {
    const row = out.subarray(y * stride, (y + 1) * stride);
    const at = y * (stride + 1);
    row.set(raw.subarray(at + 1, at + 1 + stride));
    unfilterRow(raw[at] ?? 0, row, above, channels);
    above = row;
  }
  return out;
}

function unfilterRow(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  if (filter === 0) return;
  for (let x = 0; x < row.length; ++x) {
    const left = x < step ? 0 : (row[x - step] ?? 0);
    const up = above[x] ?? 0;
    let guess: number;
    if (filter === 1) guess = left;
    else if (filter === 2) guess = up;
    else if (filter === 3) guess = (left + up) >> 1;
    else guess = paeth(left, up, x < step ? 0 : (above[x - step] ?? 0));
    row[x] = (row[x] ?? 0) + guess;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function fromPalette(indices: Uint8Array, palette: Uint8Array, alpha: Uint8Array): Uint8Array {
  const rgba = new Uint8Array(indices.length * 4);
  indices.forEach((index, i) => {
    rgba.set(palette.subarray(index * 3, index * 3 + 3), i * 4);
    rgba[i * 4 + 3] = alpha[index] ?? 255;
  });
  return rgba;
}

function toRgba(samples: Uint8Array, channels: number): Uint8Array {
  if (channels === 4) return samples;
  const gray = channels < 3;
  const rgba = new Uint8Array((samples.length / channels) * 4);
  for (let from = 0, to = 0; from < samples.length; from += channels, to += 4) {
    rgba[to] = samples[from] ?? 0;
    rgba[to + 1] = samples[gray ? from : from + 1] ?? 0;
    rgba[to + 2] = samples[gray ? from : from + 2] ?? 0;
    rgba[to + 3] = channels === 2 ? (samples[from + 1] ?? 0) : 255;
  }
  return rgba;
}
