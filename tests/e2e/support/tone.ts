// A microphone that hears a steady tone: whatever interrupts it is heard.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const kSampleRate = 48_000;
const kSeconds = 10;
// A whole number of periods, so that the browser's repeating is not heard.
const kHertz = 440;

// The browser's flag for it.
export async function toneMicrophone(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'atrium-tone-'));
  const file = join(folder, 'tone.wav');
  await writeFile(file, waveFile());
  return `--use-file-for-fake-audio-capture=${file}`;
}

function waveFile(): Buffer {
  const count = kSampleRate * kSeconds;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + count * 2, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(kSampleRate, 24);
  head.writeUInt32LE(kSampleRate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(count * 2, 40);
  const samples = Buffer.alloc(count * 2);
  for (let i = 0; i < count; ++i) {
    const value = Math.round(8_000 * Math.sin((2 * Math.PI * kHertz * i) / kSampleRate));
    samples.writeInt16LE(value, i * 2);
  }
  return Buffer.concat([head, samples]);
}
