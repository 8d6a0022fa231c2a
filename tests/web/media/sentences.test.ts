import { sentenceFor } from '../../../web/src/media/sentences';

const sentence = (name: string, message = ''): string =>
  sentenceFor({
    what: 'failed',
    device: 'mic',
    error: new DOMException(message, name),
    lost: null,
  });

describe('devices that fail', () => {
  beforeEach(() => vi.stubGlobal('navigator', { userAgent: 'Chrome/140 Safari/537' }));
  afterEach(() => vi.unstubAllGlobals());

  it('say why, each in its own way', () => {
    const names = ['NotAllowedError', 'NotFoundError', 'NotReadableError', 'SecurityError', 'X'];
    const sentences = names.map((name) => sentence(name));
    expect(new Set(sentences).size).toBe(names.length);
    for (const text of sentences) expect(text).toContain('microphone');
  });

  it('tell who has blocked them: the system, the user or nobody', () => {
    expect(sentence('NotAllowedError', 'Permission denied by system')).toContain(
      'privacy settings',
    );
    expect(sentence('NotAllowedError', 'Permission dismissed')).toContain('unanswered');
    expect(sentence('NotAllowedError', 'Permission denied')).toContain('is blocked');
  });

  it('say where the browser at hand keeps the switch', () => {
    const agents = [
      'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18 Safari/605.1.15',
      'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    ];
    const sentences = agents.map((userAgent) => {
      vi.stubGlobal('navigator', { userAgent });
      return sentence('NotAllowedError');
    });
    expect(sentences[0]).toContain('crossed-out symbol');
    expect(sentences[1]).toContain('settings for this website');
    expect(sentences[2]).toContain('symbol beside');
  });

  it('tell when the page around keeps them for itself', () => {
    vi.stubGlobal('document', { featurePolicy: { allowsFeature: () => false } });
    expect(sentence('NotAllowedError', 'Permission denied')).toContain('page around');
  });
});

describe('what changes by itself', () => {
  it('is told in one sentence for both devices', () => {
    expect(sentenceFor({ what: 'onAgain', devices: ['mic', 'camera'] })).toBe(
      'Your microphone and camera are on again.',
    );
    expect(sentenceFor({ what: 'onAgain', devices: ['camera'] })).toBe('Your camera is on again.');
  });

  it('names the speaker that is gone', () => {
    expect(sentenceFor({ what: 'speakerGone', label: 'The headset' })).toContain('usual speakers');
  });
});

describe('a room that is encrypted', () => {
  it('is told of with whoever has done it', () => {
    expect(sentenceFor({ what: 'encrypted', by: 'Bo' })).toMatch(/^Bo has encrypted/);
    expect(sentenceFor({ what: 'encrypted', by: null })).toMatch(/^You have encrypted/);
  });
});
