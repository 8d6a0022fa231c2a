// Whole maps as the browser shows them, pixel by pixel against pictures by a program that shares
// nothing with the way a map takes here: not the reading, nor the packing, nor the drawing.
//
// Compared are small maps with one feature each, our own maps, and all that lie in the folder that
// ATRIUM_SAMPLE_MAPS names.
import { readdirSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { afterwards } from './support/afterwards';
import { MapViewer } from './support/MapViewer';
import { Painter } from './support/Painter';
import { writeFeatureMaps } from './support/featureMaps';

// Of all pixels so many may differ.
const kMostDiffering = 0.001;

const kMaps = resolve(import.meta.dirname, '../../assets/maps');
const kSamples = process.env['ATRIUM_SAMPLE_MAPS'];

function mapsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tmx|tmj|json)$/.test(name))
    .map((name) => resolve(folder, name))
    .sort();
}

describe('a map in the browser is the picture that Tiled draws', () => {
  let viewer: MapViewer;
  let painter: Painter;

  beforeAll(async () => {
    painter = new Painter();
    afterwards(() => painter.close());
    viewer = await MapViewer.open();
  });

  const compare = async (file: string, nowMs = 0): Promise<string | { problem: string }> => {
    const expected = await painter.draw(file, nowMs);
    if ('problem' in expected) return expected;
    const { differing, first } = await viewer.compare(file, expected, nowMs);
    const share = differing / (expected.width * expected.height);
    return share <= kMostDiffering ? 'the same' : `${(share * 100).toFixed(2)} % differ, ${first}`;
  };

  for (const { feature, file, nowMs } of writeFeatureMaps()) {
    it(`with ${feature}`, async () => expect(await compare(file, nowMs)).toBe('the same'));
  }

  for (const file of mapsIn(kMaps)) {
    it(`which is our own ${basename(file)}`, async () =>
      expect(await compare(file)).toBe('the same'));
  }

  for (const file of kSamples === undefined ? [] : mapsIn(kSamples)) {
    it(`which is the sample ${relative(kSamples ?? '', file)}`, async ({ skip }) => {
      const result = await compare(file);
      // Not every file is a map that can be drawn: templates, other orientations, missing tilesets.
      if (typeof result !== 'string') skip(result.problem);
      expect(result).toBe('the same');
    });
  }
});
