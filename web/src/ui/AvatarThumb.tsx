// A small picture of oneself in something else, cut to where the difference is.
import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import type { Look, LookPart } from '../art/look';

const kWidth = 32;
const kHeight = 26;
// The first row that is seen.
const kTop: Record<LookPart, number> = {
  body: 3,
  eyes: 3,
  hair: 1,
  top: 17,
  bottom: 21,
  shoes: 21,
  hat: 0,
  glasses: 3,
  extra: 8,
};

interface Props {
  app: App;
  look: Look;
  part: LookPart;
}

export function AvatarThumb({ app, look, part }: Props): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const tailor = app.state.tailor.value;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    const picture = tailor?.picture(look, { facing: 'down', pose: 'idle' });
    if (!context || !picture) return;
    const { width, height, rgba } = picture;
    const image = new ImageData(new Uint8ClampedArray(rgba), width, height);
    context.putImageData(image, 0, -kTop[part]);
  }, [tailor, String(look), part]);
  return <canvas ref={canvas} width={kWidth} height={kHeight} aria-hidden="true" />;
}
