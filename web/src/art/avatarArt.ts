// Loads the pictures of the avatars' parts and of reactions, the palette and the table that describes
// the avatars.
import paletteUrl from '../../../assets/avatars/palette.png?url';
import sheetUrl from '../../../assets/avatars/parts.png?url';
import reactionsUrl from '../../../assets/avatars/reactions.png?url';
import tableUrl from '../../../assets/avatars/avatars.json?url';
import type { RasterImage } from '../bridge/bridgeTypes';
import type { ProgressTask } from '../util/Progress';
import { fetchBytes } from '../util/fetchCounted';
import type { AvatarTable } from './avatarTable';
import { decodeImage } from './decodeImage';

export interface AvatarArt {
  sheet: RasterImage;
  palette: RasterImage;
  reactions: RasterImage;
  table: AvatarTable;
  tableJson: string;
}

// Throws LoadError.
export async function loadAvatarArt(task: ProgressTask): Promise<AvatarArt> {
  const [sheet, palette, reactions, table] = await Promise.all(
    [sheetUrl, paletteUrl, reactionsUrl, tableUrl].map((url) =>
      fetchBytes(new URL(url, document.baseURI)),
    ),
  );
  const tableJson = new TextDecoder().decode(table);
  const art = {
    sheet: await decodeImage(sheet ?? new Uint8Array(), sheetUrl),
    palette: await decodeImage(palette ?? new Uint8Array(), paletteUrl),
    reactions: await decodeImage(reactions ?? new Uint8Array(), reactionsUrl),
    table: JSON.parse(tableJson) as AvatarTable,
    tableJson,
  };
  task.finish();
  return art;
}
