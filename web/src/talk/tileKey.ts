// What a tile shows: one person's camera or shared screen.
import type { PictureKind } from '../rtc/wantedPicture';

export type TileKey = `${PictureKind}-${number}`;

export function tileKey(kind: PictureKind, avatar: number): TileKey {
  return `${kind}-${avatar}`;
}
