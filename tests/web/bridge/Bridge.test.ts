// The border to the core: what is lent and freed, what is deferred, what is refused.
import { Bridge, BridgeVersionError } from '../../../web/src/bridge/Bridge';
import type { BridgeHost } from '../../../web/src/bridge/bridgeTypes';
import { parsePeople } from '../../../web/src/bridge/coreImports';
import { FakeCore } from '../support/fakeCore';

function makeHost(change: Partial<BridgeHost> = {}): BridgeHost {
  return {
    onConnection: () => undefined,
    onWelcome: () => undefined,
    onText: () => undefined,
    onZone: () => undefined,
    onTile: () => undefined,
    onPeople: () => undefined,
    onEmote: () => undefined,
    onSeat: () => undefined,
    onFirstFrame: () => undefined,
    onFatal: () => undefined,
    rasterizeLabel: () => ({
      width: 1,
      height: 1,
      rgba: new Uint8Array([255, 255, 255, 9]),
    }),
    hudWord: (key) => key,
    rasterizeGlyphs: () => [],
    ...change,
  };
}

async function makeBridge(
  change: Partial<BridgeHost> = {},
): Promise<{ core: FakeCore; bridge: Bridge }> {
  const core = new FakeCore();
  return { core, bridge: await Bridge.create(core.factory, makeHost(change)) };
}

describe('the bridge', () => {
  it('refuses a core of another version', async () => {
    const core = new FakeCore();
    core.version = 99;
    await expect(Bridge.create(core.factory, makeHost())).rejects.toThrow(BridgeVersionError);
  });

  it('says whether the core could make a WebGL 2 context', async () => {
    const { core, bridge } = await makeBridge();
    expect(bridge.start('#world')).toBe(true);
    core.startResult = 1;
    expect(bridge.start('#world')).toBe(false);
    expect(core.called('start')[0]).toEqual(['#world']);
  });

  it('hands over names of every script as UTF-8', async () => {
    const { core, bridge } = await makeBridge();
    bridge.connect('ws://host/ws', 'Žofie 佐藤 👩‍🚀', new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9]), {
      token: 'ab',
      way: 'campus#gate',
    });
    expect(core.called('connect')).toEqual([
      ['ws://host/ws', 'Žofie 佐藤 👩‍🚀', [1, 2, 3, 4, 5, 6, 7, 8, 9], 'ab', 'campus#gate'],
    ]);
  });

  it('frees what it has lent, also when the core throws', async () => {
    const { core, bridge } = await makeBridge();
    bridge.loadMap(new Uint8Array([1, 2, 3]));
    bridge.togglePanel('minimap');
    core.stateJson = 'no json';
    expect(() => bridge.state()).toThrow();
    expect(core.allocated.size).toBe(0);
  });

  it('passes on what the core finds wrong with a map', async () => {
    const { core, bridge } = await makeBridge();
    core.mapProblem = 'The package is cut off.';
    expect(bridge.loadMap(new Uint8Array())).toBe('The package is cut off.');
  });

  it('tells who is behind a wall, and shows what somebody does', async () => {
    const { core, bridge } = await makeBridge();
    core.walledOff.add(7);
    expect([bridge.isWalledOff(7), bridge.isWalledOff(8)]).toEqual([true, false]);
    bridge.setTalkMarks(7, { micOff: true, camera: false, speaking: true });
    bridge.setTalkMarks(7, { micOff: false, camera: true, speaking: false });
    bridge.setTalkMarks(7, { micOff: false, camera: false, speaking: false });
    expect(core.called('setTalkMarks')).toEqual([
      [7, 5],
      [7, 2],
      [7, 0],
    ]);
  });

  it('lets a handler call the core, because it runs after the core has returned', async () => {
    let busy = false;
    const seen: boolean[] = [];
    const { core } = await makeBridge({ onFirstFrame: () => seen.push(busy) });
    busy = true;
    core.imports?.onFirstFrame();
    busy = false;
    await Promise.resolve();
    expect(seen).toEqual([false]);
  });

  it('keeps the order of what the core says', async () => {
    const seen: string[] = [];
    const { core } = await makeBridge({
      onConnection: ({ phase }) => seen.push(phase),
      onWelcome: ({ token, resumed }) => seen.push(`${token} ${resumed}`),
    });
    core.imports?.onConnection('connecting', '', '', -1);
    core.imports?.onWelcome(3, 'feed', 1, 'hash');
    core.imports?.onConnection('online', '', '', -1);
    await Promise.resolve();
    expect(seen).toEqual(['connecting', 'feed true', 'online']);
  });

  it('tells zones by name and kind, and being outside all as null', async () => {
    const seen: unknown[] = [];
    const { core } = await makeBridge({ onZone: (zone) => seen.push(zone) });
    core.imports?.onZone(2, 'Quiet corner', 2);
    core.imports?.onZone(0, '', 0);
    await Promise.resolve();
    expect(seen).toEqual([{ id: 2, name: 'Quiet corner', kind: 'silent' }, null]);
  });

  it('tells the own tile, and looks where it is asked to', async () => {
    const seen: unknown[] = [];
    const { bridge, core } = await makeBridge({ onTile: (...at) => seen.push(at) });
    core.imports?.onTile(7, 4);
    await Promise.resolve();
    expect(seen).toEqual([[7, 4]]);
    bridge.lookAt({ x: 1, y: 2, width: 3, height: 4 });
    bridge.lookAt(null);
    expect(core.called('lookAt')).toEqual([
      [1, 2, 3, 4],
      [0, 0, 0, 0],
    ]);
  });

  it('answers a request for a name with its picture, and one for glyphs at once', async () => {
    const { core } = await makeBridge({
      rasterizeGlyphs: (from) => [
        {
          codepoint: from,
          width: 1,
          height: 2,
          bearingX: -1,
          bearingY: 7,
          advance: 5.5,
          coverage: new Uint8Array([3, 4]),
        },
      ],
    });
    core.imports?.requestGlyphs(65, 65, 16);
    expect(core.called('putGlyph')).toEqual([[65, -1, 7, 5.5, [3, 4]]]);
    core.imports?.requestLabel(12, 'Ada', 14);
    await Promise.resolve();
    expect(core.called('putLabel')).toEqual([[12, 1, 1, [255, 255, 255, 9]]]);
  });

  it('says the HUD’s words in the language of the page, and names as they are', async () => {
    const asked: string[] = [];
    const { core } = await makeBridge({
      hudWord: (key) => `word for ${key}`,
      rasterizeLabel: (text) => {
        asked.push(text);
        return { width: 0, height: 0, rgba: new Uint8Array() };
      },
    });
    core.imports?.requestLabel(0x1ffff, 'people', 14);
    core.imports?.requestLabel(0x20000, 'people', 14);
    await Promise.resolve();
    expect(asked).toEqual(['people', 'word for people']);
  });
});

describe('the list of people', () => {
  it('leaves out what is not a person', () => {
    const json = '[{"id":1,"name":"Ada","near":true,"zone":"Hall"},null,{"id":"x"},5]';
    expect(parsePeople(json)).toEqual([
      { id: 1, name: 'Ada', away: false, busy: false, self: false, zone: 'Hall', near: true },
    ]);
  });

  it('is empty when the core says something else', () => {
    expect(parsePeople('{}')).toEqual([]);
    expect(parsePeople('[')).toEqual([]);
  });
});
