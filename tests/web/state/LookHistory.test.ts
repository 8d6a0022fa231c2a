// Steps back and forth between what was tried on.
import { signal } from '@preact/signals';
import type { Look } from '../../../web/src/art/look';
import { LookHistory } from '../../../web/src/state/LookHistory';

describe('what was tried on', () => {
  it('can be taken back and put on once more', () => {
    const look = signal<Look | null>([1]);
    const history = new LookHistory(look);
    expect([history.canUndo.value, history.canRedo.value]).toEqual([false, false]);
    history.put([2]);
    history.put([3]);
    history.undo();
    expect(look.value).toEqual([2]);
    history.undo();
    expect([look.value, history.canUndo.value]).toEqual([[1], false]);
    history.redo();
    expect([look.value, history.canRedo.value]).toEqual([[2], true]);
  });

  it('forgets what was taken back when something else is put on', () => {
    const look = signal<Look | null>([1]);
    const history = new LookHistory(look);
    history.put([2]);
    history.undo();
    history.put([4]);
    history.redo();
    expect([look.value, history.canRedo.value]).toEqual([[4], false]);
  });

  it('does not count putting on the same again, nor going where there is nothing', () => {
    const look = signal<Look | null>(null);
    const history = new LookHistory(look);
    history.undo();
    history.put([1]);
    history.put([1]);
    expect(history.canUndo.value).toBe(false);
    history.put([2]);
    history.clear();
    history.undo();
    expect(look.value).toEqual([2]);
  });
});
