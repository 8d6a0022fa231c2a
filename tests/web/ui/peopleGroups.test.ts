import { describe, expect, it } from 'vitest';
import type { Person } from '../../../web/src/bridge/bridgeTypes';
import { groupPeople } from '../../../web/src/ui/peopleGroups';

function person(id: number, name: string, zone: string, self = false): Person {
  return { id, name, zone, self, away: false, busy: false, near: false };
}

const kPeople = [
  person(1, 'Žofie', 'Lounge'),
  person(2, 'Émile', 'Hall'),
  person(3, 'Ada', 'Hall', true),
  person(4, 'Zed', ''),
  person(5, 'Room 10', 'Café'),
  person(6, 'Room 9', 'Café'),
];

function shown(search = '', people = kPeople): [string, string[]][] {
  return groupPeople(people, search, 'en').map(({ zone, people: members }) => [
    zone,
    members.map(({ name }) => name),
  ]);
}

describe('the list of people', () => {
  it('begins with the own zone and oneself, and ends with who is in none', () => {
    expect(shown()).toEqual([
      ['Hall', ['Ada', 'Émile']],
      ['Café', ['Room 9', 'Room 10']],
      ['Lounge', ['Žofie']],
      ['', ['Zed']],
    ]);
  });

  it('finds names however one types them', () => {
    expect(shown('zof')).toEqual([['Lounge', ['Žofie']]]);
    expect(shown(' ÉM')).toEqual([['Hall', ['Émile']]]);
    expect(shown('佐')).toEqual([]);
    expect(shown('佐', [person(7, '佐藤', 'Hall')])).toEqual([['Hall', ['佐藤']]]);
  });

  it('keeps two of the same name apart, always in the same order', () => {
    const twins = [person(9, 'Ada', ''), person(8, 'Ada', '')];
    expect(groupPeople(twins, '', 'en')[0]?.people.map(({ id }) => id)).toEqual([8, 9]);
  });
});
