// How large somebody's pictures are shown, so that nobody sends more than is seen.
import { asObject } from '../util/json';

export const kPictureKinds = ['camera', 'screen'] as const;
export type PictureKind = (typeof kPictureKinds)[number];

// In device pixels.
export interface PictureSize {
  width: number;
  height: number;
}

// Null: not shown. Of what is not named, nothing is known.
export type WantedPicture = Partial<Record<PictureKind, PictureSize | null>>;

export const kNothingKnown: WantedPicture = {};

// No screen is larger.
const kMostPixels = 16_384;

// From another page: whatever is not a size that can be shown is left out.
export function parseWantedPicture(value: unknown): WantedPicture | null {
  const fields: Partial<Record<string, unknown>> | null = asObject(value);
  if (!fields) return null;
  const wanted: WantedPicture = {};
  for (const kind of kPictureKinds) {
    const size = fields[kind] === null ? null : parseSize(fields[kind]);
    if (size !== undefined) wanted[kind] = size;
  }
  return wanted;
}

function parseSize(value: unknown): PictureSize | undefined {
  const size: { width?: unknown; height?: unknown } | null = asObject(value);
  if (!size || !isPixelCount(size.width) || !isPixelCount(size.height)) return undefined;
  return { width: size.width, height: size.height };
}

function isPixelCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= kMostPixels;
}
