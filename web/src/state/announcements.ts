// Sentences for the hidden live region: what sighted people see on the canvas.
import { t } from '../language/english/narration';
import { listText } from '../language/language';
import type { Person, Zone, ZoneKind } from '../bridge/bridgeTypes';

const kSentences = {
  public: 'inPublic',
  private: 'inPrivate',
  silent: 'inSilent',
  stage: 'inStage',
  audience: 'inAudience',
} as const satisfies Record<ZoneKind, string>;

export function zoneSentence(before: Zone | null, now: Zone | null): string {
  if (now) return t(kSentences[now.kind], { name: now.name });
  return before ? t('left', { name: before.name }) : '';
}

// Who came near and who went; an empty string when that is the same as before.
export function nearSentence(before: readonly Person[], now: readonly Person[]): string {
  const wasNear = others(before);
  const isNear = others(now);
  const came = [...isNear].filter(([id]) => !wasNear.has(id)).map(([, name]) => name);
  const went = [...wasNear].filter(([id]) => !isNear.has(id)).map(([, name]) => name);
  const sentences = [];
  if (came.length > 0) sentences.push(t('near', { count: came.length, names: listOf(came) }));
  if (went.length > 0) sentences.push(t('gone', { count: went.length, names: listOf(went) }));
  return sentences.join(' ');
}

function others(people: readonly Person[]): Map<number, string> {
  return new Map(people.filter((p) => p.near && !p.self).map((p) => [p.id, p.name]));
}

const kNamed = 4;

export function listOf(names: string[]): string {
  const rest = names.length - kNamed;
  const shown = rest > 1 ? [...names.slice(0, kNamed), t('others', { count: rest })] : names;
  return listText(shown);
}
