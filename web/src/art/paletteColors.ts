// The colours that a part of a look can have, for swatches.
import type { AvatarArt } from './avatarArt';
import { rampOf } from './look';
import type { LookPart } from './look';

export type PaletteArt = Pick<AvatarArt, 'palette' | 'table'>;

// Of a ramp's four shades, the third is the one that most of a part shows; of the eyes' the second,
// which is the iris.
const kBaseShade = 2;
const kIrisShade = 1;

// Red, green and blue, 0 to 255.
export function baseColor({ table, palette }: PaletteArt, part: LookPart, color: number): number[] {
  const row = rampOf(table, part).first + color;
  const at = (row * palette.width + (part === 'eyes' ? kIrisShade : kBaseShade)) * 4;
  return [...palette.rgba.slice(at, at + 3)];
}

export function cssColor(art: PaletteArt, part: LookPart, color: number): string {
  return `rgb(${baseColor(art, part, color).join(' ')})`;
}
