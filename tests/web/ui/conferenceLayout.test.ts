import { gridRects, stageRects } from '../../../web/src/ui/conference/conferenceLayout';
import type { Area, Rect } from '../../../web/src/ui/conference/conferenceLayout';
import { placeTiles } from '../../../web/src/ui/conference/placeTiles';

const kLaptop = { width: 1256, height: 680 };
const kPhone = { width: 366, height: 720 };

function overlap(a: Rect, b: Rect): boolean {
  const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return across > 0.01 && down > 0.01;
}

function fits(area: Area, rects: readonly Rect[]): boolean {
  return rects.every(
    ({ left, top, width, height }) =>
      left >= -0.01 &&
      top >= -0.01 &&
      left + width <= area.width + 0.01 &&
      top + height <= area.height + 0.01,
  );
}

const rowsOf = (rects: readonly Rect[]): number =>
  new Set(rects.map(({ top }) => Math.round(top))).size;

describe('the grid of the conference view', () => {
  it('keeps to its area, and no tile covers another', () => {
    for (const area of [kLaptop, kPhone]) {
      for (let count = 1; count <= 25; ++count) {
        const rects = gridRects(area, count);
        expect(rects).toHaveLength(count);
        expect(fits(area, rects)).toBe(true);
        expect(rects.some((a, i) => rects.slice(i + 1).some((b) => overlap(a, b)))).toBe(false);
      }
    }
  });

  it('has all tiles equally large, and as large as they can be', () => {
    const [first, ...others] = gridRects(kLaptop, 5);
    expect(others.every(({ width }) => width === first?.width)).toBe(true);
    // Two are larger beside each other on a laptop, and below each other on a phone.
    expect(rowsOf(gridRects(kLaptop, 2))).toBe(1);
    expect(rowsOf(gridRects(kPhone, 2))).toBe(2);
    expect(rowsOf(gridRects(kLaptop, 4))).toBe(2);
    expect(rowsOf(gridRects(kLaptop, 9))).toBe(3);
  });

  it('puts what is left over in the middle of the last row', () => {
    const last = gridRects(kLaptop, 3).at(-1);
    const middle = (last?.left ?? 0) + (last?.width ?? 0) / 2;
    expect(rowsOf(gridRects(kLaptop, 3))).toBe(2);
    expect(middle).toBeCloseTo(kLaptop.width / 2);
  });

  it('is nothing where there is nobody or no room', () => {
    expect(gridRects(kLaptop, 0)).toEqual([]);
    expect(gridRects({ width: 0, height: 0 }, 3).every(({ width }) => width === 0)).toBe(true);
  });
});

describe('the stage of the conference view', () => {
  it('is the largest tile, with the others beside it on a laptop and below it on a phone', () => {
    for (const area of [kLaptop, kPhone]) {
      const [stage, ...others] = stageRects(area, 4);
      expect(fits(area, stageRects(area, 4))).toBe(true);
      expect(others).toHaveLength(3);
      for (const other of others) {
        if (!stage) throw new Error('no stage');
        expect(overlap(stage, other)).toBe(false);
        expect(other.width * other.height).toBeLessThan((stage.width * stage.height) / 4);
      }
    }
    expect(stageRects(kLaptop, 2)[1]?.top).toBe(0);
    expect(stageRects(kPhone, 2)[1]?.left).toBe(0);
  });

  it('fills the area for one alone, and leaves out those for whom there is no room', () => {
    expect(stageRects(kLaptop, 1)).toEqual([{ left: 0, top: 0, ...kLaptop }]);
    expect(stageRects(kLaptop, 25).length).toBeLessThan(10);
    expect(fits(kLaptop, stageRects(kLaptop, 25))).toBe(true);
  });

  it('is where the chosen one goes, while the others stay in order', () => {
    const rects = stageRects(kLaptop, 3);
    const placed = placeTiles(['a', 'b', 'c', 'd'], 'c', rects);
    expect(placed.get('c')).toEqual(rects[0]);
    expect(placed.get('a')).toEqual(rects[1]);
    expect(placed.get('b')).toEqual(rects[2]);
    expect(placed.has('d')).toBe(false);
  });
});
