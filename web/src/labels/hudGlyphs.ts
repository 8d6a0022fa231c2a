// The HUD's font, glyph by glyph, in the page's own typeface.
import type { RasterGlyph } from '../bridge/bridgeTypes';
import type { TextCanvas } from './TextCanvas';

const kWeight = 500;

// Code points without a picture (controls, spaces) come with an advance and no pixels.
export function rasterizeGlyphs(
  canvas: TextCanvas,
  from: number,
  to: number,
  pixelSize: number,
): RasterGlyph[] {
  const glyphs: RasterGlyph[] = [];
  for (let codepoint = from; codepoint <= to; ++codepoint) {
    glyphs.push(rasterizeGlyph(canvas, codepoint, pixelSize));
  }
  return glyphs;
}

function rasterizeGlyph(canvas: TextCanvas, codepoint: number, pixelSize: number): RasterGlyph {
  const text = String.fromCodePoint(codepoint);
  const size = canvas.measure(text, pixelSize, kWeight);
  const left = Math.ceil(size.left);
  const up = Math.ceil(size.up);
  const width = left + Math.ceil(size.right);
  const height = up + Math.ceil(size.down);
  const glyph = { codepoint, advance: size.advance, bearingX: -left, bearingY: up };
  if (width <= 0 || height <= 0) {
    return { ...glyph, width: 0, height: 0, coverage: new Uint8Array() };
  }
  const box = { width, height, penX: left, penY: up };
  const image = canvas.draw(text, { pixelSize, weight: kWeight }, box);
  const coverage = new Uint8Array(width * height);
  for (let i = 0; i < coverage.length; ++i) coverage[i] = image.rgba[i * 4 + 3] ?? 0;
  return { ...glyph, width, height, coverage };
}
