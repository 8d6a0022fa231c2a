// The avatar as it will be in the world: breathes, takes a few steps in new clothes, turns when
// clicked.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import type { AvatarArt } from '../art/avatarArt';
import { composeAvatar } from '../art/composeAvatar';
import type { Look } from '../art/look';
import { TurnIcon } from './icons';

// The order in which one turns round.
const kFacings = ['down', 'left', 'up', 'right'];
const kSteps = ['walk0', 'walk1', 'walk2', 'walk3'];
const kStepMs = 130;
// Two rounds of steps, then breath in and out for about as long as people do.
const kWalkFrames = 8;
const kBreathFrames = 8;

export function AvatarPreview({ app }: { app: App }): JSX.Element {
  const { art, look, reducedMotion, name } = app.state;
  const [turns, setTurns] = useState(0);
  const canvas = useRef<HTMLCanvasElement>(null);
  const facing = kFacings[turns % kFacings.length] ?? 'down';
  useAnimation(canvas, art.value, look.value, facing, reducedMotion.value);
  return (
    <button
      type="button"
      class="preview"
      aria-label="Your avatar. Turn it round."
      onClick={() => setTurns(turns + 1)}
    >
      <span class="stage">
        <span class="preview-name" dir="auto" aria-hidden="true">
          {name.value}
        </span>
        <canvas ref={canvas} width={32} height={48} aria-hidden="true" />
      </span>
      <TurnIcon />
    </button>
  );
}

function useAnimation(
  canvas: { current: HTMLCanvasElement | null },
  art: AvatarArt | null,
  look: Look | null,
  facing: string,
  still: boolean,
): void {
  useEffect(() => {
    if (!art || !look || !canvas.current) return undefined;
    const target = canvas.current;
    let frame = 0;
    const draw = (): void => {
      drawFrame(target, art, look, { facing, column: still ? 'idle' : columnAt(frame) });
      ++frame;
    };
    draw();
    if (still) return undefined;
    const timer = setInterval(draw, kStepMs);
    return () => clearInterval(timer);
  }, [art, look, facing, still]);
}

function columnAt(frame: number): string {
  if (frame < kWalkFrames) return kSteps[frame % kSteps.length] ?? 'idle';
  return Math.floor((frame - kWalkFrames) / kBreathFrames) % 2 === 0 ? 'idle' : 'breath';
}

function drawFrame(
  canvas: HTMLCanvasElement,
  art: AvatarArt,
  look: Look,
  pose: { facing: string; column: string },
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { width, height, rgba } = composeAvatar(art, look, pose);
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.putImageData(new ImageData(new Uint8ClampedArray(rgba), width, height), 0, 0);
  drawShadow(context, art);
}

function drawShadow(context: CanvasRenderingContext2D, { table }: AvatarArt): void {
  const { radius_x: rx, radius_y: ry, alpha } = table.shadow;
  const { anchor_x: x, anchor_y: y } = table.frame;
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = `rgb(30 24 38 / ${alpha})`;
  context.beginPath();
  context.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI);
  context.fill();
  context.globalCompositeOperation = 'source-over';
}
