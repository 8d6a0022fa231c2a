// Where voices come from, how loud they are and who speaks, as far as the mixer is told.
import { signal } from '@preact/signals';
import type { RemotePeer } from '../../../web/src/rtc/remotePeer';
import { Hearing } from '../../../web/src/talk/Hearing';
import { kWallGain } from '../../../web/src/media/Voice';
import { FakeContext, stubAudio } from '../support/fakeAudio';
import type { FakeNode } from '../support/fakeAudio';
import { remotePeer } from '../support/remotePeer';

const peer = (avatar: number): RemotePeer =>
  remotePeer({ avatar, audio: {} as MediaStreamTrack, mic: true, phase: 'connected' });

function gains(): number[] {
  const filters = FakeContext.last?.of('filter') ?? [];
  return filters.map((filter) => [...filter.outputs][0]?.gain.value ?? NaN);
}

function nodes(kind: string): FakeNode[] {
  return (FakeContext.last?.of(kind) ?? []).filter((node) => node.outputs.size > 0);
}

describe('hearing', () => {
  const offsets = new Map<number, { x: number; y: number }>();
  const walls = new Set<number>();
  const preferences = {
    masterVolume: signal(1),
    spatialSound: signal(true),
    flatSound: signal(false),
  };
  let hearing: Hearing;

  beforeEach(async () => {
    vi.useFakeTimers();
    stubAudio();
    vi.stubGlobal('document', { addEventListener: () => undefined });
    vi.stubGlobal('navigator', { userAgent: 'Test', maxTouchPoints: 0 });
    offsets.clear();
    walls.clear();
    preferences.spatialSound.value = true;
    preferences.flatSound.value = false;
    hearing = new Hearing(
      {
        offsetTo: (avatar) => offsets.get(avatar) ?? null,
        isWalledOff: (avatar) => walls.has(avatar),
        nameOf: (avatar) => `P${avatar}`,
      },
      preferences,
    );
    hearing.wake();
    await vi.dynamicImportSettled();
  });
  afterEach(() => {
    hearing.setPeers([]);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('does not lose a voice that comes before the mixer is loaded', async () => {
    const early = new Hearing(
      { offsetTo: () => ({ x: 1, y: 0 }), isWalledOff: () => false, nameOf: () => '' },
      preferences,
    );
    FakeContext.last = null;
    early.setPeers([peer(7)]);
    expect(FakeContext.last).toBeNull();
    await vi.dynamicImportSettled();
    expect(gains()).toEqual([1]);
    early.setPeers([]);
  });

  it('follows whoever walks', () => {
    offsets.set(7, { x: 1, y: 0 });
    hearing.setPeers([peer(7)]);
    expect(gains()).toEqual([1]);
    expect(hearing.nearness.value.get(7)).toBe(1);
    offsets.set(7, { x: 9, y: 0 });
    vi.advanceTimersByTime(100);
    expect(gains()).toEqual([0]);
    expect(hearing.nearness.value.get(7)).toBe(0);
    expect(hearing.distances.value.get(7)).toBe(9);
  });

  it('of somebody in the same private room or on the stage is the same everywhere, walls or not', () => {
    walls.add(7);
    offsets.set(7, { x: 4, y: 0 });
    hearing.setPeers([{ ...peer(7), full: true }]);
    expect(gains()).toEqual([1]);
    expect(FakeContext.last?.of('stereo')[0]?.pan.value).toBe(0);
    offsets.delete(7);
    vi.advanceTimersByTime(100);
    expect(gains()).toEqual([1]);
    expect(hearing.nearness.value.get(7)).toBe(1);
  });

  it('of everybody else is held up by walls', () => {
    walls.add(7);
    offsets.set(7, { x: 4, y: 0 });
    hearing.setPeers([peer(7)]);
    expect(gains()[0]).toBeLessThan(kWallGain);
  });

  it('is as loud as the person with that name was turned to', () => {
    offsets.set(7, { x: 1, y: 0 });
    offsets.set(8, { x: 1, y: 0 });
    hearing.setPeers([peer(7), peer(8)]);
    hearing.setVolume('P7', 0.25);
    expect(gains()).toEqual([0.25, 1]);
    hearing.setPeers([]);
    hearing.setPeers([peer(7)]);
    expect(gains().at(-1)).toBe(0.25);
  });

  it('hears the nearest eight with two ears, the others from left and right', () => {
    const peers = Array.from({ length: 10 }, (_, i) => peer(i + 1));
    for (const { avatar } of peers) offsets.set(avatar, { x: avatar / 3, y: 0 });
    hearing.setPeers(peers);
    vi.advanceTimersByTime(1_000);
    expect(nodes('head')).toHaveLength(8);
    expect(nodes('stereo')).toHaveLength(2);
    preferences.spatialSound.value = false;
    vi.advanceTimersByTime(1_000);
    expect(nodes('head')).toHaveLength(0);
  });

  it('comes from the middle with flat sound, but still from afar', () => {
    preferences.flatSound.value = true;
    offsets.set(7, { x: 4, y: 0 });
    hearing.setPeers([peer(7)]);
    vi.advanceTimersByTime(1_000);
    expect(nodes('head')).toHaveLength(0);
    expect(FakeContext.last?.of('stereo')[0]?.pan.value).toBe(0);
    expect(gains()[0]).toBeLessThan(0.5);
  });

  it('does not compute two ears on iOS, which plays them too quietly', () => {
    vi.stubGlobal('navigator', { userAgent: 'iPhone', maxTouchPoints: 5 });
    offsets.set(7, { x: 1, y: 0 });
    hearing.setPeers([peer(7)]);
    vi.advanceTimersByTime(1_000);
    expect(nodes('head')).toHaveLength(0);
  });

  it('notices who speaks, unless their microphone is off', () => {
    hearing.setPeers([peer(7), { ...peer(8), mic: false }]);
    for (const analyser of FakeContext.last?.of('analyser') ?? []) analyser.samples = 0.3;
    vi.advanceTimersByTime(500);
    expect([...hearing.speaking.value]).toEqual([7]);
    for (const analyser of FakeContext.last?.of('analyser') ?? []) analyser.samples = 0;
    vi.advanceTimersByTime(2_000);
    expect([...hearing.speaking.value]).toEqual([]);
    expect([...hearing.talkative.value]).toEqual([7]);
    hearing.setPeers([]);
    expect([...hearing.talkative.value]).toEqual([]);
  });
});
