import { parsePeerSignal, parseTalkMessage } from '../../../web/src/rtc/talkMessages';

describe('messages about talking', () => {
  it('are read as the server writes them', () => {
    expect(parseTalkMessage('{"type":"link","avatar":7,"link":12,"offers":true}')).toEqual({
      type: 'link',
      avatar: 7,
      link: 12,
      offers: true,
      via: 'mesh',
      identity: '',
      full: false,
      encrypted: false,
    });
    const loud = '{"type":"link","avatar":7,"link":12,"offers":false,"full":true}';
    expect(parseTalkMessage(loud)).toMatchObject({ full: true });
    const sfu = '{"type":"link","avatar":7,"link":12,"offers":true,"via":"sfu","identity":"7-9"}';
    expect(parseTalkMessage(sfu)).toMatchObject({ via: 'sfu', identity: '7-9' });
    const nameless = '{"type":"link","avatar":7,"link":12,"offers":true,"via":"sfu"}';
    expect(parseTalkMessage(nameless)).toMatchObject({ via: 'mesh' });
    const route = '{"type":"route","avatar":7,"link":12,"via":"sfu"}';
    expect(parseTalkMessage(route)).toEqual({ type: 'route', avatar: 7, link: 12, via: 'sfu' });
    const unlink = '{"type":"unlink","avatar":7,"link":12,"reason":"zone_left"}';
    expect(parseTalkMessage(unlink)).toMatchObject({ type: 'unlink', reason: 'zone_left' });
    const kept = '{"type":"kept","links":[3,"4",5]}';
    expect(parseTalkMessage(kept)).toEqual({ type: 'kept', links: [3, 5] });
    const signal = '{"type":"signal","peer":7,"link":12,"data":"{}"}';
    expect(parseTalkMessage(signal)).toMatchObject({ type: 'signal', peer: 7, data: '{}' });
  });

  // Above that, numbers would at some time not rise any more.
  it('are not of a round that no honest page gets to', () => {
    expect(parsePeerSignal('{"round":1000000}')).toEqual({ round: 1_000_000 });
    expect(parsePeerSignal('{"round":1000001}')).toBeNull();
    expect(parsePeerSignal('{"round":-1}')).toBeNull();
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
      '{"type":"kept"}',
      '{"type":"route","avatar":7,"link":1,"via":"pigeon"}',
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

  it('may say how large it shows a picture, in sizes that a screen can have', () => {
    const wants = (value: unknown): unknown =>
      parsePeerSignal(JSON.stringify({ round: 0, wants: value }))?.wants;
    const size = { width: 160, height: 100 };
    expect(wants({ camera: size, screen: null })).toEqual({ camera: size, screen: null });
    expect(wants({ camera: { ...size, more: 1 }, other: size })).toEqual({ camera: size });
    const broken = [7, 'x', {}, { width: 160 }, [], true];
    const wrong = [-1, 0, 0.5, 99_999, '160', null].map((width) => ({ width, height: 100 }));
    for (const camera of [...broken, ...wrong]) expect(wants({ camera })).toEqual({});
    for (const value of [null, 7, 'camera']) expect(wants(value)).toBeUndefined();
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
