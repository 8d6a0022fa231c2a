// A name over a head: white text, shortened when it is too wide to be pleasant.
import type { RasterImage } from '../bridge/bridgeTypes';
import type { TextCanvas, TextSize } from './TextCanvas';

const kWeight = 600;
// In multiples of the text's size: about 24 Latin letters.
const kMaxWidth = 12;
// Clear pixels around the ink, so that filtering never cuts it.
const kMargin = 1;

export type Measure = (text: string) => TextSize;

// The text, or as much of it as fits followed by an ellipsis; whole characters as people see them,
// never half an emoji.
export function fitName(text: string, maxWidth: number, measure: Measure): string {
  if (measure(text).advance <= maxWidth) return text;
  const characters = [...new Intl.Segmenter().segment(text)].map((part) => part.segment);
  while (characters.length > 1) {
    characters.pop();
    const shorter = `${characters.join('').trimEnd()}…`;
    if (measure(shorter).advance <= maxWidth) return shorter;
  }
  return `${characters.join('')}…`;
}

// The picture that holds the ink, and where the pen starts in it. All names of one size get the
// same height and baseline unless their script needs more.
export function labelBox(
  size: TextSize,
  pixelSize: number,
): { width: number; height: number; penX: number; penY: number } {
  const up = Math.ceil(Math.max(size.up, pixelSize * 0.8)) + kMargin;
  const down = Math.ceil(Math.max(size.down, pixelSize * 0.25)) + kMargin;
  const left = Math.ceil(Math.max(size.left, 0)) + kMargin;
  const right = Math.ceil(Math.max(size.right, size.advance, 1)) + kMargin;
  return { width: left + right, height: up + down, penX: left, penY: up };
}

export function rasterizeName(canvas: TextCanvas, text: string, pixelSize: number): RasterImage {
  const measure: Measure = (part) => canvas.measure(part, pixelSize, kWeight);
  const shown = fitName(text, kMaxWidth * pixelSize, measure);
  return canvas.draw(shown, { pixelSize, weight: kWeight }, labelBox(measure(shown), pixelSize));
}
