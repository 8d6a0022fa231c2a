// Opens the conference view by itself in a private room, once a visit and not while one still walks
// about; closes it when there is nobody left to see.
import { useEffect, useRef } from 'preact/hooks';
import type { App } from '../../App';

const kActs = ['keydown', 'keyup', 'pointerdown', 'pointermove'];
// So long nothing was pressed.
const kQuietMs = 1_500;
// Connections that are made anew, as when the room is encrypted, are gone for a moment.
const kAloneMs = 1_000;

export function useAutoConference(app: App): void {
  const { state, talk, preferences } = app;
  const isAlone = talk.peers.value.length === 0;
  const room = state.zone.value?.kind === 'private' ? state.zone.value.id : null;
  const openedIn = useRef<number | null>(null);
  useEffect(() => {
    if (!isAlone) return undefined;
    const timer = setTimeout(() => {
      state.conference.value = false;
    }, kAloneMs);
    return () => clearTimeout(timer);
  }, [isAlone]);
  useEffect(() => {
    // Out of the room, what it opened closes, and the next visit is a new one.
    if (room === null && openedIn.current !== null) state.conference.value = false;
    if (room !== openedIn.current) openedIn.current = null;
    if (room === null || isAlone || openedIn.current !== null) return undefined;
    if (!preferences.conferenceInRooms.value) return undefined;
    return whenQuiet(() => {
      openedIn.current = room;
      if (state.dialog.value === null) state.conference.value = true;
    });
  }, [room, isAlone, preferences.conferenceInRooms.value]);
}

function whenQuiet(act: () => void): () => void {
  let timer = setTimeout(act, kQuietMs);
  const again = (): void => {
    clearTimeout(timer);
    timer = setTimeout(act, kQuietMs);
  };
  const stop = (): void => {
    clearTimeout(timer);
    for (const type of kActs) document.removeEventListener(type, again);
  };
  for (const type of kActs) document.addEventListener(type, again);
  return stop;
}
