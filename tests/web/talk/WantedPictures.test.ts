import { WantedPictures } from '../../../web/src/talk/WantedPictures';

const kSmall = { width: 160, height: 100 };
const kLarge = { width: 640, height: 400 };

describe('the wanted pictures', () => {
  let wanted: WantedPictures;
  beforeEach(() => {
    vi.useFakeTimers();
    wanted = new WantedPictures();
  });
  afterEach(() => vi.useRealTimers());

  it('are told at once when the first one is shown', () => {
    wanted.show(7, 'camera', kSmall);
    expect(wanted.byAvatar.value.get(7)).toEqual({ camera: kSmall });
  });

  it('are told only now and then while a window is resized, with the last size in the end', () => {
    const told: unknown[] = [];
    wanted.byAvatar.subscribe((all) => told.push(all.get(7)?.camera?.width));
    for (let width = 100; width < 200; ++width) {
      wanted.show(7, 'camera', { width, height: 100 });
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(1_000);
    expect(told.length).toBeLessThan(8);
    expect(told.at(-1)).toBe(199);
  });

  it('are not taken back for a picture that only moves to another place', () => {
    wanted.show(7, 'camera', kSmall);
    vi.advanceTimersByTime(1_000);
    const told: unknown[] = [];
    wanted.byAvatar.subscribe((all) => told.push(all.get(7)?.camera));
    wanted.show(7, 'camera', null);
    wanted.show(7, 'camera', kLarge);
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual([kSmall, kLarge]);
  });

  it('are not wanted any more a moment after they are hidden', () => {
    wanted.show(7, 'camera', kSmall);
    wanted.show(7, 'screen', kLarge);
    wanted.show(7, 'camera', null);
    vi.advanceTimersByTime(1_000);
    expect(wanted.byAvatar.value.get(7)).toEqual({ camera: null, screen: kLarge });
  });

  it('are as large as the largest place where one is shown', () => {
    wanted.show(7, 'screen', kSmall);
    wanted.show(7, 'screen', kLarge, 'large');
    vi.advanceTimersByTime(1_000);
    expect(wanted.byAvatar.value.get(7)).toEqual({ screen: kLarge });
    wanted.show(7, 'screen', null, 'large');
    vi.advanceTimersByTime(1_000);
    expect(wanted.byAvatar.value.get(7)).toEqual({ screen: kSmall });
  });

  it('are forgotten of those who are gone', () => {
    wanted.show(7, 'camera', kSmall);
    wanted.show(8, 'camera', kSmall);
    wanted.keepOnly(new Set([8]));
    vi.advanceTimersByTime(1_000);
    expect([...wanted.byAvatar.value.keys()]).toEqual([8]);
  });
});
