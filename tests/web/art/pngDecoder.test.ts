// PNG decoding, against files that are made here byte by byte.
import { deflateSync } from 'node:zlib';
import { decodePng } from '../../../web/src/art/pngDecoder';

function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // The checksum is not looked at: the transport has one.
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

interface Options {
  colorType: number;
  depth?: number;
  interlace?: number;
  extra?: Buffer[];
}

// `rows` hold a filter byte and the filtered samples of each row.
function png(width: number, height: number, rows: number[], options: Options): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = options.depth ?? 8;
  header[9] = options.colorType;
  header[12] = options.interlace ?? 0;
  const packed = deflateSync(Uint8Array.from(rows));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(options.extra ?? []),
    // In two parts, as large files are.
    chunk('IDAT', packed.subarray(0, 5)),
    chunk('IDAT', packed.subarray(5)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function pixels(bytes: Uint8Array): Promise<number[] | null> {
  const image = await decodePng(bytes);
  return image && [...image.rgba];
}

describe('the PNG decoder', () => {
  it('keeps colours of clear pixels exactly', async () => {
    const file = png(2, 1, [0, 200, 100, 50, 3, 9, 8, 7, 0], { colorType: 6 });
    expect(await pixels(file)).toEqual([200, 100, 50, 3, 9, 8, 7, 0]);
  });

  it('undoes each filter', async () => {
    // One gray column per row type: None 10, Sub, Up, Average, Paeth; two pixels wide.
    const rows = [
      [0, 10, 20],
      [1, 5, 5],
      [2, 1, 1],
      [3, 2, 2],
      [4, 3, 3],
    ].flat();
    const gray = (await pixels(png(2, 5, rows, { colorType: 0 })))?.filter((_, i) => i % 4 === 0);
    expect(gray).toEqual([10, 20, 5, 10, 6, 11, 5, 10, 8, 13]);
  });

  it('reads RGB, gray with alpha, and palettes with transparency', async () => {
    expect(await pixels(png(1, 1, [0, 1, 2, 3], { colorType: 2 }))).toEqual([1, 2, 3, 255]);
    expect(await pixels(png(1, 1, [0, 9, 77], { colorType: 4 }))).toEqual([9, 9, 9, 77]);
    const extra = [
      chunk('PLTE', Buffer.from([1, 2, 3, 4, 5, 6])),
      chunk('tRNS', Buffer.from([128])),
    ];
    expect(await pixels(png(2, 1, [0, 0, 1], { colorType: 3, extra }))).toEqual([
      1, 2, 3, 128, 4, 5, 6, 255,
    ]);
  });

  it('leaves other kinds to the browser', async () => {
    expect(await pixels(png(1, 1, [0, 1, 2], { colorType: 0, depth: 16 }))).toBeNull();
    expect(await pixels(png(1, 1, [0, 1], { colorType: 0, interlace: 1 }))).toBeNull();
    expect(await pixels(png(1, 1, [0, 1], { colorType: 5 }))).toBeNull();
  });

  it('refuses what is broken', async () => {
    const whole = png(2, 2, [0, 1, 2, 0, 3, 4], { colorType: 0 });
    expect(await pixels(whole)).not.toBeNull();
    for (let length = 0; length < whole.length - 12; ++length) {
      expect(await pixels(whole.subarray(0, length))).toBeNull();
    }
    expect(await pixels(png(0, 2, [], { colorType: 0 }))).toBeNull();
    expect(await pixels(png(2, 2, [0, 1, 2], { colorType: 0 }))).toBeNull();
    expect(await pixels(new TextEncoder().encode('GIF89a'))).toBeNull();
  });
});
