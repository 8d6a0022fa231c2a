import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hudWord, t } from '../../../web/src/language/english/hud';

const kWords = resolve(import.meta.dirname, '../../../client/hud/hud_words.cpp');

describe('the words of the HUD', () => {
  it('are those that the core asks for', () => {
    const list = /kKeys = \{([^}]*)\}/.exec(readFileSync(kWords, 'utf8'))?.[1] ?? '';
    const keys = [...list.matchAll(/"(\w+)"/g)].map(([, key]) => key);
    expect(keys).toEqual(Object.keys(t.english));
  });

  it('are shown as their keys when the page does not know them', () => {
    expect(hudWord('people')).toBe('People');
    expect(hudWord('toString')).toBe('toString');
  });
});
