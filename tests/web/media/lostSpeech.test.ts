import { SpeechDetector } from '../../../web/src/media/lostSpeech';

// How often it says so for these levels.
function count(detector: SpeechDetector, levels: readonly number[]): number {
  return levels.filter((level) => detector.push(level)).length;
}

const kSpeech = [0.7, 0.6, 0.1, 0.8, 0.7, 0.2, 0.6, 0.7];

describe('speech that nobody hears', () => {
  it('is told once, and again only after a while', () => {
    const detector = new SpeechDetector();
    expect(count(detector, kSpeech)).toBe(1);
    expect(count(detector, [...kSpeech, ...kSpeech])).toBe(0);
    expect(count(detector, Array<number>(250).fill(0.7))).toBe(1);
  });

  it('is no cough, no door and no silence', () => {
    expect(count(new SpeechDetector(), [0.9, 0.9, 0.4, 0.1, 0, 0, 0, 0])).toBe(0);
    expect(count(new SpeechDetector(), Array<number>(100).fill(0.3))).toBe(0);
  });
});
