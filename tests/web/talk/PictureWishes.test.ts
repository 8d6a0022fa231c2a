import { PictureWishes, withoutPictures } from '../../../web/src/talk/PictureWishes';
import type { WantedPicture } from '../../../web/src/rtc/wantedPicture';
import { makePreferences } from '../support/fakeDevices';
import { remotePeer } from '../support/remotePeer';

const kAda = remotePeer({ avatar: 1 });
const kBo = remotePeer({ avatar: 2 });
const kShown = new Map<number, WantedPicture>([[1, { camera: { width: 960, height: 540 } }]]);

describe('what is asked of others', () => {
  it('is what is shown here, and nothing of whom nothing is known', () => {
    const wishes = new PictureWishes(makePreferences()).of([kAda, kBo], kShown);
    expect(wishes).toEqual(kShown);
  });

  it('is no picture at all with voice only, of nobody', () => {
    const wishes = new PictureWishes(makePreferences({ voiceOnly: true })).of([kAda, kBo], kShown);
    expect([...wishes.values()]).toEqual([
      { camera: null, screen: null },
      { camera: null, screen: null },
    ]);
    expect(withoutPictures({ ...kAda, camera: true, sharing: true })).toMatchObject({
      avatar: 1,
      camera: false,
      sharing: false,
    });
  });

  it('is taken back when voice only ends', () => {
    const preferences = makePreferences({ voiceOnly: true });
    const wishes = new PictureWishes(preferences);
    wishes.of([kAda, kBo], kShown);
    preferences.voiceOnly.value = false;
    expect(wishes.of([kAda, kBo], kShown).get(2)).toEqual({});
    expect(wishes.of([kAda, kBo], kShown).get(1)).toEqual(kShown.get(1));
  });

  it('is a small picture in its own shape when data is saved', () => {
    const wishes = new PictureWishes(makePreferences({ lowBandwidth: true }));
    const shown = new Map<number, WantedPicture>([
      [1, { camera: { width: 960, height: 540 }, screen: { width: 960, height: 540 } }],
      [2, { camera: { width: 100, height: 62 } }],
    ]);
    const asked = wishes.of([kAda, kBo], shown);
    expect(asked.get(1)?.camera).toEqual({ width: 240, height: 135 });
    // Text has to be read.
    expect(asked.get(1)?.screen).toEqual({ width: 960, height: 540 });
    expect(asked.get(2)?.camera).toEqual({ width: 100, height: 62 });
  });
});
