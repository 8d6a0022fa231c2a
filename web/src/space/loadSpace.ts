// Fetches the space's map and hands it to the core.
import { decodeImage } from '../art/decodeImage';
import type { Bridge } from '../bridge/Bridge';
import type { RasterImage } from '../bridge/bridgeTypes';
import type { ProgressTask } from '../util/Progress';
import { LoadError, fetchBytes } from '../util/fetchCounted';
import { urlOf } from '../util/urlOf';
import type { SpaceInfo } from './spaceInfo';

export interface LoadedSpace {
  info: SpaceInfo;
  package: Uint8Array;
  pages: RasterImage[];
}

// Throws LoadError.
export async function fetchSpace(info: SpaceInfo, task?: ProgressTask): Promise<LoadedSpace> {
  const [bytes, ...pages] = await Promise.all([
    fetchBytes(urlOf(info.packageUrl), task),
    ...info.atlasUrls.map(async (url) => decodeImage(await fetchBytes(urlOf(url), task), url)),
  ]);
  task?.finish();
  return { info, package: bytes, pages };
}

// Throws LoadError when the core refuses the map.
export function showSpace(bridge: Bridge, space: LoadedSpace): void {
  const problem = bridge.loadMap(space.package);
  if (problem !== '') throw new LoadError(problem);
  space.pages.forEach((page, i) => bridge.putAtlasPage(i, page));
}
