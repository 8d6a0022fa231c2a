import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../web/src/language/catalogue';
import { kLanguages } from '../../../web/src/language/language';
import type { Forms, Pattern, Translation } from '../../../web/src/language/language';

type AnyCatalogue = Pick<Catalogue<Record<string, Pattern>>, 'part' | 'english'>;

const kRepository = resolve(import.meta.dirname, '../../..');
const english = import.meta.glob<AnyCatalogue>('../../../web/src/language/english/*.ts', {
  eager: true,
  import: 't',
});
const translations = import.meta.glob<Translation>(
  '../../../web/src/language/translations/*.json',
  {
    eager: true,
    import: 'default',
  },
);

// The avatars' art names its shapes in English.
function shapes(): AnyCatalogue {
  const table = JSON.parse(
    readFileSync(resolve(kRepository, 'assets/avatars/avatars.json'), 'utf8'),
  ) as { categories: { name: string; shapes: { name: string }[] }[] };
  const names = table.categories.flatMap((part) =>
    part.shapes.map((shape): [string, string] => [`${part.name} ${shape.name}`, shape.name]),
  );
  return { part: 'wardrobe', english: Object.fromEntries(names) };
}

const catalogues = [...Object.values(english), shapes()];
const tags = Object.keys(kLanguages).filter((tag) => tag !== 'en');

function translationOf(tag: string): Translation {
  const found = Object.entries(translations).find(([path]) => path.endsWith(`/${tag}.json`));
  if (!found) throw new Error(`There is no translation ${tag}.`);
  return found[1];
}

function formsOf(pattern: Pattern): string[] {
  return typeof pattern === 'string' ? [pattern] : Object.values(pattern);
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}

// The forms that the numbers people meet ask for.
function formsNeeded(tag: string): string[] {
  const rules = new Intl.PluralRules(tag);
  return [...new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)))].sort();
}

describe('the languages', () => {
  it('are those that the page offers', () => {
    const files = Object.keys(translations).map((path) => /(\w+)\.json$/.exec(path)?.[1]);
    expect(files.sort()).toEqual([...tags].sort());
  });

  it.each(tags)('say in "%s" all that English says, and nothing else', (tag) => {
    const translation = translationOf(tag);
    expect(Object.keys(translation).sort()).toEqual(catalogues.map(({ part }) => part).sort());
    for (const { part, english } of catalogues) {
      expect(Object.keys(translation[part] ?? {}).sort(), part).toEqual(
        Object.keys(english).sort(),
      );
    }
  });

  it.each(tags)('use in "%s" the values that English has', (tag) => {
    const wrong = catalogues.flatMap(({ part, english }) =>
      Object.entries(english).flatMap(([key, pattern]) => {
        const usual = namesIn(typeof pattern === 'string' ? pattern : pattern.other);
        const known = typeof pattern === 'string' ? usual : [...usual, 'count'];
        return formsOf(translationOf(tag)[part]?.[key] ?? '')
          .filter((text) => {
            const names = namesIn(text);
            const needed = usual.filter((name) => name !== 'count');
            return (
              !names.every((name) => known.includes(name)) ||
              !needed.every((name) => names.includes(name)) ||
              /[{}]/.test(text.replace(/\{\w+\}/g, ''))
            );
          })
          .map((text) => `${part}.${key}: ${text}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['en', ...tags])('have in "%s" a form for every number', (tag) => {
    const wrong = catalogues.flatMap(({ part, english }) =>
      Object.entries(english)
        .filter(([, pattern]) => typeof pattern !== 'string')
        .filter(([key, pattern]) => {
          const said = tag === 'en' ? pattern : translationOf(tag)[part]?.[key];
          return typeof said === 'string' || !hasForms(said, tag);
        })
        .map(([key]) => `${part}.${key}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(tags)('leave nothing empty or untranslated in "%s"', (tag) => {
    const same = catalogues.flatMap(({ part, english }) =>
      Object.entries(english)
        .filter(([key, pattern]) => {
          const [said] = formsOf(translationOf(tag)[part]?.[key] ?? '');
          const isSentence = formsOf(pattern).some((text) => text.split(' ').length > 3);
          return said === '' || (isSentence && said === formsOf(pattern)[0]);
        })
        .map(([key]) => `${part}.${key}`),
    );
    expect(same).toEqual([]);
  });
});

function hasForms(forms: Forms | undefined, tag: string): boolean {
  return forms !== undefined && formsNeeded(tag).every((form) => form in forms);
}
