// The progress of several downloads together.
import { Progress } from '../../../web/src/util/Progress';

describe('progress', () => {
  it('weighs downloads by their bytes', () => {
    const progress = new Progress();
    const big = progress.task(900);
    progress.task(100).finish();
    big.add(450);
    expect(progress.fraction.value).toBeCloseTo(0.55);
  });

  it('never goes back when a download turns out bigger than expected', () => {
    const progress = new Progress();
    const task = progress.task(100);
    task.add(80);
    task.expect(1000);
    expect(progress.fraction.value).toBeCloseTo(0.8);
    task.finish();
    expect(progress.fraction.value).toBe(1);
  });

  it('is never more than whole', () => {
    const progress = new Progress();
    progress.task(10).add(25);
    expect(progress.fraction.value).toBe(1);
  });
});
