// What one's avatar can do for others to see (shared/protocol/emote.h), in the order of the keys.

export interface Gesture {
  // Its name in the protocol.
  emote: 'wave' | 'clap' | 'dance' | 'raise' | 'think';
  // The pose of the avatars' art that shows it best.
  pose: string;
}

export const kGestures: readonly Gesture[] = [
  { emote: 'wave', pose: 'wave0' },
  { emote: 'clap', pose: 'clap0' },
  { emote: 'dance', pose: 'dance0' },
  { emote: 'raise', pose: 'raise' },
  { emote: 'think', pose: 'think0' },
];

// By the number above a key; null for other keys.
export function gestureOfKey(code: string): Gesture | null {
  const number = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return number === undefined ? null : (kGestures[Number(number) - 1] ?? null);
}
