import { describe, expect, it, vi } from 'vitest';
import { AreaSounds } from '../../../web/src/areas/AreaSounds';
import type { Player } from '../../../web/src/areas/AreaSounds';
import { Areas } from '../../../web/src/areas/Areas';
import { parseAreas } from '../../../web/src/areas/mapAreas';

class FakePlayer implements Player {
  volume = 1;
  loop = false;
  plays = 0;
  paused = false;

  constructor(readonly url: string) {}

  play(): Promise<void> {
    this.plays += 1;
    return Promise.reject(new Error('Click first.'));
  }

  pause(): void {
    this.paused = true;
  }
}

function areasOf(list: object[]): ReturnType<typeof makeAreas> {
  return makeAreas(JSON.stringify({ areas: list }));
}

function makeAreas(json: string) {
  const players: FakePlayer[] = [];
  const makePlayer = (url: string): FakePlayer => {
    const player = new FakePlayer(url);
    players.push(player);
    return player;
  };
  const tabs: string[] = [];
  const looks: unknown[] = [];
  const listener = { volume: 1 };
  const sounds = new AreaSounds(makePlayer, () => listener.volume);
  const deeds = {
    lookAt: (part: unknown) => looks.push(part),
    openTab: (url: string) => tabs.push(url),
  };
  const areas = new Areas(deeds, sounds);
  areas.use(parseAreas(json));
  looks.length = 0;
  return { areas, players, tabs, looks, listener, sounds };
}

const kBoard = {
  name: 'Board',
  parts: [[2, 2, 2, 1]],
  website: { url: 'https://board.example/', trigger: 'enter' },
};

const shownBy = ({ areas }: { areas: Areas }): string[] => areas.sites.value.map(({ url }) => url);
const offeredBy = ({ areas }: { areas: Areas }): string[] =>
  areas.offers.value.map(({ website }) => website.url);

describe('areas', () => {
  it('open a website as one walks in and close it as one walks out', () => {
    const world = areasOf([kBoard]);
    world.areas.moveTo(1, 2);
    expect(shownBy(world)).toEqual([]);
    world.areas.moveTo(3, 2);
    world.areas.moveTo(2, 2);
    expect(shownBy(world)).toEqual(['https://board.example/']);
    world.areas.moveTo(2, 3);
    expect(shownBy(world)).toEqual([]);
  });

  it('offer what waits for the action key, and what was closed', () => {
    const website = { url: 'https://door.example/', trigger: 'action', message: 'Knock' };
    const world = areasOf([kBoard, { ...kBoard, website }]);
    world.areas.moveTo(2, 2);
    expect(offeredBy(world)).toEqual(['https://door.example/']);
    expect(world.areas.act()).toBe(true);
    expect(shownBy(world)).toEqual(['https://board.example/', 'https://door.example/']);
    const [board] = world.areas.sites.value;
    if (board) world.areas.close(board);
    expect(offeredBy(world)).toEqual(['https://board.example/']);
    world.areas.moveTo(0, 0);
    expect(offeredBy(world)).toEqual([]);
    expect(world.areas.act()).toBe(false);
  });

  it('leave to its button alone what the map says so of', () => {
    const website = { url: 'https://door.example/', trigger: 'icon' };
    const world = areasOf([{ ...kBoard, website }]);
    world.areas.moveTo(2, 2);
    expect(offeredBy(world)).toEqual(['https://door.example/']);
    expect(world.areas.act()).toBe(false);
    const [offer] = world.areas.offers.value;
    if (offer) world.areas.take(offer);
    expect(shownBy(world)).toEqual(['https://door.example/']);
  });

  it('never open a tab without being asked', () => {
    const website = { url: 'https://tab.example/', trigger: 'enter', newTab: true };
    const world = areasOf([{ ...kBoard, website }]);
    world.areas.moveTo(2, 2);
    expect(world.tabs).toEqual([]);
    world.areas.act();
    expect(world.tabs).toEqual(['https://tab.example/']);
    expect(shownBy(world)).toEqual([]);
  });

  it('look at the smallest view of those that overlap, with its margin, and back', () => {
    const world = areasOf([
      { parts: [[0, 0, 20, 20]], focus: { margin: 0 } },
      { parts: [[4, 4, 4, 2]], focus: { margin: 0.5 } },
    ]);
    world.areas.moveTo(5, 5);
    expect(world.looks.at(-1)).toEqual({ x: 3, y: 3.5, width: 6, height: 3 });
    world.areas.moveTo(30, 30);
    expect(world.looks.at(-1)).toBeNull();
  });

  it('end with their map', () => {
    const world = areasOf([kBoard]);
    world.areas.moveTo(2, 2);
    world.areas.use([]);
    expect(shownBy(world)).toEqual([]);
    world.areas.moveTo(2, 2);
    expect(shownBy(world)).toEqual([]);
  });

  it('take nothing from a list that is none, and no address that runs code', () => {
    expect(parseAreas('{')).toEqual([]);
    expect(parseAreas('{"areas":{}}')).toEqual([]);
    expect(parseAreas('{"areas":[null,7,{"parts":[]}]}')).toEqual([]);
    const [area] = parseAreas(
      JSON.stringify({ areas: [{ ...kBoard, website: { url: 'javascript:alert(1)' } }] }),
    );
    expect(area?.website).toBeNull();
  });
});

describe('the sounds of areas', () => {
  const kSong = { parts: [[2, 2, 2, 1]], sound: { url: '/song.mp3', volume: 0.8, loop: true } };

  it('fade in to their volume and out again', () => {
    vi.useFakeTimers();
    const world = areasOf([kSong]);
    world.areas.moveTo(2, 2);
    const [player] = world.players;
    expect(player).toMatchObject({ volume: 0, loop: true, plays: 1 });
    vi.advanceTimersByTime(350);
    expect(player?.volume).toBeCloseTo(0.4, 1);
    vi.advanceTimersByTime(2000);
    expect(player?.volume).toBeCloseTo(0.8);
    world.areas.moveTo(0, 0);
    vi.advanceTimersByTime(2000);
    expect(player).toMatchObject({ volume: 0, paused: true });
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('are no louder than the listener wants, and tried again after a click', () => {
    vi.useFakeTimers();
    const world = areasOf([kSong]);
    world.listener.volume = 0.3;
    world.areas.moveTo(2, 2);
    vi.advanceTimersByTime(2000);
    const [player] = world.players;
    expect(player?.volume).toBeCloseTo(0.3);
    world.listener.volume = 0;
    world.sounds.adjust();
    expect(player?.volume).toBe(0);
    world.areas.wake();
    expect(player?.plays).toBe(2);
    vi.useRealTimers();
  });

  it('go on when one walks from one part of the area into another with the same sound', () => {
    const world = areasOf([kSong, { ...kSong, parts: [[4, 2, 2, 1]] }]);
    world.areas.moveTo(3, 2);
    world.areas.moveTo(4, 2);
    expect(world.players).toHaveLength(1);
  });
});
