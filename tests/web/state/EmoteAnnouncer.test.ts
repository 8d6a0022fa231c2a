// Who expresses what, told at a pace one can follow.
import { EmoteAnnouncer } from '../../../web/src/state/EmoteAnnouncer';

function setUp(): { said: string[]; announcer: EmoteAnnouncer; pauseEnds: () => void } {
  const said: string[] = [];
  let pending: (() => void) | null = null;
  const announcer = new EmoteAnnouncer(
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

describe('the announcer of gestures and reactions', () => {
  it('says at once what somebody does when it was quiet', () => {
    const { said, announcer } = setUp();
    announcer.add('Ada', 'heart');
    expect(said).toEqual(['Ada: Heart.']);
  });

  it('gathers what happens meanwhile, each person once', () => {
    const { said, announcer, pauseEnds } = setUp();
    announcer.add('Ada', 'wave');
    announcer.add('Bo', 'clap');
    announcer.add('Cy', 'clap');
    announcer.add('Bo', 'clap');
    announcer.add('Ada', 'laugh');
    expect(said).toHaveLength(1);
    pauseEnds();
    expect(said[1]).toBe('Bo and Cy: Clap. Ada: Laugh.');
  });

  it('says nothing after a pause in which nothing happened, and is ready again', () => {
    const { said, announcer, pauseEnds } = setUp();
    announcer.add('Ada', 'wave');
    pauseEnds();
    expect(said).toHaveLength(1);
    announcer.add('Bo', 'party');
    expect(said[1]).toBe('Bo: Party.');
  });

  it('leaves out what it has no words for', () => {
    const { said, announcer } = setUp();
    announcer.add('Ada', 'somersault');
    announcer.add('', 'wave');
    expect(said).toEqual([]);
  });
});
