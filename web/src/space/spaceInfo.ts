// What /api/space says about the space: its name and where its map is.
import { t } from '../language/english/page';
import { kDefaultAudibleTiles } from '../media/loudness';
import { LoadError, fetchBytes } from '../util/fetchCounted';
import { asObject, parseObject } from '../util/json';

export interface SpaceInfo {
  name: string;
  // How many people are there; null when the server does not say.
  people: number | null;
  // Its map among those of the server, as in "?map=campus"; empty when the server has one only.
  place: string;
  mapHash: string;
  packageUrl: string;
  atlasUrls: string[];
  // What happens where; null when nothing does.
  areasUrl: string | null;
  // How far one is heard in the open.
  audibleTiles: number;
  // Larger groups go through one.
  hasSfu: boolean;
}

// Of the map with that name or hash, else of the one that people come to. Throws LoadError.
export async function fetchSpaceInfo(map: string): Promise<SpaceInfo> {
  const url = new URL('api/space', document.baseURI);
  if (map !== '') url.searchParams.set('map', map);
  const bytes = await fetchBytes(url);
  const info = parseSpaceInfo(new TextDecoder().decode(bytes));
  if (!info) throw new LoadError(t('strangeSpace'));
  return info;
}

// Null when something that is needed is missing.
export function parseSpaceInfo(json: string): SpaceInfo | null {
  const space = parseObject(json);
  const map = asObject(space?.['map']);
  if (!space || !map) return null;
  const { hash, package: packageUrl, pages, areas, place } = map;
  if (typeof hash !== 'string' || typeof packageUrl !== 'string' || !Array.isArray(pages)) {
    return null;
  }
  const { name, players, audibleTiles, sfu } = space;
  return {
    name: typeof name === 'string' ? name : '',
    people: typeof players === 'number' ? players : null,
    place: typeof place === 'string' ? place : '',
    mapHash: hash,
    packageUrl,
    areasUrl: typeof areas === 'string' ? areas : null,
    atlasUrls: pages.filter((url) => typeof url === 'string'),
    audibleTiles: typeof audibleTiles === 'number' ? audibleTiles : kDefaultAudibleTiles,
    hasSfu: sfu === true,
  };
}
