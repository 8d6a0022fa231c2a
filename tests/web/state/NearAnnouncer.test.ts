// Who is near, told at a pace one can follow.
import type { Person } from '../../../web/src/bridge/bridgeTypes';
import { NearAnnouncer } from '../../../web/src/state/NearAnnouncer';

function near(...names: string[]): Person[] {
  return names.map((name, i) => ({
    id: i + 1,
    name,
    near: true,
    away: false,
    busy: false,
    self: false,
    zone: '',
  }));
}

function setUp(): { said: string[]; announcer: NearAnnouncer; pauseEnds: () => void } {
  const said: string[] = [];
  let pending: (() => void) | null = null;
  const announcer = new NearAnnouncer(
    (sentence) => said.push(sentence),
    (call) => (pending = call),
  );
  const pauseEnds = (): void => {
    const call = pending;
    pending = null;
    call?.();
  };
  return { said, announcer, pauseEnds };
}

describe('the announcer of people', () => {
  it('says at once who comes when it was quiet', () => {
    const { said, announcer } = setUp();
    announcer.update(near('Ada'));
    expect(said).toEqual(['Ada is near you.']);
  });

  it('gathers what happens meanwhile into one sentence', () => {
    const { said, announcer, pauseEnds } = setUp();
    announcer.update(near('Ada'));
    announcer.update(near('Ada', 'Bo'));
    announcer.update(near('Ada', 'Bo', 'Cy'));
    expect(said).toHaveLength(1);
    pauseEnds();
    expect(said.slice(1)).toEqual(['Bo and Cy are near you.']);
  });

  it('says nothing of those who came and went in the pause', () => {
    const { said, announcer, pauseEnds } = setUp();
    announcer.update(near('Ada'));
    announcer.update(near('Ada', 'Bo'));
    announcer.update(near('Ada'));
    pauseEnds();
    expect(said).toHaveLength(1);
    announcer.update([]);
    expect(said[1]).toBe('Ada went away.');
  });
});
