// What the page says about a name before the server does.
import { nameHint, tidyName } from '../../../web/src/session/nameHint';

describe('the name hint', () => {
  it('is empty for names of any script and with emoji', () => {
    for (const name of ['Ada', 'Žofie', '佐藤', 'Ñandú 3', 'محمد', 'अनीता', '👩‍🚀', "O'Neil"]) {
      expect(nameHint(name)).toBe('');
    }
  });

  it('asks for a name when there is only space', () => {
    expect(nameHint(' \t ')).toBe('Please type a name.');
  });

  it('counts characters as the server does, after trimming', () => {
    expect(nameHint(` ${'佐'.repeat(32)} `)).toBe('');
    expect(nameHint('𝒜'.repeat(33))).toContain('33 characters');
  });

  it('refuses what reorders or cannot be seen', () => {
    expect(nameHint('a\u202eb')).toContain('cannot be seen');
    expect(nameHint('a\u0007b')).toContain('cannot be seen');
    expect(nameHint('\u200d')).toContain('can be seen');
  });

  it('folds white space as the server does', () => {
    expect(tidyName('  Ada \t Lovelace ')).toBe('Ada Lovelace');
  });
});
