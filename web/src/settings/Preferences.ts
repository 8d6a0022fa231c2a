// What a person has chosen about this page, kept by the browser from visit to visit.
import { effect, signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { parseObject } from '../util/json';

// Each is a flag, a number or a text; whatever else the storage holds counts as not chosen.
export const kDefaultPreferences = {
  // A language of language/language.ts; empty: the browser's.
  language: '',
  // A theme of design/tokens.json; empty: the system's.
  theme: '',
  // The page's letters and all that is measured by them; 1 as it comes.
  textSize: 1,
  // 'less' or 'full'; empty: as the system has it.
  motion: '',
  // 'always' or 'never'; empty: on touch screens.
  joystick: '',
  // Connections go through a relay only, so that others do not learn this machine's address.
  relayOnly: false,
  // The devices, by the browser's id and, for when that changes, by name; empty: the system's choice.
  micId: '',
  micLabel: '',
  cameraId: '',
  cameraLabel: '',
  speakerId: '',
  speakerLabel: '',
  // What the browser does to one's voice.
  noiseSuppression: true,
  echoCancellation: true,
  autoGain: true,
  // The microphone only sends while a key or its button is held.
  pushToTalk: false,
  // What is no longer sent a moment after the page was hidden: 'nothing', 'camera' or 'both'.
  whenHidden: 'camera',
  // 0..1, for all voices together.
  masterVolume: 1,
  // 0..1, for the sounds of the map.
  soundVolume: 0.5,
  // Voices come from where people stand as two ears would hear it, not only from left or right.
  spatialSound: true,
  // All voices come from the middle.
  flatSound: false,
  // One's own camera has a tile.
  ownPicture: true,
  // The conference view opens by itself in a private room.
  conferenceInRooms: true,
  // There, who speaks is large and the others are small.
  conferenceStage: false,
  // Neither sends nor takes pictures.
  voiceOnly: false,
  // Small pictures and a plain voice, for a slow or costly line.
  lowBandwidth: false,
};

type Defaults = typeof kDefaultPreferences;
type Values = { [Key in keyof Defaults]: Widened<Defaults[Key]> };
type Widened<T> = T extends boolean ? boolean : T extends number ? number : string;
export type Preferences = { readonly [Key in keyof Values]: Signal<Values[Key]> };

export interface TextStorage {
  get: () => string | null;
  set: (value: string) => void;
}

export function loadPreferences(storage: TextStorage): Preferences {
  const stored = parseObject(storage.get() ?? '') ?? {};
  const preferences = Object.fromEntries(
    Object.entries(kDefaultPreferences).map(([key, usual]) => {
      const chosen = stored[key];
      return [key, signal(typeof chosen === typeof usual ? chosen : usual)];
    }),
  ) as unknown as Preferences;
  keep(preferences, storage);
  return preferences;
}

function keep(preferences: Preferences, storage: TextStorage): void {
  let isFirst = true;
  effect(() => {
    const values = Object.entries(preferences).map(([key, { value }]) => [key, value]);
    // A visit that chooses nothing leaves nothing behind.
    if (!isFirst) storage.set(JSON.stringify(Object.fromEntries(values)));
    isFirst = false;
  });
}
