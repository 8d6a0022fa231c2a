// A key that is held, as the page sees it.
import { watchHold } from '../../../web/src/input/keyboard';

class Key extends Event {
  ctrlKey = false;
  constructor(
    type: string,
    readonly code: string,
    readonly repeat = false,
  ) {
    super(type);
  }
}

class Field extends EventTarget {
  closest(): this {
    return this;
  }
}

describe('a key that is held', () => {
  let page: EventTarget;
  let view: EventTarget;
  let allowed: boolean;
  let told: boolean[];

  beforeEach(() => {
    page = new EventTarget();
    view = new EventTarget();
    vi.stubGlobal('document', page);
    vi.stubGlobal('window', view);
    vi.stubGlobal('Element', Field);
    allowed = true;
    told = [];
    watchHold(
      'KeyT',
      () => allowed,
      (held) => told.push(held),
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  const press = (code = 'KeyT'): boolean => page.dispatchEvent(new Key('keydown', code));

  it('is told once when it goes down and once when it comes up', () => {
    press();
    page.dispatchEvent(new Key('keydown', 'KeyT', true));
    page.dispatchEvent(new Key('keyup', 'KeyX'));
    expect(told).toEqual([true]);
    page.dispatchEvent(new Key('keyup', 'KeyT'));
    expect(told).toEqual([true, false]);
  });

  it('is let go when the window is left, for then nobody would see it come up', () => {
    press();
    view.dispatchEvent(new Event('blur'));
    press();
    page.dispatchEvent(new Event('visibilitychange'));
    expect(told).toEqual([true, false, true, false]);
  });

  it('counts neither with a modifier, nor as another key, nor where it is not wanted', () => {
    const shortcut = new Key('keydown', 'KeyT');
    shortcut.ctrlKey = true;
    page.dispatchEvent(shortcut);
    press('KeyM');
    allowed = false;
    press();
    expect(told).toEqual([]);
  });

  it('belongs to a field that is typed into', () => {
    const key = new Key('keydown', 'KeyT');
    Object.defineProperty(key, 'target', { value: new Field() });
    page.dispatchEvent(key);
    expect(told).toEqual([]);
  });
});
