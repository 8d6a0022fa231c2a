// Small maps of one feature each, for mapPictures.test.ts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterwards } from './afterwards';
import { writeNoisePng } from './writePng';

export interface FeatureMap {
  feature: string;
  file: string;
  nowMs: number;
}

type Fields = Readonly<Record<string, unknown>>;

const kTile = 16;
const kSide = 12; // tiles
const kFlips = [
  0, 0x20000000, 0x40000000, 0x60000000, 0x80000000, 0xa0000000, 0xc0000000, 0xe0000000,
];

// At once, because tests are listed before any of them runs.
export function writeFeatureMaps(): FeatureMap[] {
  const folder = mkdtempSync(join(tmpdir(), 'atrium-features-'));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  writeNoisePng(join(folder, 'tiles.png'), 4 * kTile, 4 * kTile);
  writeNoisePng(join(folder, 'spaced.png'), 3 + 4 * (kTile + 2), 3 + 4 * (kTile + 2));
  writeNoisePng(join(folder, 'large.png'), 40, 24);
  writeNoisePng(join(folder, 'sky.png'), 50, 30);
  return Object.entries(kFeatures).map(([feature, fields], i) => {
    const file = join(folder, `${i}.tmj`);
    writeFileSync(file, JSON.stringify({ ...mapBase(), ...fields }));
    return { feature, file, nowMs: feature.includes('animat') ? 350 : 0 };
  });
}

function mapBase(): Fields {
  return {
    type: 'map',
    orientation: 'orthogonal',
    renderorder: 'right-down',
    infinite: false,
    width: kSide,
    height: kSide,
    tilewidth: kTile,
    tileheight: kTile,
    tilesets: [tileset()],
  };
}

function tileset(more: Fields = {}): Fields {
  const size = { imagewidth: 4 * kTile, imageheight: 4 * kTile, tilecount: 16, columns: 4 };
  const tile = { tilewidth: kTile, tileheight: kTile, margin: 0, spacing: 0 };
  return { firstgid: 1, name: 'tiles', image: 'tiles.png', ...size, ...tile, ...more };
}

// A single tile with an image of its own, number 17.
function collection(more: Fields = {}): Fields {
  const tiles = [{ id: 0, image: 'large.png', imagewidth: 40, imageheight: 24 }];
  const size = { tilewidth: 40, tileheight: 24, tilecount: 1, columns: 0 };
  return { firstgid: 17, name: 'large', ...size, tiles, ...more };
}

function layer(more: Fields = {}, gid = (x: number, y: number) => 1 + ((x + 3 * y) % 16)): Fields {
  const data = Array.from({ length: kSide * kSide }, (_, i) =>
    gid(i % kSide, Math.floor(i / kSide)),
  );
  return { type: 'tilelayer', name: 'l', width: kSide, height: kSide, data, ...visible(), ...more };
}

function visible(): Fields {
  return { x: 0, y: 0, opacity: 1, visible: true };
}

function group(more: Fields, ...layers: Fields[]): Fields {
  return { type: 'group', name: 'g', ...visible(), layers, ...more };
}

function objects(list: Fields[], more: Fields = {}): Fields {
  const named = list.map((item, i) => ({ id: i + 1, name: '', visible: true, ...item }));
  return { type: 'objectgroup', name: 'o', objects: named, ...visible(), ...more };
}

function object(gid: number, x: number, y: number, more: Fields = {}): Fields {
  return { gid, x, y, width: kTile, height: kTile, rotation: 0, ...more };
}

function sky(more: Fields): Fields {
  return { type: 'imagelayer', name: 's', image: 'sky.png', ...visible(), ...more };
}

// Something on every third tile of every second row.
const sparse = (gid: number) => (x: number, y: number) => (x % 3 === 1 && y % 2 === 1 ? gid : 0);

const kAlignments = [
  'topleft',
  'top',
  'topright',
  'left',
  'center',
  'right',
  'bottomleft',
  'bottom',
  'bottomright',
];

