// The avatar as it will be in the world: breathes, takes a few steps in new clothes, turns when
// clicked.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import type { AvatarTable } from '../art/avatarTable';
import type { Look } from '../art/look';
import type { Pose, Tailor } from '../art/Tailor';
import { t } from '../language/english/page';
import { TurnIcon } from './icons';

// The order in which one turns round.
const kFacings = ['down', 'left', 'up', 'right'];
const kSteps = ['walk0', 'walk1', 'walk2', 'walk3'];
const kStepMs = 130;
// Two rounds of steps, then breath in and out for about as long as people do.
const kWalkFrames = 8;
const kBreathFrames = 8;

export function AvatarPreview({ app }: { app: App }): JSX.Element {
  const { art, tailor, look, name } = app.state;
  const [turns, setTurns] = useState(0);
  const canvas = useRef<HTMLCanvasElement>(null);
  const facing = kFacings[turns % kFacings.length] ?? 'down';
  useAnimation(canvas, {
    table: art.value?.table,
    tailor: tailor.value,
    look: look.value,
    facing,
    still: app.reducedMotion.value,
  });
  return (
    <button
      type="button"
      class="preview"
      aria-label={t('yourAvatar')}
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

interface Scene {
  table: AvatarTable | undefined;
  tailor: Tailor | null;
  look: Look | null;
  facing: string;
  still: boolean;
}

function useAnimation(canvas: { current: HTMLCanvasElement | null }, scene: Scene): void {
  const { table, tailor, look, facing, still } = scene;
  useEffect(() => {
    if (!table || !tailor || !look || !canvas.current) return undefined;
    const target = canvas.current;
    let frame = 0;
    const draw = (): void => {
      const pose = { facing, pose: still ? 'idle' : poseAt(frame) };
      drawFrame(target, table, tailor, look, pose);
      ++frame;
    };
    draw();
    if (still) return undefined;
    const timer = setInterval(draw, kStepMs);
    return () => clearInterval(timer);
  }, [table, tailor, look, facing, still]);
}

function poseAt(frame: number): string {
  if (frame < kWalkFrames) return kSteps[frame % kSteps.length] ?? 'idle';
  return Math.floor((frame - kWalkFrames) / kBreathFrames) % 2 === 0 ? 'idle' : 'breath';
}

function drawFrame(
  canvas: HTMLCanvasElement,
  table: AvatarTable,
  tailor: Tailor,
  look: Look,
  pose: Pose,
): void {
  const context = canvas.getContext('2d');
  const picture = tailor.picture(look, pose);
  if (!context || !picture) return;
  const { width, height, rgba } = picture;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.putImageData(new ImageData(new Uint8ClampedArray(rgba), width, height), 0, 0);
  drawShadow(context, table);
}

function drawShadow(context: CanvasRenderingContext2D, table: AvatarTable): void {
  const { radius_x: rx, radius_y: ry, alpha } = table.shadow;
  const { anchor_x: x, anchor_y: y } = table.frame;
  context.globalCompositeOperation = 'destination-over';
  context.globalAlpha = alpha;
  context.fillStyle = 'black';
  context.beginPath();
  context.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI);
  context.fill();
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
}
