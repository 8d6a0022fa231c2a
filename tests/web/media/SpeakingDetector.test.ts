import { SpeakingDetector, levelDb } from '../../../web/src/media/SpeakingDetector';

const kLoud = -20;
const kQuiet = -60;

// Measures ten times a second; what it said each time.
function hear(detector: SpeakingDetector, levels: readonly number[], fromMs = 0): boolean[] {
  return levels.map((level, i) => detector.hear(level, fromMs + i * 100));
}

describe('the detector of speech', () => {
  it('says so as soon as two fifths of the last moment were loud', () => {
    expect(hear(new SpeakingDetector(), [kQuiet, kLoud, kLoud])).toEqual([false, false, true]);
    expect(hear(new SpeakingDetector(), [kQuiet, kLoud, kQuiet, kLoud])).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('takes a single knock for no speech', () => {
    const levels = [kQuiet, kLoud, kQuiet, kQuiet, kQuiet, kLoud, kQuiet, kQuiet, kQuiet];
    expect(hear(new SpeakingDetector(), levels)).not.toContain(true);
  });

  it('stays on between words and goes off after a while', () => {
    const detector = new SpeakingDetector();
    hear(detector, [kQuiet, kLoud, kLoud]);
    // The loud ones leave the window within 200 ms; then it holds for 800 ms.
    const after = hear(detector, Array<number>(12).fill(kQuiet), 300);
    expect(after.slice(0, 9)).not.toContain(false);
    expect(after.at(-1)).toBe(false);
  });

  it('does not take a measurement after a long pause for a long sound', () => {
    const detector = new SpeakingDetector();
    detector.hear(kQuiet, 0);
    expect(detector.hear(kLoud, 5_000)).toBe(false);
  });

  it('remembers who has just spoken', () => {
    const detector = new SpeakingDetector();
    expect(detector.spokeLately(0)).toBe(false);
    hear(detector, [kQuiet, kLoud, kLoud]);
    expect(detector.spokeLately(9_000)).toBe(true);
    expect(detector.spokeLately(11_000)).toBe(false);
  });
});

describe('the level of a sound', () => {
  it('is 0 dB for the loudest, and falls by 20 dB for a tenth', () => {
    expect(levelDb(new Float32Array([1, -1, 1]))).toBeCloseTo(0);
    expect(levelDb(new Float32Array([0.1, -0.1]))).toBeCloseTo(-20);
    expect(levelDb(new Float32Array(4))).toBe(-Infinity);
  });
});
