// What one's avatar can express for others to see (shared/protocol/emote.h), in the order of the
// keys: gestures with its body, reactions as a symbol over its head.

export interface Expression {
  // Its name in the protocol, and the key of its text.
  emote: GestureName | ReactionName;
}
type GestureName = 'wave' | 'clap' | 'dance' | 'raise' | 'think';
type ReactionName = 'heart' | 'thumbs_up' | 'laugh' | 'party' | 'surprise' | 'question';

export interface Gesture extends Expression {
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

// In the order of their pictures.
export const kReactions: readonly Expression[] = [
  { emote: 'heart' },
  { emote: 'thumbs_up' },
  { emote: 'laugh' },
  { emote: 'party' },
  { emote: 'surprise' },
  { emote: 'question' },
];

export const kExpressions: readonly Expression[] = [...kGestures, ...kReactions];
const kWithKey = 8;

// The number above a key that shows it at once; null where there is none.
export function keyOf(expression: Expression): number | null {
  const number = kExpressions.indexOf(expression) + 1;
  return number > 0 && number <= kWithKey ? number : null;
}

// By the number above a key; null for other keys.
export function emoteOfKey(code: string): Expression | null {
  const number = Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]);
  return number <= kWithKey ? (kExpressions[number - 1] ?? null) : null;
}
