// What the page understands of /api/space.
import { parseSpaceInfo } from '../../../web/src/space/spaceInfo';

const kMap = {
  hash: 'abc',
  package: '/maps/abc/map.bin',
  pages: ['/maps/abc/atlas-0.png'],
};

describe('the description of the space', () => {
  it('says where the map is', () => {
    const json = JSON.stringify({
      name: 'Office',
      players: 3,
      audibleTiles: 8,
      sfu: true,
      map: { ...kMap, place: 'office', areas: '/maps/abc/areas-1.json' },
      later: true,
    });
    expect(parseSpaceInfo(json)).toEqual({
      name: 'Office',
      people: 3,
      place: 'office',
      mapHash: 'abc',
      packageUrl: '/maps/abc/map.bin',
      atlasUrls: ['/maps/abc/atlas-0.png'],
      areasUrl: '/maps/abc/areas-1.json',
      audibleTiles: 8,
      hasSfu: true,
    });
  });

  it('does without a name and a number of people', () => {
    expect(parseSpaceInfo(JSON.stringify({ map: kMap }))).toMatchObject({
      name: '',
      people: null,
      place: '',
      areasUrl: null,
      audibleTiles: 5,
      hasSfu: false,
    });
  });

  it('is refused when the map is missing or is something else', () => {
    for (const text of [
      '',
      'null',
      '[]',
      '{}',
      '{"map":{"hash":"x","package":"y"}}',
      '{"map":1}',
    ]) {
      expect(parseSpaceInfo(text)).toBeNull();
    }
  });
});
