// The texts of a part of the page, by key. A part's English is a file in english/, which is loaded
// with the part; the other languages are complete files in translations/.
import { directionOf, formOf, language, numberText, translation } from './language';
import type { Forms, Pattern } from './language';

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
type NamesOf<Entry extends Pattern> = Entry extends string
  ? NamesIn<Entry>
  : Entry extends Forms
    ? 'count' | NamesIn<Entry['other']>
    : never;
type ValueOf<Name, Value> = Name extends 'count' ? number : Value;
type Values<Entry extends Pattern, Value> = [NamesOf<Entry>] extends [never]
  ? []
  : [values: { readonly [Name in NamesOf<Entry>]: ValueOf<Name, Value> }];

export interface Catalogue<English extends Readonly<Record<string, Pattern>>> {
  // The text in the language that is spoken; what reads it in a component follows a change.
  <Key extends keyof English & string>(
    key: Key,
    ...values: Values<English[Key], string | number>
  ): string;
  // The same with elements among the values, as pieces in their order.
  rich: <Key extends keyof English & string, Value>(
    key: Key,
    ...values: Values<English[Key], Value>
  ) => (Value | string)[];
  // For tests.
  readonly part: string;
  readonly english: English;
}

// The keys of texts that need no values.
export type Words<Of> =
  Of extends Catalogue<infer English>
    ? {
        [Key in keyof English]: [NamesOf<English[Key]>] extends [never] ? Key : never;
      }[keyof English]
    : never;

export function catalogue<const English extends Readonly<Record<string, Pattern>>>(
  part: string,
  english: English,
): Catalogue<English> {
  const patternOf = (key: string): Pattern => translated(part, key) ?? english[key] ?? '';
  const text = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(patternOf(key), values).map(plain).join('');
  const rich = (key: string, values: Readonly<Record<string, unknown>> = {}): unknown[] =>
    fill(patternOf(key), values).map((piece) => (typeof piece === 'string' ? piece : piece.value));
  return Object.assign(text, { rich, part, english }) as unknown as Catalogue<English>;
}

// Undefined in English, and for what is not a text of the page's own.
export function translated(part: string, key: string): Pattern | undefined {
  return translation.value?.[part]?.[key];
}

interface Inserted {
  value: unknown;
}

// Every second piece of what is split is a name.
function fill(pattern: Pattern, values: Readonly<Record<string, unknown>>): (string | Inserted)[] {
  return wordsOf(pattern, values['count'])
    .split(/[{}]/)
    .map((piece, i) => (i % 2 === 0 ? piece : { value: values[piece] }));
}

function wordsOf(pattern: Pattern, count: unknown): string {
  if (typeof pattern === 'string') return pattern;
  return pattern[formOf(Number(count))] ?? pattern.other;
}

// Between letters that run from right to left, a name keeps its own direction.
function plain(piece: string | Inserted): string {
  if (typeof piece === 'string') return piece;
  if (typeof piece.value === 'number') return numberText(piece.value);
  const text = String(piece.value);
  return directionOf(language.value) === 'rtl' ? `\u2068${text}\u2069` : text;
}
