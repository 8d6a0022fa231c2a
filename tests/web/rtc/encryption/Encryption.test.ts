// Pages that encrypt for each other, through a server that may be up to something.
import { circle, connect, EncryptedPage } from '../../support/encryptedPages';
import type { Wire } from '../../support/encryptedPages';

const kPatience = { timeout: 10_000, interval: 10 };

// Until the listener hears what the speaker says, with whatever key that is.
async function untilHeard(speaker: EncryptedPage, listener: EncryptedPage): Promise<void> {
  await vi.waitFor(async () => {
    expect(await listener.hear(await speaker.say('hello'), speaker.identity)).toBe('hello');
  }, kPatience);
}

async function untilAllHear(pages: EncryptedPage[]): Promise<void> {
  for (const speaker of pages) {
    for (const listener of pages) {
      if (listener !== speaker) await untilHeard(speaker, listener);
    }
  }
}

async function phraseOf(page: EncryptedPage): Promise<string> {
  await vi.waitFor(() => expect(page.state.phrase).not.toBeNull(), kPatience);
  return page.state.phrase ?? '';
}

async function comparedBy(...pages: EncryptedPage[]): Promise<string[]> {
  for (const { encryption } of pages) encryption.compare(true);
  return Promise.all(pages.map(phraseOf));
}

