// The map that the page's address names, perhaps with an entry: "?map=campus#gate".
import { parseObject } from '../util/json';

// As the server takes it: "campus#gate", "campus", "#gate" or "".
export function wayIn({ search, hash }: Pick<Location, 'search' | 'hash'>): string {
  const map = new URLSearchParams(search).get('map') ?? '';
  return map + (hash === '' ? '' : `#${decode(hash.slice(1))}`);
}

// So that the address can be passed on, and a reload stays here. The entry was for coming in.
export function showPlace(place: string): void {
  const url = new URL(location.href);
  if (url.searchParams.get('map') === place) return;
  url.searchParams.set('map', place);
  url.hash = '';
  history.replaceState(history.state, '', url);
}

// The hash of the map that one has walked to; null for any other message of the server.
export function travelOf(json: string): string | null {
  const message = parseObject(json);
  const map = message?.['type'] === 'travel' ? message['map'] : null;
  return typeof map === 'string' ? map : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
