// What one's avatar can do for others to see (shared/protocol/emote.h), in the order of the keys.

export interface Gesture {
  // Its name in the protocol.
  emote: string;
  name: string;
  // The pose of the avatars' art that shows it best.
  pose: string;
}

export const kGestures: readonly Gesture[] = [
  { emote: 'wave', name: 'Wave', pose: 'wave0' },
  { emote: 'clap', name: 'Clap', pose: 'clap0' },
  { emote: 'dance', name: 'Dance', pose: 'dance0' },
  { emote: 'raise', name: 'Raise a hand', pose: 'raise' },
  { emote: 'think', name: 'Think', pose: 'think0' },
];

// By the number above a key; null for other keys.
export function gestureOfKey(code: string): Gesture | null {
  const number = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return number === undefined ? null : (kGestures[Number(number) - 1] ?? null);
}
