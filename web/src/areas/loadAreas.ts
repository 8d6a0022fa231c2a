// The part of areas that is only loaded where a map has any.
import { effect } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { urlOf } from '../util/urlOf';
import { AreaSounds } from './AreaSounds';
import type { Player } from './AreaSounds';
import { Areas } from './Areas';
import type { AreaDeeds } from './Areas';

export { parseAreas } from './mapAreas';

export function makeAreas(deeds: AreaDeeds, volume: ReadonlySignal<number>): Areas {
  const sounds = new AreaSounds(makePlayer, () => volume.value);
  effect(() => sounds.adjust());
  return new Areas(deeds, sounds);
}

function makePlayer(url: string): Player {
  const audio = new Audio();
  audio.preload = 'auto';
  audio.src = urlOf(url).href;
  return audio;
}
