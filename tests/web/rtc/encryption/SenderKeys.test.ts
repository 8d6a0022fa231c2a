import { parseKeyMessage, SenderKeys } from '../../../../web/src/rtc/encryption/SenderKeys';

interface Said {
  link: number;
  message: { key?: { index: number; bytes: string }; has?: number };
}

interface Made {
  keys: SenderKeys;
  said: Said[];
  used: number[];
  learned: string[];
  // The newest key that was told, and to whom.
  told: () => [index: number, links: number[]];
}

function make(): Made {
  const said: Said[] = [];
  const used: number[] = [];
  const learned: string[] = [];
  const keys = new SenderKeys({
    send: (link, message) => said.push({ link, message }),
    use: (index) => used.push(index),
    learn: (link, index) => learned.push(`${link}:${index}`),
  });
  const told = (): [number, number[]] => {
    const index = said.filter(({ message }) => message.key).at(-1)?.message.key?.index ?? -1;
    const to = said.filter(({ message }) => message.key?.index === index);
    return [index, to.map(({ link }) => link)];
  };
  return { keys, said, used, learned, told };
}

describe('the key of what a page sends', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is one for all who come together, and is used when all have it', () => {
    const { keys, used, told } = make();
    for (const link of [1, 2, 3]) keys.join(link);
    vi.advanceTimersByTime(100);
    expect(told()).toEqual([0, [1, 2, 3]]);
    for (const link of [1, 2]) keys.take(link, { has: 0 });
    expect(used).toEqual([]);
    keys.take(3, { has: 0 });
    expect(used).toEqual([0]);
  });

  it('is another one when somebody comes or goes, and goes to those who are there', () => {
    const { keys, used, told } = make();
    for (const link of [1, 2]) keys.join(link);
    vi.advanceTimersByTime(1_500);
    keys.join(3);
    vi.advanceTimersByTime(100);
    expect(told()).toEqual([1, [1, 2, 3]]);
    vi.advanceTimersByTime(1_500);
    keys.leave(2);
    vi.advanceTimersByTime(100);
    expect(told()).toEqual([2, [1, 3]]);
    for (const link of [1, 3]) keys.take(link, { has: 2 });
    expect(used.at(-1)).toBe(2);
  });

  it('changes once a second at most, so that a full room can tell it', () => {
    const { keys, said } = make();
    for (let link = 1; link <= 20; ++link) {
      keys.join(link);
      vi.advanceTimersByTime(100);
    }
    const indices = new Set(said.map(({ message }) => message.key?.index));
    expect(indices.size).toBeLessThanOrEqual(3);
  });

  it('is told again to whoever has not confirmed it, and not held up by that for ever', () => {
    const { keys, said, used } = make();
    for (const link of [1, 2]) keys.join(link);
    vi.advanceTimersByTime(100);
    keys.take(1, { has: 0 });
    vi.advanceTimersByTime(2_000);
    expect(used).toEqual([0]);
    expect(said.filter(({ link, message }) => link === 2 && message.key).length).toBe(2);
    expect(said.filter(({ link, message }) => link === 1 && message.key).length).toBe(1);
    keys.take(2, { has: 0 });
    said.length = 0;
    vi.advanceTimersByTime(10_000);
    expect(said).toEqual([]);
  });

  it('of another page is taken from those one is linked with, and confirmed each time', () => {
    const { keys, said, learned } = make();
    const key = { index: 7, bytes: new Uint8Array(32) };
    keys.take(1, { key });
    expect(learned).toEqual([]);
    keys.join(1);
    keys.take(1, { key });
    keys.take(1, { key });
    expect(learned).toEqual(['1:7']);
    expect(said.filter(({ message }) => message.has === 7).length).toBe(2);
  });

  it('is read only when it has the right shape', () => {
    const bytes = Buffer.alloc(32).toString('base64');
    expect(parseKeyMessage({ key: { index: 255, bytes } })?.key?.index).toBe(255);
    expect(parseKeyMessage({ has: 0 })).toEqual({ has: 0 });
    for (const message of [
      {},
      { has: -1 },
      { has: 256 },
      { has: '1' },
      { key: null },
      { key: { index: 1.5, bytes } },
      { key: { index: 1, bytes: 'AAAA' } },
      { key: { index: 1, bytes: '%' } },
      { key: { index: 1, bytes: Buffer.alloc(33).toString('base64') } },
    ]) {
      expect(parseKeyMessage(message)).toBeNull();
    }
  });
});
