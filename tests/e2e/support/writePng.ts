// Pictures for maps that a test makes.
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

// Every pixel unlike its neighbours, some of them translucent, so that nothing can be moved, turned
// or scaled unnoticed. The first is always the colour #102030.
export function writeNoisePng(path: string, width: number, height: number): void {
  const rows = Buffer.alloc((1 + width * 4) * height);
  let state = width * 65_537 + height;
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const alpha = state % 7 === 0 ? 128 : 255;
      rows.writeUInt32BE(((state & 0xffffff00) | alpha) >>> 0, y * (1 + width * 4) + 1 + x * 4);
    }
  }
  rows.writeUInt32BE(0x102030ff, 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8); // bits a channel, RGBA
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  writeFileSync(path, Buffer.concat([signature, ...chunks]));
}
