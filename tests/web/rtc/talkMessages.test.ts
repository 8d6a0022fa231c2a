import { parsePeerSignal, parseTalkMessage } from '../../../web/src/rtc/talkMessages';

describe('messages about talking', () => {
  it('are read as the server writes them', () => {
    expect(parseTalkMessage('{"type":"link","avatar":7,"link":12,"offers":true}')).toEqual({
      type: 'link',
      avatar: 7,
      link: 12,
      offers: true,
    });
    const unlink = '{"type":"unlink","avatar":7,"link":12,"reason":"zone_left"}';
    expect(parseTalkMessage(unlink)).toMatchObject({ type: 'unlink', reason: 'zone_left' });
    const signal = '{"type":"signal","peer":7,"link":12,"data":"{}"}';
    expect(parseTalkMessage(signal)).toMatchObject({ type: 'signal', peer: 7, data: '{}' });
  });

  it('of another kind, or broken, are nobody’s business', () => {
    for (const json of [
      '',
      'nonsense',
      '[]',
      'null',
      '{"type":"chat"}',
      '{"type":"link","avatar":"7","link":1}',
      '{"type":"signal","peer":7,"link":1}',
    ]) {
      expect(parseTalkMessage(json)).toBeNull();
    }
  });
});

describe('what another page says', () => {
  it('is taken part by part, and only what has the right shape', () => {
    const data = JSON.stringify({
      round: 2,
      description: { type: 'offer', sdp: 'v=0' },
      candidates: [{ candidate: 'x' }, null, 7],
      sends: { mic: true, camera: 'yes', screen: 1 },
      more: 1,
    });
    expect(parsePeerSignal(data)).toEqual({
      round: 2,
      description: { type: 'offer', sdp: 'v=0' },
      candidates: [{ candidate: 'x' }],
      sends: { mic: true, camera: false, screen: false },
    });
  });

  it('is ignored when it is nonsense', () => {
    for (const data of ['', '{', '7', '{}', '{"round":"1"}', '{"round":1.5}']) {
      expect(parsePeerSignal(data)).toBeNull();
    }
    expect(parsePeerSignal('{"round":1,"description":{"type":"rollback","sdp":""}}')).toEqual({
      round: 1,
    });
  });
});
