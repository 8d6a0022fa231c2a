// What people who do not see the canvas are told.
import type { Person } from '../../../web/src/bridge/bridgeTypes';
import { nearSentence, zoneSentence } from '../../../web/src/state/announcements';

function person(id: number, name: string, near = true): Person {
  return { id, name, near, away: false, busy: false, zone: '', self: false };
}

describe('the announcement of a zone', () => {
  it('names the zone and what is special about it', () => {
    expect(zoneSentence(null, { id: 1, name: 'Garden', kind: 'public' })).toBe(
      'You are in Garden.',
    );
    expect(zoneSentence(null, { id: 2, name: 'Den', kind: 'private' })).toBe(
      'You are in Den, a private room.',
    );
    expect(zoneSentence(null, { id: 3, name: 'Podium', kind: 'stage' })).toBe(
      'You are in Podium, a stage.',
    );
  });

  it('says when one has left it for nowhere in particular', () => {
    expect(zoneSentence({ id: 1, name: 'Garden', kind: 'public' }, null)).toBe(
      'You have left Garden.',
    );
    expect(zoneSentence(null, null)).toBe('');
  });
});

describe('the announcement of people', () => {
  it('says who came near and who went', () => {
    const before = [person(1, 'Ada'), person(2, 'Bo')];
    const now = [person(2, 'Bo'), person(3, 'Cy'), person(4, 'Di')];
    expect(nearSentence(before, now)).toBe('Cy and Di are near you. Ada went away.');
  });

  it('is empty when those near are the same', () => {
    const people = [person(1, 'Ada'), person(2, 'Bo', false)];
    expect(nearSentence(people, [person(1, 'Ada')])).toBe('');
  });

  it('does not announce oneself', () => {
    expect(nearSentence([], [{ ...person(1, 'Me'), self: true }])).toBe('');
  });

  it('counts a crowd instead of naming it', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => person(i + 1, `P${i}`));
    expect(nearSentence([], crowd)).toBe('P0, P1, P2, P3, and 5 others are near you.');
  });
});
