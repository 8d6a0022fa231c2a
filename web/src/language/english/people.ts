// The list of everybody who is here.
import { catalogue } from '../catalogue';

export const t = catalogue('people', {
  title: 'People',
  count: { one: '{count} person', other: '{count} people' },
  search: 'Search by name',
  nobody: 'Nobody of that name is here.',
  outside: 'Outside of all zones',
  you: 'you',
  away: 'away',
  busy: 'do not disturb',
  near: 'near you',
  walk: 'Walk to {name}',
  volumeOf: 'How loud {name} is',
});
