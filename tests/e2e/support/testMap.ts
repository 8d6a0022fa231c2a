// A map of our own for the tests, so that the default map may change as it likes: 20 x 12 tiles,
// a wall all round and one in the middle that leaves a gap below, a private room and a small encrypted
// one, and a stage with its audience at the other end.
import { copyFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './afterwards';

const kTileset = resolve(import.meta.dirname, '../../../assets/tilesets/atrium.png');

export const kMapSize = { width: 20, height: 12 };
export const kSpawn = { x: 4, y: 5 };
// The wall in the middle reaches from the top down to this row.
export const kWall = { x: 10, toRow: 7 };
export const kDen = { name: 'Den', x: 13, y: 2, width: 4, height: 3 };
// A seat in the open, which looks down.
export const kSeat = { x: 3, y: 8 };
export const kVault = { name: 'Vault', x: 18, y: 1, width: 1, height: 2 };
export const kStage = { name: 'Stage', x: 1, y: 1, width: 2, height: 2 };
export const kAudience = { name: 'Audience', x: 16, y: 6, width: 3, height: 2 };

const kTile = 32;

export interface TestArea {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  properties: Readonly<Record<string, string | number | boolean>>;
}

interface TestMapOptions {
  spawn?: typeof kSpawn;
  // Besides those that are always there.
  areas?: readonly TestArea[];
}

// Returns the path of the map's file.
export async function writeTestMap({
  spawn = kSpawn,
  areas = [],
}: TestMapOptions = {}): Promise<string> {
  const folder = await temporaryFolder('map');
  await copyFile(kTileset, join(folder, 'tiles.png'));
  const path = join(folder, 'test.tmj');
  await writeFile(path, JSON.stringify(tiledMap(spawn, areas)));
  return path;
}

function isWall(x: number, y: number): boolean {
  const edge = x === 0 || y === 0 || x === kMapSize.width - 1 || y === kMapSize.height - 1;
  return edge || (x === kWall.x && y <= kWall.toRow);
}

function tiledMap(spawn: typeof kSpawn, areas: readonly TestArea[]): object {
  return {
    type: 'map',
    version: '1.10',
    orientation: 'orthogonal',
    renderorder: 'right-down',
    infinite: false,
    tilewidth: kTile,
    tileheight: kTile,
    ...kMapSize,
    layers: [
      tileLayer(1, 'floor', () => 1),
      tileLayer(2, 'walls', (x, y) => (isWall(x, y) ? 2 : 0)),
      tileLayer(5, 'seats', (x, y) => (x === kSeat.x && y === kSeat.y ? 3 : 0)),
      tileLayer(3, 'start', (x, y) => (x === spawn.x && y === spawn.y ? 1 : 0)),
      {
        id: 4,
        type: 'objectgroup',
        name: 'floorLayer',
        opacity: 1,
        visible: true,
        objects: [
          area(1, kDen, { name: 'private', type: 'bool', value: true }),
          area(2, kStage, { name: 'stage', type: 'bool', value: true }),
          area(3, kAudience, { name: 'audience', type: 'string', value: kStage.name }),
          area(
            4,
            kVault,
            { name: 'private', type: 'bool', value: true },
            { name: 'encrypted', type: 'bool', value: true },
          ),
          ...areas.map((one, i) => area(5 + i, one, ...propertiesOf(one))),
        ],
      },
    ],
    tilesets: [
      {
        firstgid: 1,
        name: 'tiles',
        image: 'tiles.png',
        imagewidth: 256,
        imageheight: 32,
        tilewidth: kTile,
        tileheight: kTile,
        tilecount: 8,
        columns: 8,
        margin: 0,
        spacing: 0,
        tiles: [
          {
            id: 1,
            properties: [{ name: 'collides', type: 'bool', value: true }],
          },
          {
            id: 2,
            properties: [{ name: 'seat', type: 'string', value: 'down' }],
          },
        ],
      },
    ],
  };
}

function tileLayer(id: number, name: string, gid: (x: number, y: number) => number): object {
  const { width, height } = kMapSize;
  const data = Array.from({ length: width * height }, (_, i) =>
    gid(i % width, Math.floor(i / width)),
  );
  return {
    id,
    name,
    type: 'tilelayer',
    x: 0,
    y: 0,
    width,
    height,
    opacity: 1,
    visible: true,
    data,
  };
}

function propertiesOf({ properties }: TestArea): object[] {
  const types: Record<string, string> = { boolean: 'bool', number: 'float', string: 'string' };
  return Object.entries(properties).map(([name, value]) => ({
    name,
    value,
    type: types[typeof value],
  }));
}

function area(id: number, place: typeof kDen, ...properties: object[]): object {
  return {
    id,
    name: place.name,
    type: 'area',
    x: place.x * kTile,
    y: place.y * kTile,
    width: place.width * kTile,
    height: place.height * kTile,
    rotation: 0,
    visible: true,
    properties: [{ name: 'zoneName', type: 'string', value: place.name }, ...properties],
  };
}
