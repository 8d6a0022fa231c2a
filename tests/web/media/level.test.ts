import { levelOf } from '../../../web/src/media/level';

const tone = (amplitude: number): Float32Array =>
  Float32Array.from({ length: 480 }, (_, i) => amplitude * Math.sin((i * Math.PI) / 24));

describe('the level of a voice', () => {
  it('is nothing for silence and full for a shout', () => {
    expect(levelOf(new Float32Array(480))).toBe(0);
    expect(levelOf(new Float32Array(0))).toBe(0);
    expect(levelOf(tone(1))).toBe(1);
  });

  it('grows in equal steps when the sound gets ten times as strong', () => {
    const [low, middle, high] = [0.005, 0.05, 0.5].map((amplitude) => levelOf(tone(amplitude)));
    expect(low).toBeGreaterThan(0);
    expect((middle ?? 0) - (low ?? 0)).toBeCloseTo((high ?? 0) - (middle ?? 0), 3);
  });
});
