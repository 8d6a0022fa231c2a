// Which of the things in a ring is meant.
import { sectorAt, sectorOfKey } from '../../../web/src/ui/wheelSectors';

describe('the sector of a wheel', () => {
  it('is that in the direction of the pointer, clockwise from the top', () => {
    expect(sectorAt(0, -100, 4)).toBe(0);
    expect(sectorAt(100, 10, 4)).toBe(1);
    expect(sectorAt(0, 100, 4)).toBe(2);
    expect(sectorAt(-100, 0, 4)).toBe(3);
    expect(sectorAt(-10, -100, 4)).toBe(0);
  });

  it('is none in the middle', () => {
    expect(sectorAt(10, 10, 4)).toBeNull();
  });

  it('moves round with the arrows', () => {
    expect(sectorOfKey('ArrowRight', 3, 4)).toBe(0);
    expect(sectorOfKey('ArrowUp', 0, 4)).toBe(3);
    expect(sectorOfKey('ArrowDown', null, 4)).toBe(0);
    expect(sectorOfKey('ArrowLeft', null, 4)).toBe(3);
    expect([sectorOfKey('Home', 2, 4), sectorOfKey('End', 2, 4)]).toEqual([0, 3]);
    expect(sectorOfKey('Enter', 2, 4)).toBeNull();
  });
});
