// From thumb to direction.
import { joystickInput, knobOffset } from '../../../web/src/input/joystick';

describe('the joystick', () => {
  it('ignores a resting thumb', () => {
    expect(joystickInput(8, -8, 60)).toEqual({ direction: 0, running: false });
  });

  it('knows eight directions, clockwise from up', () => {
    const around: [number, number][] = [
      [0, -40],
      [30, -30],
      [40, 0],
      [30, 30],
      [0, 40],
      [-30, 30],
      [-40, 0],
      [-30, -30],
    ];
    expect(around.map(([x, y]) => joystickInput(x, y, 60).direction)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
  });

  it('takes the nearest direction', () => {
    expect(joystickInput(40, -9, 60).direction).toBe(3);
    expect(joystickInput(-5, -40, 60).direction).toBe(1);
  });

  it('runs at the rim', () => {
    expect(joystickInput(50, 0, 60).running).toBe(false);
    expect(joystickInput(58, 0, 60).running).toBe(true);
    expect(joystickInput(500, 0, 60).running).toBe(true);
  });

  it('keeps the knob within its base', () => {
    expect(knobOffset(30, 40, 100)).toEqual({ x: 30, y: 40 });
    expect(knobOffset(300, 400, 100)).toEqual({ x: 60, y: 80 });
  });
});
