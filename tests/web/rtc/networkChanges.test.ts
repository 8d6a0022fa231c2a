import { watchNetwork } from '../../../web/src/rtc/networkChanges';

describe('another network', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is noticed by its kind, not by every guess about its speed', () => {
    const connection = Object.assign(new EventTarget(), { type: 'wifi' });
    const page = new EventTarget();
    vi.stubGlobal('window', page);
    vi.stubGlobal('navigator', { connection });
    let changes = 0;
    watchNetwork(() => (changes += 1));
    connection.dispatchEvent(new Event('change'));
    expect(changes).toBe(0);
    connection.type = 'cellular';
    connection.dispatchEvent(new Event('change'));
    expect(changes).toBe(1);
    page.dispatchEvent(new Event('online'));
    expect(changes).toBe(2);
  });

  it('is noticed as far as the browser tells', () => {
    const page = new EventTarget();
    vi.stubGlobal('window', page);
    vi.stubGlobal('navigator', {});
    let changes = 0;
    watchNetwork(() => (changes += 1));
    page.dispatchEvent(new Event('online'));
    expect(changes).toBe(1);
  });
});
