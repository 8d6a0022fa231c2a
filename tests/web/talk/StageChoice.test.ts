import { StageChoice } from '../../../web/src/talk/StageChoice';

const only = (...avatars: number[]): Set<number> => new Set(avatars);

describe('the choice of who is on the stage', () => {
  it('is whoever speaks', () => {
    const stage = new StageChoice();
    expect(stage.choose([1, 2, 3], only(2), 0)).toBe(2);
    expect(stage.choose([1, 2, 3], only(3), 2_000)).toBe(3);
  });

  it('stays for a while, also with somebody who says one word', () => {
    const stage = new StageChoice();
    stage.choose([1, 2], only(1), 0);
    expect(stage.choose([1, 2], only(2), 1_000)).toBe(1);
    expect(stage.choose([1, 2], only(2), 1_500)).toBe(2);
    expect(stage.choose([1, 2], only(1), 2_900)).toBe(2);
    expect(stage.choose([1, 2], only(1), 3_000)).toBe(1);
  });

  it('is not taken from somebody who still speaks, nor given up in silence', () => {
    const stage = new StageChoice();
    stage.choose([1, 2], only(2), 0);
    expect(stage.choose([1, 2], only(1, 2), 60_000)).toBe(2);
    expect(stage.choose([1, 2], only(), 90_000)).toBe(2);
  });

  it('goes on at once when somebody leaves', () => {
    const stage = new StageChoice();
    stage.choose([1, 2], only(2), 0);
    expect(stage.choose([1], only(), 10)).toBe(1);
    expect(stage.choose([], only(), 20)).toBeNull();
  });
});
