// What avatars express: gestures and reactions, by their names in the protocol.
import { catalogue } from '../catalogue';

export const t = catalogue('emotes', {
  menu: 'Gestures and reactions',
  menuKey: 'Gestures and reactions (Q)',
  told: '{names}: {what}.',
  wave: 'Wave',
  clap: 'Clap',
  dance: 'Dance',
  raise: 'Raise a hand',
  think: 'Think',
  heart: 'Heart',
  thumbs_up: 'Thumbs up',
  laugh: 'Laugh',
  party: 'Party',
  surprise: 'Surprise',
  question: 'Question',
});
