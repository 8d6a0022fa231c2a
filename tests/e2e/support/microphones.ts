// What Chromium's fake microphone hears, as the browser's flag for it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './afterwards';

// Before the page is opened: what the microphone hears is sent as it is.
export const kUnprocessed = { noiseSuppression: false, echoCancellation: false, autoGain: false };

const kSamplesPerSecond = 48_000;
const kHeadBytes = 44;
const kBytesPerSample = 2;
// A whole number of periods in a second, so that the browser's repeating is not heard.
export const kToneHertz = 440;

// A steady tone: whatever interrupts it is heard.
export function toneMicrophone(): Promise<string> {
  return microphone(10, (seconds) => 0.25 * Math.sin(2 * Math.PI * kToneHertz * seconds));
}

// Open, in a room without a sound: Opus sends next to nothing of it.
export function silentMicrophone(): Promise<string> {
  return microphone(1, () => 0);
}

// Syllables of a buzzing voice with hissing sounds, which no noise suppression takes for noise.
export function voiceMicrophone(): Promise<string> {
  const noise = noiseSource();
  return microphone(4, (seconds) => voiceAt(seconds, noise()));
}

async function microphone(seconds: number, sampleAt: (seconds: number) => number): Promise<string> {
  const path = join(await temporaryFolder('sound'), 'microphone.wav');
  await writeFile(path, waveFile(seconds * kSamplesPerSecond, sampleAt));
  return `--use-file-for-fake-audio-capture=${path}`;
}

function waveFile(count: number, sampleAt: (seconds: number) => number): Buffer {
  const file = Buffer.alloc(kHeadBytes + count * kBytesPerSample);
  file.write('RIFF', 0);
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(kSamplesPerSecond, 24);
  file.writeUInt32LE(kSamplesPerSecond * kBytesPerSample, 28);
  file.writeUInt16LE(kBytesPerSample, 32);
  file.writeUInt16LE(8 * kBytesPerSample, 34);
  file.write('data', 36);
  file.writeUInt32LE(count * kBytesPerSample, 40);
  for (let i = 0; i < count; ++i) {
    const sample = Math.round(sampleAt(i / kSamplesPerSecond) * 32_767);
    file.writeInt16LE(sample, kHeadBytes + i * kBytesPerSample);
  }
  return file;
}

function voiceAt(seconds: number, noise: number): number {
  const syllable = Math.sin(Math.PI * ((seconds * 4) % 1)) ** 2;
  const pitch = 140 + 25 * Math.sin(2 * Math.PI * 0.7 * seconds);
  let sum = 0;
  for (let harmonic = 1; harmonic <= 30; ++harmonic) {
    sum += Math.sin(2 * Math.PI * pitch * harmonic * seconds) / harmonic ** 0.7;
  }
  const hiss = Math.floor(seconds * 4) % 2 === 0 ? noise : 0;
  return Math.max(-0.95, Math.min(0.95, syllable * (sum * 0.12 + hiss * 0.3)));
}

// White noise from -0.5 to 0.5, the same in every run.
function noiseSource(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
}
