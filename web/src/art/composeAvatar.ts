// One frame of an avatar in the colours of a look, by the same rule as the core's shader: a pixel
// of the sheet names a slot (red) and a shade (green); the look says which row of the palette
// that slot's colours are in.
import type { RasterImage } from '../bridge/bridgeTypes';
import type { AvatarArt } from './avatarArt';
import { choiceOf, kLookParts } from './look';
import type { Look, LookPart } from './look';

type Art = Pick<AvatarArt, 'sheet' | 'palette' | 'table'>;

export interface Pose {
  facing: string;
  column: string;
}

export function composeAvatar(art: Art, look: Look, pose: Pose): RasterImage {
  const { table, sheet, palette } = art;
  const { width, height } = table.frame;
  const left = Math.max(0, table.columns.indexOf(pose.column)) * width;
  const facing = Math.max(0, table.facings.indexOf(pose.facing));
  const top = (choiceOf(table, look, 'style') * table.facings.length + facing) * height;
  const rows = paletteRows(art, look);
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; ++i) {
    const from = ((top + Math.floor(i / width)) * sheet.width + left + (i % width)) * 4;
    if ((sheet.rgba[from + 3] ?? 0) === 0) continue;
    const slot = Math.floor((sheet.rgba[from] ?? 0) / table.encoding.slot_step);
    const shade = Math.floor((sheet.rgba[from + 1] ?? 0) / table.encoding.shade_step);
    const color = ((rows.get(slot) ?? 0) * palette.width + shade) * 4;
    rgba.set(palette.rgba.subarray(color, color + 4), i * 4);
  }
  return { width, height, rgba };
}

// The palette's colours of one choice, from the outline to the lightest, as CSS colours.
export function shadesOf(art: Art, part: LookPart, choice: number): string[] {
  const ramp = art.table.ramps[part];
  if (!ramp) return [];
  const row = (ramp.first + choice) * art.palette.width;
  return Array.from({ length: art.table.encoding.shades }, (_, shade) => {
    const at = (row + shade) * 4;
    return `rgb(${art.palette.rgba.slice(at, at + 3).join(' ')})`;
  });
}

// Which row of the palette each slot takes its colours from.
function paletteRows({ table }: Art, look: Look): Map<number, number> {
  const rows = new Map<number, number>();
  for (const [name, ramp] of Object.entries(table.ramps)) {
    const part = kLookParts.find((p) => p === name);
    rows.set(ramp.slot, ramp.first + (part ? choiceOf(table, look, part) : 0));
  }
  return rows;
}
