// The real avatar art, for tests of what is made of it.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AvatarArt } from '../../../web/src/art/avatarArt';
import type { AvatarTable } from '../../../web/src/art/avatarTable';
import { decodePng } from '../../../web/src/art/pngDecoder';

const kFolder = resolve(import.meta.dirname, '../../../assets/avatars');

export async function readAvatarArt(): Promise<AvatarArt> {
  const image = async (name: string): Promise<AvatarArt['sheet']> => {
    const decoded = await decodePng(readFileSync(resolve(kFolder, name)));
    if (!decoded) throw new Error(`${name} is not a PNG of the expected kind`);
    return decoded;
  };
  const tableJson = readFileSync(resolve(kFolder, 'avatars.json'), 'utf8');
  return {
    sheet: await image('parts.png'),
    palette: await image('palette.png'),
    reactions: await image('reactions.png'),
    table: JSON.parse(tableJson) as AvatarTable,
    tableJson,
  };
}
