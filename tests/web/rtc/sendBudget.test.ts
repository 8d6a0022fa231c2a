import { cameraBudget, savingBudget } from '../../../web/src/rtc/sendBudget';

const kCamera = { width: 640, height: 360 };

describe('the budget of a picture', () => {
  it('sends nothing where nothing is shown, and all where nobody has said', () => {
    expect(cameraBudget(null, kCamera, 1).active).toBe(false);
    expect(cameraBudget(undefined, kCamera, 1)).toEqual({
      active: true,
      maxBitrate: 600_000,
      scaleResolutionDownBy: 1,
    });
  });

  it('makes a picture smaller, but never smaller than it is shown', () => {
    const scaleFor = (width: number, height: number): number =>
      cameraBudget({ width, height }, kCamera, 1).scaleResolutionDownBy;
    expect(scaleFor(640, 360)).toBe(1);
    expect(scaleFor(400, 200)).toBe(1.5);
    expect(scaleFor(160, 100)).toBe(3);
    expect(scaleFor(20, 20)).toBe(4);
    // As high as the picture, however narrow.
    expect(scaleFor(100, 360)).toBe(1);
    expect(scaleFor(4_000, 2_000)).toBe(1);
  });

  it('does not guess the size of a camera that tells none', () => {
    const wanted = { width: 160, height: 100 };
    expect(cameraBudget(wanted, {}, 1).scaleResolutionDownBy).toBe(1);
  });

  it('divides the line among all who are sent to', () => {
    const bitrates = [1, 2, 3, 8, 40].map(
      (viewers) => cameraBudget(kCamera, kCamera, viewers).maxBitrate,
    );
    expect(bitrates).toEqual([600_000, 600_000, 400_000, 150_000, 100_000]);
  });

  it('spends less on a smaller picture', () => {
    expect(cameraBudget({ width: 160, height: 100 }, kCamera, 1).maxBitrate).toBe(200_000);
  });

  it('spends little for somebody who saves data, and never more than otherwise', () => {
    const full = cameraBudget(undefined, { width: 320, height: 180 }, 1);
    expect(savingBudget(full)).toEqual({ ...full, maxBitrate: 120_000 });
    const many = cameraBudget(undefined, { width: 320, height: 180 }, 50);
    expect(savingBudget(many)).toEqual(many);
  });
});
