// What an avatar looks like, as numbers: the bytes of shared/protocol/look.h, a shape in the upper
// half and a colour in the lower one.
import type { AvatarTable, Ramp } from './avatarTable';

// In the order of the bytes and of the table's categories.
export const kLookParts = [
  'body',
  'eyes',
  'hair',
  'top',
  'bottom',
  'shoes',
  'hat',
  'glasses',
  'extra',
] as const;

export const kLookBytes = kLookParts.length;

export type Look = readonly number[];
export type LookPart = (typeof kLookParts)[number];

// Null unless it is nine bytes; their range is the table's business, which takes them modulo.
export function parseLook(value: unknown): Look | null {
  if (!Array.isArray(value) || value.length !== kLookBytes) return null;
  const bytes: unknown[] = value;
  return bytes.every(isByte) ? bytes : null;
}

function isByte(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 255;
}

// Names, in the order of their numbers; at least one.
export function shapesOf(table: AvatarTable, part: LookPart): string[] {
  const shapes = table.categories[kLookParts.indexOf(part)]?.shapes ?? [];
  return shapes.length > 0 ? shapes.map(({ name }) => name) : ['none'];
}

// The palette rows that the part can be coloured with.
export function rampOf(table: AvatarTable, part: LookPart): Ramp {
  const slot = table.categories[kLookParts.indexOf(part)]?.slot;
  return table.ramps.find(({ name }) => name === slot) ?? { name: '', first: 0, count: 1 };
}

export function shapeOf(table: AvatarTable, look: Look, part: LookPart): number {
  return (byteOf(look, part) >> 4) % shapesOf(table, part).length;
}

export function colorOf(table: AvatarTable, look: Look, part: LookPart): number {
  return (byteOf(look, part) & 15) % rampOf(table, part).count;
}

export function withShape(look: Look, part: LookPart, shape: number): Look {
  return withByte(look, part, (shape << 4) | (byteOf(look, part) & 15));
}

export function withColor(look: Look, part: LookPart, color: number): Look {
  return withByte(look, part, (byteOf(look, part) & ~15) | color);
}

function byteOf(look: Look, part: LookPart): number {
  return look[kLookParts.indexOf(part)] ?? 0;
}

function withByte(look: Look, part: LookPart, byte: number): Look {
  const next = [...look];
  next[kLookParts.indexOf(part)] = byte;
  return next;
}
