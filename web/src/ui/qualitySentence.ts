// Why it stutters, in a sentence; empty while it does not.
import { t } from '../language/english/talk';
import type { Quality } from '../rtc/quality';

export function ownQualitySentence(own: Quality): string {
  return isBad(own) ? t(`own ${own}`) : '';
}

// With one person alone nobody can tell whose fault it is.
export function qualitySentence(name: string, quality: Quality, isOnlyOne: boolean): string {
  if (!isBad(quality)) return '';
  return isOnlyOne ? t(`only ${quality}`, { name }) : t(`their ${quality}`, { name });
}

function isBad(quality: Quality): quality is 'poor' | 'lost' {
  return quality === 'poor' || quality === 'lost';
}
