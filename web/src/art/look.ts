// What an avatar looks like, as numbers: the eight bytes of shared/protocol/look.h.
import type { AvatarTable } from './avatarTable';

export const kLookBytes = 8;

export type Look = readonly number[];

// What people choose, in the order of the join screen; the reserved byte is nobody's choice.
export const kLookParts = ['style', 'skin', 'hair', 'top', 'bottom', 'shoes', 'accessory'] as const;

export type LookPart = (typeof kLookParts)[number];

// Null unless it is eight bytes; their range is the table's business, which takes them modulo.
export function parseLook(value: unknown): Look | null {
  if (!Array.isArray(value) || value.length !== kLookBytes) return null;
  const bytes: unknown[] = value;
  return bytes.every(isByte) ? bytes : null;
}

function isByte(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 255;
}

// How many choices a part has; at least one, so that it can divide.
export function choicesOf(table: AvatarTable, part: LookPart): number {
  return Math.max(1, part === 'style' ? table.styles : (table.ramps[part]?.count ?? 1));
}

export function choiceOf(table: AvatarTable, look: Look, part: LookPart): number {
  return (look[kLookParts.indexOf(part)] ?? 0) % choicesOf(table, part);
}

export function withChoice(table: AvatarTable, look: Look, part: LookPart, choice: number): Look {
  const count = choicesOf(table, part);
  const next = [...look];
  next[kLookParts.indexOf(part)] = ((choice % count) + count) % count;
  return next;
}
