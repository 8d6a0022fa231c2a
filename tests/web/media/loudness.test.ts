import { kAudibleTiles, loudnessAt, panAt } from '../../../web/src/media/loudness';

describe('the loudness of a voice', () => {
  it('is full nearby, nothing out of earshot, and never rises on the way', () => {
    expect(loudnessAt(0)).toBe(1);
    expect(loudnessAt(2)).toBe(1);
    expect(loudnessAt(kAudibleTiles)).toBe(0);
    expect(loudnessAt(Infinity)).toBe(0);
    let last = 1;
    for (let tiles = 0; tiles < 10; tiles += 0.1) {
      const now = loudnessAt(tiles);
      expect(now).toBeLessThanOrEqual(last);
      // No step that could be heard: less than 3 dB where it is loud.
      expect(last - now).toBeLessThan(0.06);
      last = now;
    }
  });

  it('comes from the side of the speaker, never from one side alone', () => {
    expect(panAt(0)).toBe(0);
    expect(panAt(3)).toBeGreaterThan(0);
    expect(panAt(-3)).toBe(-panAt(3));
    expect(panAt(100)).toBe(0.8);
  });
});
