// When somebody is heard well enough over a new way.
import { Audition, kLookMs } from '../../../web/src/rtc/Audition';

// When it is passed, if a packet comes at each of these looks; null when it is not in ten seconds.
function passedAfterMs(comes: (look: number) => boolean): number | null {
  const audition = new Audition();
  let packet = 0;
  for (let look = 1; look <= 10_000 / kLookMs; ++look) {
    if (comes(look)) packet += 1;
    audition.hear(packet, look * kLookMs);
    if (audition.isPassed(look * kLookMs)) return look * kLookMs;
  }
  return null;
}

describe('an audition', () => {
  it('is passed by a voice that comes for a second without a break', () => {
    expect(passedAfterMs(() => true)).toBe(1_000);
  });

  it('begins anew when a voice skips', () => {
    expect(passedAfterMs((look) => look !== 10)).toBe(1_500);
  });

  it('is passed after a while by an open microphone in a silent room', () => {
    expect(passedAfterMs((look) => look % 8 === 0)).toBe(3_400);
  });

  it('is not passed by a way that lets through something now and then', () => {
    expect(passedAfterMs((look) => look % 20 === 0)).toBeNull();
  });

  it('is not passed by a way that has fallen silent', () => {
    expect(passedAfterMs((look) => look % 2 === 0 && look < 30)).toBeNull();
  });

  it('is not passed by a way that was lost in between', () => {
    const audition = new Audition();
    for (let look = 1; look < 20; ++look) audition.hear(look, look * kLookMs);
    audition.fail();
    audition.hear(20, 20 * kLookMs);
    expect(audition.isPassed(20 * kLookMs)).toBe(false);
  });
});
