import { choosePlaces } from '../../../web/src/talk/nearestFirst';
import type { Candidate } from '../../../web/src/talk/nearestFirst';

const at = (avatar: number, distance: number, rank = 0): Candidate => ({ avatar, distance, rank });

describe('the few places', () => {
  it('go to the nearest', () => {
    expect(choosePlaces([], [at(1, 5), at(2, 1), at(3, 3)], 2)).toEqual([2, 3]);
  });

  it('are kept by those who have them, in their order, while people walk about', () => {
    expect(choosePlaces([1, 2, 3], [at(3, 0), at(2, 9), at(1, 4)], 9)).toEqual([1, 2, 3]);
  });

  it('go to somebody nearer only when it is nearer by more than a step', () => {
    expect(choosePlaces([1, 2], [at(1, 2), at(2, 4), at(3, 3)], 2)).toEqual([1, 2]);
    expect(choosePlaces([1, 2], [at(1, 2), at(2, 5), at(3, 3)], 2)).toEqual([1, 3]);
  });

  it('are taken over without anybody else moving', () => {
    const now = [at(1, 1), at(2, 9), at(3, 1), at(4, 1)];
    expect(choosePlaces([1, 2, 3], now, 3)).toEqual([1, 4, 3]);
    expect(choosePlaces([1, 2, 3], [at(1, 1), at(3, 1)], 3)).toEqual([1, 3]);
  });

  it('go to those who speak before those who are near', () => {
    expect(choosePlaces([1, 2], [at(1, 1), at(2, 2), at(3, 6, 1)], 2)).toEqual([1, 3]);
  });

  it('are given back at once by those who are gone', () => {
    expect(choosePlaces([1, 2], [], 2)).toEqual([]);
    expect(choosePlaces([1, 2], [at(5, 1)], 2)).toEqual([5]);
  });
});
