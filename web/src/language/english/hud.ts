// What the core's HUD shows: client/hud/hud_words.cpp names these keys.
import { catalogue } from '../catalogue';

export const t = catalogue('hud', {
  minimapHint: 'Minimap (N)',
  peopleHint: 'People (P)',
  closerHint: 'Closer (+)',
  fartherHint: 'Farther (-)',
  privateRoom: 'Private room',
  quietZone: 'Quiet zone',
  stage: 'Stage',
  audience: 'Audience',
  people: 'People',
  you: 'you',
  away: 'away',
  busy: 'busy',
  roundTrip: 'Round trip',
  lead: 'Ahead / behind',
  predictionError: 'Prediction error, tiles',
  down: 'Down',
  up: 'Up',
  frame: 'Frame, draw calls',
  uploaded: 'Uploaded, frames',
});

type HudKey = keyof (typeof t)['english'];

// A newer core's word is shown as its key.
export function hudWord(key: string): string {
  return Object.hasOwn(t.english, key) ? t(key as HudKey) : key;
}
