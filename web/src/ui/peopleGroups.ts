// The list of people as it is shown: by zone, and only those one looks for.
import type { Person } from '../bridge/bridgeTypes';

export interface PeopleGroup {
  // Empty: outside of all zones, or nobody knows.
  zone: string;
  people: readonly Person[];
}

// Where oneself is comes first, who is in no zone last; the others by name, as `language` has it.
export function groupPeople(
  people: readonly Person[],
  search: string,
  language: string,
): PeopleGroup[] {
  const wanted = plain(search);
  const zones = new Map<string, Person[]>();
  for (const person of people) {
    if (!plain(person.name).includes(wanted)) continue;
    zones.set(person.zone, [...(zones.get(person.zone) ?? []), person]);
  }
  const own = people.find(({ self }) => self)?.zone ?? '';
  const { compare } = new Intl.Collator(language, { numeric: true });
  const rank = (zone: string): number => (zone === '' ? 2 : zone === own ? 0 : 1);
  return [...zones]
    .map(([zone, members]) => ({
      zone,
      people: members.sort(
        (a, b) => Number(b.self) - Number(a.self) || compare(a.name, b.name) || a.id - b.id,
      ),
    }))
    .sort((a, b) => rank(a.zone) - rank(b.zone) || compare(a.zone, b.zone));
}

// Without accents and capitals: nobody knows how others type their names.
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
