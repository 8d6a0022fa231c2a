// Loads the picture of the avatars' parts, the palette and the table that describes both.
import paletteUrl from '../../../assets/avatars/palette.png?url';
import sheetUrl from '../../../assets/avatars/parts.png?url';
import tableUrl from '../../../assets/avatars/avatars.json?url';
import type { RasterImage } from '../bridge/bridgeTypes';
import type { ProgressTask } from '../util/Progress';
import { fetchBytes } from '../util/fetchCounted';
import type { AvatarTable } from './avatarTable';
import { decodeImage } from './decodeImage';

export interface AvatarArt {
  sheet: RasterImage;
  palette: RasterImage;
  table: AvatarTable;
  tableJson: string;
}

// Throws LoadError.
export async function loadAvatarArt(task: ProgressTask): Promise<AvatarArt> {
  const [sheet, palette, table] = await Promise.all(
    [sheetUrl, paletteUrl, tableUrl].map((url) => fetchBytes(new URL(url, document.baseURI))),
  );
  const tableJson = new TextDecoder().decode(table);
  const art = {
    sheet: await decodeImage(sheet ?? new Uint8Array(), sheetUrl),
    palette: await decodeImage(palette ?? new Uint8Array(), paletteUrl),
    table: JSON.parse(tableJson) as AvatarTable,
    tableJson,
  };
  task.finish();
  return art;
}
