// Which of the things in a ring is meant: by the direction of the pointer, or by the keys.

// Nearer to the middle than this, in CSS pixels, nothing is meant.
const kMiddle = 40;

// (dx, dy) from the middle, y downwards; the first sector is at the top, the others follow clockwise.
export function sectorAt(dx: number, dy: number, count: number): number | null {
  if (Math.hypot(dx, dy) < kMiddle) return null;
  const part = Math.atan2(dx, -dy) / (2 * Math.PI);
  return (Math.round(part * count) + count) % count;
}

const kSteps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

// Null for keys that do not move in a menu.
export function sectorOfKey(key: string, now: number | null, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = kSteps[key];
  if (step === undefined) return null;
  if (now === null) return step > 0 ? 0 : count - 1;
  return (now + step + count) % count;
}
