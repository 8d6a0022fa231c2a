// Which language the page speaks: the person's choice, else the browser's, else English.
//
// English comes with the page; every other language is one file that is loaded when it is wanted.
import { computed, signal } from '@preact/signals';

export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};
// A text with {names} of values in it, in several forms where a number decides.
export type Pattern = string | Forms;
// By part of the page and key.
export type Translation = Readonly<Record<string, Readonly<Record<string, Pattern>> | undefined>>;

// In their own words, for whoever looks for theirs.
export const kLanguages: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
  ar: 'العربية',
  ja: '日本語',
  zh: '简体中文',
};

const kRightToLeft: readonly string[] = ['ar'];

type Loader = () => Promise<Translation>;
const loaders = import.meta.glob<Translation>('./translations/*.json', { import: 'default' });

const spoken = signal<{ tag: string; translation: Translation | null }>({
  tag: 'en',
  translation: null,
});
let asked = 'en';

export const language = computed(() => spoken.value.tag);
export const translation = computed(() => spoken.value.translation);

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return kRightToLeft.includes(tag) ? 'rtl' : 'ltr';
}

// The first of these languages that the page speaks, whatever the country.
export function bestLanguage(wanted: readonly string[]): string {
  const known = wanted.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return known.find((tag) => Object.hasOwn(kLanguages, tag)) ?? 'en';
}

// Done when the page speaks it. What cannot be loaded leaves the language as it is.
export async function speak(tag: string, load = loaderOf(tag)): Promise<void> {
  asked = tag;
  try {
    const translation = (await load?.()) ?? null;
    // Somebody may have chosen again meanwhile.
    if (asked === tag) spoken.value = { tag, translation };
  } catch {
    asked = language.value;
  }
}

function loaderOf(tag: string): Loader | undefined {
  return loaders[`./translations/${tag}.json`];
}

// --- What depends on the language alone ---------------------------------------------------------

const rules = computed(() => new Intl.PluralRules(language.value));
const lists = computed(() => new Intl.ListFormat(language.value));

export function formOf(count: number): Intl.LDMLPluralRule {
  return rules.value.select(count);
}

export function listText(items: readonly string[]): string {
  return lists.value.format(items);
}

// The digits are the same in all languages: people read numbers out to each other.
export function numberText(value: number, fractionDigits = 0): string {
  return value.toLocaleString(language.value, {
    numberingSystem: 'latn',
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  });
}
