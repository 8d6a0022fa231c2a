import { ownQualitySentence, qualitySentence } from '../../../web/src/ui/qualitySentence';

describe('the sentence about a connection', () => {
  it('says whose is bad, and how bad', () => {
    expect(ownQualitySentence('poor')).toBe('Your connection is weak');
    expect(ownQualitySentence('lost')).toBe('Your connection is breaking off');
    expect(qualitySentence('Bo', 'poor', false)).toBe('Bo’s connection is weak');
    expect(qualitySentence('Bo', 'lost', false)).toBe('Bo’s connection is breaking off');
  });

  it('blames nobody when there are only two', () => {
    expect(qualitySentence('Bo', 'poor', true)).toBe('The connection with Bo is weak');
  });

  it('is not said of a good one', () => {
    expect(ownQualitySentence('good') + qualitySentence('Bo', 'excellent', false)).toBe('');
  });
});
