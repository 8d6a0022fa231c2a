// What comes out of a page's speakers, sample by sample: whether it is loud, and whether it was
// ever interrupted.
import type { Person } from './Person';

declare global {
  interface Window {
    earForTests?: AnalyserNode;
    // The longest silence since the ear was last emptied, in milliseconds.
    longestSilenceForTests?: number;
    looksForTests?: number;
  }
}

// Call before the page is opened.
export async function watchEar(person: Person): Promise<void> {
  await person.page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with `this` below
    const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode;
    AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
      if (to instanceof AudioDestinationNode) {
        const ear = to.context.createAnalyser();
        ear.fftSize = 32_768; // 0.68 s: looked at twice as often, so that nothing falls in between
        window.earForTests = ear;
        connect.call(this, ear);
      }
      return connect.call(this, to);
    } as typeof AudioNode.prototype.connect;

    const kBlock = 240; // 5 ms
    const look = (): void => {
      const ear = window.earForTests;
      if (!ear) return;
      const samples = new Float32Array(ear.fftSize);
      ear.getFloatTimeDomainData(samples);
      let silent = 0;
      for (let start = 0; start + kBlock <= samples.length; start += kBlock) {
        const block = samples.subarray(start, start + kBlock);
        const power = block.reduce((sum, sample) => sum + sample * sample, 0) / kBlock;
        silent = power < 1e-6 ? silent + 5 : 0;
        window.longestSilenceForTests = Math.max(window.longestSilenceForTests ?? 0, silent);
      }
      window.looksForTests = (window.looksForTests ?? 0) + 1;
    };
    setInterval(look, 300);
  });
}

// Root mean square of the last 0.68 s.
export function loudness(person: Person): Promise<number> {
  return person.view.evaluate(() => {
    const ear = window.earForTests;
    if (!ear) return 0;
    const samples = new Float32Array(ear.fftSize);
    ear.getFloatTimeDomainData(samples);
    return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
  });
}

export async function untilAudible(person: Person): Promise<void> {
  await person.awaitValue(
    () => loudness(person),
    (level) => level > 0.005,
  );
}

export async function untilSilent(person: Person): Promise<void> {
  await person.awaitValue(
    () => loudness(person),
    (level) => level < 0.0001,
  );
}

// Waits until what was heard before the sound began has left the ear.
export function untilSteady(person: Person): Promise<void> {
  return person.view.evaluate(async () => {
    for (let isSteady = false; !isSteady;) {
      const from = window.looksForTests ?? 0;
      window.longestSilenceForTests = 0;
      while ((window.looksForTests ?? 0) < from + 2) {
        await new Promise((next) => requestAnimationFrame(next));
      }
      isSteady = window.longestSilenceForTests === 0;
    }
  });
}

// In milliseconds; from now on it is counted anew.
export function takeLongestSilence(person: Person): Promise<number> {
  return person.view.evaluate(() => {
    const silence = window.longestSilenceForTests ?? 0;
    window.longestSilenceForTests = 0;
    return silence;
  });
}
