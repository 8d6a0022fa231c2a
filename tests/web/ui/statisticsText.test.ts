import type { LineStatistics, LinkStatistics } from '../../../web/src/rtc/statistics';
import {
  bitrateText,
  lineText,
  millisecondsText,
  percentText,
  pictureText,
  reportText,
  pathText,
} from '../../../web/src/ui/statisticsText';

const camera: LineStatistics = {
  line: 'camera',
  direction: 'up',
  bitsPerSecond: 412_345,
  lossPercent: 1.25,
  jitterMs: 3.4,
  codec: 'VP8',
  size: { width: 640, height: 360 },
  framesPerSecond: 23.9,
};
const voice: LineStatistics = {
  line: 'voice',
  direction: 'down',
  bitsPerSecond: 32_000,
  lossPercent: null,
  jitterMs: null,
  codec: '',
  size: null,
  framesPerSecond: null,
};
const link: LinkStatistics = {
  roundTripMs: 41.6,
  availableBitsPerSecond: 1_240_000,
  path: { local: 'relay', remote: 'srflx', protocol: 'tcp' },
  lines: [camera, voice],
};

describe('the figures of a connection', () => {
  it('are readable', () => {
    expect(bitrateText(32_400)).toBe('32 kbit/s');
    expect(bitrateText(2_460_000)).toBe('2.5 Mbit/s');
    expect(millisecondsText(41.6)).toBe('42 ms');
    expect(percentText(1.25)).toBe('1.3 %');
    expect(pictureText(camera)).toBe('640 × 360, 24 per second');
    expect(lineText(camera)).toBe('camera to them');
    expect(lineText(voice)).toBe('voice to you');
    expect(pathText({ local: 'host', remote: 'prflx', protocol: 'udp' })).toBe('direct, UDP');
    expect(pathText({ local: 'host', remote: 'relay', protocol: 'udp' })).toBe(
      'through a relay, UDP',
    );
  });

  it('say so when they are unknown', () => {
    const texts = [bitrateText(null), millisecondsText(null), percentText(null), pathText(null)];
    expect(texts).toEqual(['–', '–', '–', '–']);
    expect(pictureText(voice)).toBe('');
  });

  it('become a text for a report', () => {
    const text = reportText(new Map([[7, link]]), new Map([[7, 'poor']]), 'good', ['Browser 1.0']);
    expect(text.split('\n')).toEqual([
      'Browser 1.0',
      'Own connection: good',
      '',
      'Avatar 7, their connection: weak',
      '  way: through a relay, TCP (relay to srflx)',
      '  round trip: 42 ms',
      '  room to send: 1.2 Mbit/s',
      '  camera to them: 412 kbit/s, lost 1.3 %, jitter 3 ms, VP8, 640 × 360, 24 per second',
      '  voice to you: 32 kbit/s, lost –, jitter –',
    ]);
  });
});
