import { kDefaultAudibleTiles, loudnessAt, panAt } from '../../../web/src/media/loudness';

describe('the loudness of a voice', () => {
  it('is full nearby, nothing out of earshot, and never rises on the way', () => {
    for (const audible of [2, kDefaultAudibleTiles, 30]) {
      expect(loudnessAt(0, audible)).toBe(1);
      expect(loudnessAt(Math.min(2, audible / 2), audible)).toBe(1);
      expect(loudnessAt(audible, audible)).toBe(0);
      expect(loudnessAt(Infinity, audible)).toBe(0);
      let last = 1;
      for (let tiles = 0; tiles < 40; tiles += 0.1) {
        const now = loudnessAt(tiles, audible);
        expect(now).toBeLessThanOrEqual(last);
        // No step that could be heard, unless one is heard hardly farther than an arm's length.
        if (audible > 2) expect(last - now).toBeLessThan(0.06);
        last = now;
      }
    }
  });

  it('comes from the side of the speaker, never from one side alone', () => {
    expect(panAt(0)).toBe(0);
    expect(panAt(3)).toBeGreaterThan(0);
    expect(panAt(-3)).toBe(-panAt(3));
    expect(panAt(100)).toBe(0.8);
  });
});