describe('an encrypted conversation', () => {
  it('is heard by all who are in it, and by nobody else', async () => {
    const pages = circle('1', '2', '3');
    await untilAllHear(pages);
    const stranger = new EncryptedPage('9');
    expect(await stranger.hear((await pages[0]?.say('secret')) ?? null, '1')).toBeNull();
  });

  it('sends nothing before there is a key', async () => {
    expect(await new EncryptedPage('1').say('hello')).toBeNull();
  });

  it('tells the other page what is to be told, sealed and in its order', async () => {
    const seen: string[] = [];
    const watch: Wire = (data) => {
      seen.push(data);
      return data;
    };
    const [a, b] = [new EncryptedPage('1'), new EncryptedPage('2')];
    connect(a, b, 1, [watch, watch]);
    for (const word of ['first', 'second', 'third']) {
      a.links.get(1)?.send(JSON.stringify({ round: 0, word }));
    }
    await vi.waitFor(() => expect(b.heard).toHaveLength(3));
    expect(b.heard.map((text) => (JSON.parse(text) as { word: string }).word)).toEqual([
      'first',
      'second',
      'third',
    ]);
    await untilAllHear([a, b]);
    for (const data of seen) {
      expect(Object.keys(JSON.parse(data) as object).join()).toMatch(/^(hello|count,sealed)$/);
    }
  });

  it('takes nothing that was changed, said twice, or said in the clear', async () => {
    const said: string[] = [];
    const [a, b] = [new EncryptedPage('1'), new EncryptedPage('2')];
    const record: Wire = (data) => {
      said.push(data);
      return data;
    };
    connect(a, b, 1, [record, (data) => data]);
    a.links.get(1)?.send('{"round":0}');
    await vi.waitFor(() => expect(b.heard).toHaveLength(1));
    const sealed = said.find((data) => data.includes('sealed')) ?? '';
    const to = b.links.get(1);
    to?.take(sealed);
    to?.take(sealed.replace('"count":1', '"count":1000'));
    to?.take(
      sealed.replace(/"sealed":"(.)/, (_, first) => `"sealed":"${first === 'A' ? 'B' : 'A'}`),
    );
    to?.take('{"round":0,"description":{"type":"offer","sdp":"mine"}}');
    to?.take('{"key":{"index":9,"bytes":"AAAA"}}');
    a.links.get(1)?.send('{"round":7}');
    await vi.waitFor(() => expect(b.heard).toContain('{"round":7}'));
    expect(b.heard).toEqual(['{"round":0}', '{"round":7}']);
  });

  it('takes nothing that was sealed for another person', async () => {
    const said: string[] = [];
    const [a, b, c] = [new EncryptedPage('1'), new EncryptedPage('2'), new EncryptedPage('3')];
    connect(a, b, 1, [
      (data) => {
        said.push(data);
        return data;
      },
      (data) => data,
    ]);
    connect(a, c, 2);
    a.links.get(1)?.send('{"round":0,"for":"b"}');
    await vi.waitFor(() => expect(b.heard).toHaveLength(1));
    for (const data of said) c.links.get(2)?.take(data);
    a.links.get(2)?.send('{"round":0,"for":"c"}');
    await vi.waitFor(() => expect(c.heard).toHaveLength(1));
    expect(c.heard).toEqual(['{"round":0,"for":"c"}']);
  });

  it('comes about although the first signals are lost', async () => {
    let lost = 0;
    const losing: Wire = (data) => (++lost <= 1 ? null : data);
    const [a, b] = [new EncryptedPage('1'), new EncryptedPage('2')];
    connect(a, b, 1, [losing, (data) => data]);
    await untilAllHear([a, b]);
  });

  it('is closed to whoever has left, from the next word after the new key', async () => {
    const [a, b, c] = circle('1', '2', '3') as [EncryptedPage, EncryptedPage, EncryptedPage];
    await untilAllHear([a, b, c]);
    const used = a.keysUsed;
    // The links of the third end; its page keeps all the keys it ever had.
    for (const page of [a, b]) for (const link of [2, 3]) page.close(link);
    await vi.waitFor(() => expect(a.keysUsed).toBeGreaterThan(used), kPatience);
    const word = await a.say('after');
    expect(await c.hear(word, '1')).toBeNull();
    expect(await b.hear(word, '1')).toBe('after');
  });

  it('is closed to whoever comes, up to the moment of coming', async () => {
    const [a, b] = circle('1', '2') as [EncryptedPage, EncryptedPage];
    await untilAllHear([a, b]);
    const before = await a.say('before');
    const c = new EncryptedPage('3');
    connect(a, c, 8);
    connect(b, c, 9);
    await untilAllHear([a, b, c]);
    expect(await c.hear(before, '1')).toBeNull();
    expect(await b.hear(before, '1')).toBe('before');
  });

  it('goes on without whoever does not answer', async () => {
    const [a, b] = circle('1', '2') as [EncryptedPage, EncryptedPage];
    await untilAllHear([a, b]);
    const used = a.keysUsed;
    const silent = new EncryptedPage('3');
    let helloes = 0;
    const wire: Wire = (data) => (data.includes('hello') && ++helloes === 1 ? data : null);
    connect(a, silent, 8, [(data) => data, wire]);
    await vi.waitFor(() => expect(a.keysUsed).toBeGreaterThan(used), kPatience);
    await untilHeard(a, b);
  });
});

describe('the number to compare', () => {
  it('is the same on all pages, and another one each time somebody comes', async () => {
    const pages = circle('1', '2', '3');
    await untilAllHear(pages);
    const numbers = await comparedBy(...pages);
    expect(numbers[0]).toMatch(/^\d{4} \d{4} \d{4}$/);
    expect(new Set(numbers).size).toBe(1);
    const fourth = new EncryptedPage('4');
    pages.forEach((page, i) => connect(page, fourth, 10 + i));
    await untilAllHear([...pages, fourth]);
    await vi.waitFor(() => {
      const now = [...pages, fourth].map(({ state }) => state.phrase);
      expect(now[0]).toMatch(/^\d/);
      expect(new Set(now).size).toBe(1);
      expect(now[0]).not.toBe(numbers[0]);
    }, kPatience);
  });

  it('comes to those as well who did not ask for it first', async () => {
    const [a, b] = circle('1', '2') as [EncryptedPage, EncryptedPage];
    await untilAllHear([a, b]);
    const [number] = await comparedBy(a);
    await vi.waitFor(() => expect(b.state.phrase).toBe(number));
    expect(await comparedBy(b)).toEqual([number]);
  });

  it('differs when somebody sits in between, who hears all', async () => {
    const [a, b] = [new EncryptedPage('1'), new EncryptedPage('2')];
    // The server has a page of its own for either side, and gives itself out for the other.
    const [toA, toB] = [new EncryptedPage('2'), new EncryptedPage('1')];
    connect(a, toA, 1);
    connect(toB, b, 2);
    await untilHeard(a, toA);
    await untilHeard(toB, b);
    const numbers = await comparedBy(a, b);
    expect(numbers[0]).not.toBe(numbers[1]);
  });

  it('does not come about while one side sees somebody whom the other does not', async () => {
    const [a, b, c] = [new EncryptedPage('1'), new EncryptedPage('2'), new EncryptedPage('3')];
    connect(a, b, 1);
    connect(a, c, 2);
    await untilAllHear([a, b]);
    await untilAllHear([a, c]);
    for (const { encryption } of [a, b]) encryption.compare(true);
    await vi.waitFor(() => {
      expect(a.state.disagrees).toBe(true);
      expect(b.state.disagrees).toBe(true);
    }, kPatience);
    expect(a.state.phrase).toBeNull();
    expect(b.state.phrase).toBeNull();
  });
});
