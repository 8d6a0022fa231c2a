// A small picture of an avatar, cut to the rows that matter.
import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import type { Look } from '../art/look';

const kWidth = 32;

interface Props {
  app: App;
  look: Look;
  pose?: string;
  // The first row that is seen, and how many there are.
  top: number;
  height: number;
}

export function AvatarThumb({ app, look, pose = 'idle', top, height }: Props): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const tailor = app.state.tailor.value;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    const picture = tailor?.picture(look, { facing: 'down', pose });
    if (!context || !picture) return;
    const { width, height: rows, rgba } = picture;
    context.putImageData(new ImageData(new Uint8ClampedArray(rgba), width, rows), 0, -top);
  }, [tailor, String(look), pose, top]);
  return <canvas ref={canvas} width={kWidth} height={height} aria-hidden="true" />;
}