const kFeatures: Readonly<Record<string, Fields>> = {
  'all eight flips': {
    layers: [layer({}, (x, y) => (kFlips[(x + 2 * y) % 8] ?? 0) + 1 + ((x + y) % 16))],
  },
  'layers moved by offsets, alone and in groups': {
    layers: [
      layer({ offsetx: 5, offsety: -7 }),
      group({ offsetx: -20, offsety: 9 }, layer({ offsetx: 0.6, opacity: 0.7 })),
    ],
  },
  'opacity, alone and in groups': {
    layers: [layer(), group({ opacity: 0.5 }, layer({ opacity: 0.6 }, sparse(7)))],
  },
  'tints, alone and in groups': {
    layers: [
      layer({ tintcolor: '#ff8040' }),
      group({ tintcolor: '#8040ff' }, layer({ tintcolor: '#80ffff00' }, sparse(5))),
    ],
  },
  'parallax of tile layers': {
    parallaxoriginx: 20,
    parallaxoriginy: -11.5,
    layers: [
      layer({ parallaxx: 0.3, parallaxy: 0.7 }),
      group({ parallaxx: 0.5 }, layer({ parallaxx: 3, parallaxy: 1.25, opacity: 0.5 }, sparse(9))),
    ],
  },
  'parallax of objects that lie beside the map': {
    tilesets: [tileset(), collection()],
    layers: [
      objects([object(17, -70, 40), object(17, 210, 230), object(3, 100, 100)], {
        parallaxx: 0.4,
        parallaxy: 0.5,
      }),
    ],
  },
  'animated tiles at some moment': {
    tilesets: [
      tileset({
        tiles: [
          { id: 0, animation: [1, 2, 3].map((tileid) => ({ tileid, duration: 150 })) },
          { id: 4, animation: [5, 6].map((tileid) => ({ tileid, duration: 100 })) },
        ],
      }),
    ],
    layers: [layer()],
  },
  'margin and spacing': {
    tilesets: [
      tileset({ image: 'spaced.png', imagewidth: 75, imageheight: 75, margin: 3, spacing: 2 }),
    ],
    layers: [layer()],
  },
  'a transparent colour': {
    tilesets: [tileset({ transparentcolor: '#102030' })],
    layers: [layer({}, () => 1)],
  },
  'a translucent background': { backgroundcolor: '#80ff4020', layers: [layer({}, sparse(2))] },
  'a collection of images larger than the grid': {
    tilesets: [tileset(), collection({ tileoffset: { x: -3, y: 5 } })],
    layers: [layer(), layer({ opacity: 0.8 }, sparse(17))],
  },
  'large tiles drawn from right to left and upwards': {
    renderorder: 'left-up',
    tilesets: [tileset(), collection()],
    layers: [layer({}, (x, y) => (kFlips[(x + y) % 8] ?? 0) + 17)],
  },
  'tiles stretched to the grid': {
    tilesets: [tileset(), collection({ tilerendersize: 'grid' })],
    layers: [layer({}, (x) => (kFlips[x % 8] ?? 0) + 17)],
  },
  'tiles fitted to the grid': {
    tilesets: [tileset(), collection({ tilerendersize: 'grid', fillmode: 'preserve-aspect-fit' })],
    layers: [layer({}, (x) => (kFlips[x % 8] ?? 0) + 17)],
  },
  'tile objects: stretched, flipped, translucent, between pixels': {
    tilesets: [tileset(), collection()],
    layers: [
      layer(),
      objects([
        object(17, 10, 60, { width: 60, height: 36 }),
        object(0x80000011, 90.3, 70.6, { width: 40, height: 24 }),
        object(0x40000002, 20, 120, { width: 31, height: 7 }),
        object(3, 100, 150, { opacity: 0.4 }),
        object(4, 108, 158),
        object(5, 150, 150, { visible: false }),
      ]),
    ],
  },
  'tile objects turned by angles': {
    tilesets: [tileset(), collection({ tileoffset: { x: 4, y: -2 } })],
    layers: [
      objects(
        [0, 30, 90, 135, -60, 180, 270, 359].map((rotation, i) =>
          object(i % 2 ? 17 : 2, 30 + 40 * (i % 4), 60 + 70 * Math.floor(i / 4), {
            width: 36,
            height: 20,
            rotation,
          }),
        ),
      ),
    ],
  },
  'tile objects that stand on any point of theirs': {
    tilesets: kAlignments.map((objectalignment, i) =>
      collection({ firstgid: 1 + i, name: objectalignment, objectalignment }),
    ),
    layers: [
      objects(
        kAlignments.map((_, i) =>
          object(1 + i, 40 + 50 * (i % 3), 40 + 50 * Math.floor(i / 3), {
            width: 40,
            height: 24,
            rotation: 15 * i,
          }),
        ),
      ),
    ],
  },
  'objects in the order of their list': {
    layers: [
      objects([object(1, 40, 60), object(2, 48, 50), object(3, 44, 40)], { draworder: 'index' }),
      objects([object(1, 100, 60), object(2, 108, 50), object(3, 104, 40)]),
    ],
  },
  'image layers, plain and repeated': {
    layers: [
      sky({ repeatx: true, repeaty: true, offsetx: 7, offsety: -3 }),
      sky({ offsetx: 20, offsety: 60, tintcolor: '#ffc0c0', opacity: 0.8 }),
      sky({ offsety: 120.4, repeatx: true, parallaxx: 0.25, parallaxy: 0.9 }),
      sky({ offsetx: 5, repeaty: true, parallaxx: 1.6, transparentcolor: '#102030' }),
    ],
  },
  'hidden layers and shapes, which are not drawn': {
    layers: [
      layer(),
      layer({ visible: false }, () => 3),
      group(
        { visible: false },
        layer({}, () => 4),
      ),
      objects([
        { x: 10, y: 10, width: 50, height: 30, rotation: 20 },
        { x: 70, y: 10, width: 50, height: 30, ellipse: true },
        { x: 10, y: 80, width: 50, height: 30, capsule: true },
        { x: 80, y: 80, width: 0, height: 0, point: true },
        {
          x: 90,
          y: 90,
          polygon: [
            { x: 0, y: 0 },
            { x: 30, y: 0 },
            { x: 0, y: 30 },
          ],
        },
        {
          x: 90,
          y: 90,
          polyline: [
            { x: 0, y: 0 },
            { x: 30, y: 30 },
          ],
        },
      ]),
    ],
  },
  'an infinite map that begins elsewhere': {
    infinite: true,
    tilesets: [tileset(), collection()],
    layers: [
      {
        ...layer({ parallaxx: 0.5 }),
        data: undefined,
        chunks: [-32, -16].map((x) => ({
          ...{ x, y: 48, width: 16, height: 16 },
          data: Array.from({ length: 256 }, (_, i) => 1 + ((i - x) % 16)),
        })),
      },
      objects([object(17, -300, 900, { width: 40, height: 24, rotation: 45 })]),
    ],
  },
};
