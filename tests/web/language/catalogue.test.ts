import { afterEach, describe, expect, it } from 'vitest';
import { catalogue } from '../../../web/src/language/catalogue';
import {
  bestLanguage,
  language,
  listText,
  numberText,
  speak,
} from '../../../web/src/language/language';
import type { Translation } from '../../../web/src/language/language';

const t = catalogue('yard', {
  open: 'The gate is open.',
  knocks: '{name} knocks at {place}.',
  sheep: { one: 'One sheep', other: '{count} sheep' },
});

const kArabic: Translation = {
  yard: {
    open: 'البوابة مفتوحة.',
    knocks: 'يطرق {name} على {place}.',
    sheep: { two: 'خروفان', few: '{count} خراف', other: '{count} خروف' },
  },
};

const speakArabic = (): Promise<void> => speak('ar', () => Promise.resolve(kArabic));

describe('a catalogue', () => {
  afterEach(() => speak('en'));

  it('puts values where their names stand', () => {
    expect(t('open')).toBe('The gate is open.');
    expect(t('knocks', { name: 'Ada', place: 'the gate' })).toBe('Ada knocks at the gate.');
  });

  it('chooses the form that the number asks for', () => {
    expect(t('sheep', { count: 1 })).toBe('One sheep');
    expect(t('sheep', { count: 1200 })).toBe('1,200 sheep');
  });

  it('hands out elements among the words, in the order of the language', async () => {
    const [name, place] = [{ is: 'name' }, { is: 'place' }];
    expect(t.rich('knocks', { name, place })).toEqual(['', name, ' knocks at ', place, '.']);
    await speak('de', () => Promise.resolve({ yard: { knocks: 'An {place} klopft {name}.' } }));
    expect(t.rich('knocks', { name, place })).toEqual(['An ', place, ' klopft ', name, '.']);
  });

  it('speaks another language as soon as it is there, and English where that has no words', async () => {
    await speak('de', () => Promise.resolve({ yard: { open: 'Das Tor ist offen.' } }));
    expect(language.value).toBe('de');
    expect(t('open')).toBe('Das Tor ist offen.');
    expect(t('sheep', { count: 2 })).toBe('2 sheep');
  });

  it('has as many forms as the language', async () => {
    await speakArabic();
    expect(t('sheep', { count: 2 })).toBe('خروفان');
    expect(t('sheep', { count: 7 })).toBe('7 خراف');
    expect(t('sheep', { count: 100 })).toBe('100 خروف');
  });

  it('keeps the direction of a name among words that run the other way', async () => {
    await speakArabic();
    expect(t('knocks', { name: 'Ada', place: 'B' })).toBe(
      'يطرق \u2068Ada\u2069 على \u2068B\u2069.',
    );
  });
});

describe('the language', () => {
  afterEach(() => speak('en'));

  it('is the first of the browser’s that the page speaks, of whatever country', () => {
    expect(bestLanguage(['xx', 'EN-GB', 'de'])).toBe('en');
    expect(bestLanguage(['xx-YY'])).toBe('en');
    expect(bestLanguage([])).toBe('en');
    expect(bestLanguage(['constructor'])).toBe('en');
  });

  it('stays as it is when another one cannot be loaded', async () => {
    await speakArabic();
    await speak('de', () => Promise.reject(new Error('gone')));
    expect(language.value).toBe('ar');
    expect(t('open')).toBe('البوابة مفتوحة.');
  });

  it('is the one that was asked for last, however long the others take', async () => {
    let finish: (translation: Translation) => void = () => undefined;
    const slow = speak('de', () => new Promise((resolve) => (finish = resolve)));
    await speakArabic();
    finish({});
    await slow;
    expect(language.value).toBe('ar');
  });

  it('writes lists as people do, and numbers with the digits that all can read', async () => {
    expect(listText(['Ada', 'Bo', 'Cy'])).toBe('Ada, Bo, and Cy');
    expect(numberText(1234.56, 1)).toBe('1,234.6');
    await speak('de', () => Promise.resolve({}));
    expect(listText(['Ada', 'Bo', 'Cy'])).toBe('Ada, Bo und Cy');
    expect(numberText(1234.56, 1)).toBe('1.234,6');
    await speakArabic();
    expect(numberText(12)).toBe('12');
  });
});
