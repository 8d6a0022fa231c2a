// A thumb's joystick for touch screens.
import { useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import { joystickInput, kReleased, knobOffset } from '../input/joystick';
import type { JoystickInput } from '../input/joystick';

export function Joystick({ app }: { app: App }): JSX.Element {
  const [knob, setKnob] = useState({ x: 0, y: 0 });
  const finger = useRef<number | null>(null);
  const last = useRef<JoystickInput>(kReleased);
  const tell = (input: JoystickInput): void => {
    if (input.direction === last.current.direction && input.running === last.current.running) {
      return;
    }
    last.current = input;
    app.setJoystick(input.direction, input.running);
  };
  const follow = (event: PointerEvent): void => {
    if (finger.current !== event.pointerId) return;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const radius = box.width / 2;
    const dx = event.clientX - (box.left + radius);
    const dy = event.clientY - (box.top + radius);
    setKnob(knobOffset(dx, dy, radius));
    tell(joystickInput(dx, dy, radius));
  };
  const grab = (event: PointerEvent): void => {
    if (finger.current !== null) return;
    finger.current = event.pointerId;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    follow(event);
  };
  const release = (event: PointerEvent): void => {
    if (finger.current !== event.pointerId) return;
    finger.current = null;
    setKnob({ x: 0, y: 0 });
    tell(kReleased);
  };
  return (
    <div
      class="joystick"
      data-testid="joystick"
      aria-hidden="true"
      onPointerDown={grab}
      onPointerMove={follow}
      onPointerUp={release}
      onPointerCancel={release}
      onLostPointerCapture={release}
    >
      <div class="knob" style={{ transform: `translate(${knob.x}px, ${knob.y}px)` }} />
    </div>
  );
}
