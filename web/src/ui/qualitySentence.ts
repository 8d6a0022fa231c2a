// Why it stutters, in a sentence; empty while it does not.
import type { Quality } from '../rtc/quality';

const kWords: Readonly<Partial<Record<Quality, string>>> = {
  poor: 'is weak',
  lost: 'is breaking off',
};

export function ownQualitySentence(own: Quality): string {
  const words = kWords[own];
  return words ? `Your connection ${words}` : '';
}

// With one person alone nobody can tell whose fault it is.
export function qualitySentence(name: string, quality: Quality, isOnlyOne: boolean): string {
  const words = kWords[quality];
  if (!words) return '';
  return isOnlyOne ? `The connection with ${name} ${words}` : `${name}’s connection ${words}`;
}
