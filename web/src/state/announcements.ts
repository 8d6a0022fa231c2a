// Sentences for the hidden live region: what sighted people see on the canvas.
import type { Person, Zone, ZoneKind } from '../bridge/bridgeTypes';

const kKindHint: Record<ZoneKind, string> = {
  public: '',
  private: ', a private room',
  silent: ', a silent zone',
  stage: ', a stage',
  audience: ', where the stage is heard',
};

export function zoneSentence(before: Zone | null, now: Zone | null): string {
  if (now) return `You are in ${now.name}${kKindHint[now.kind]}.`;
  return before ? `You have left ${before.name}.` : '';
}

// Who came near and who went; an empty string when that is the same as before.
export function nearSentence(before: readonly Person[], now: readonly Person[]): string {
  const wasNear = others(before);
  const isNear = others(now);
  const came = [...isNear].filter(([id]) => !wasNear.has(id)).map(([, name]) => name);
  const went = [...wasNear].filter(([id]) => !isNear.has(id)).map(([, name]) => name);
  const sentences = [];
  if (came.length > 0) {
    sentences.push(`${listOf(came)} ${came.length > 1 ? 'are' : 'is'} near you.`);
  }
  if (went.length > 0) sentences.push(`${listOf(went)} went away.`);
  return sentences.join(' ');
}

function others(people: readonly Person[]): Map<number, string> {
  return new Map(people.filter((p) => p.near && !p.self).map((p) => [p.id, p.name]));
}

const kNamed = 4;

function listOf(names: string[]): string {
  const rest = names.length - kNamed;
  const shown = rest > 1 ? [...names.slice(0, kNamed), `${rest} others`] : names;
  return new Intl.ListFormat('en').format(shown);
}
