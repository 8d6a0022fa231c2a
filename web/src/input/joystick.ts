// From where a thumb is on the joystick to what the avatar does.

export interface JoystickInput {
  // shared/sim/direction.h: 1 is up, then clockwise; 0 is none.
  direction: number;
  running: boolean;
}

export const kReleased: JoystickInput = { direction: 0, running: false };

// Fractions of the joystick's radius: a resting thumb trembles, and a thumb at the rim means it.
const kDeadZone = 0.28;
const kRunZone = 0.92;

// (dx, dy) from the middle, y downwards, in the unit of `radius`.
export function joystickInput(dx: number, dy: number, radius: number): JoystickInput {
  const distance = Math.hypot(dx, dy) / radius;
  if (distance < kDeadZone) return kReleased;
  const eighths = Math.round(Math.atan2(dx, -dy) / (Math.PI / 4));
  return { direction: ((eighths + 8) % 8) + 1, running: distance >= kRunZone };
}

// Where the knob is drawn: under the thumb, but within the base.
export function knobOffset(dx: number, dy: number, radius: number): { x: number; y: number } {
  const distance = Math.hypot(dx, dy);
  const scale = distance > radius ? radius / distance : 1;
  return { x: dx * scale, y: dy * scale };
}
