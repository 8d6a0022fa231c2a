import { LinkReport, usesRelay } from '../../../web/src/rtc/linkReport';
import type { LinkWay } from '../../../web/src/rtc/linkReport';

const connection = (way: LinkWay): { way: () => Promise<LinkWay>; failure: 'no_route' } => ({
  way: () => Promise.resolve(way),
  failure: 'no_route',
});

describe('the report of a link', () => {
  let sent: unknown[];
  let report: LinkReport;
  beforeEach(() => {
    vi.useFakeTimers();
    sent = [];
    report = new LinkReport(7, (json) => sent.push(JSON.parse(json)));
  });
  afterEach(() => vi.useRealTimers());

  it('tells how long the first connection took, and by which way, once', async () => {
    report.onPhase('connecting', connection('relay'));
    vi.advanceTimersByTime(250);
    report.onPhase('connected', connection('relay'));
    report.onPhase('connecting', connection('direct'));
    report.onPhase('connected', connection('direct'));
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([{ type: 'talk_report', link: 7, ms: 250, way: 'relay' }]);
  });

  it('tells why there is none', () => {
    report.onPhase('failed', connection('direct'));
    report.onPhase('failed', connection('direct'));
    expect(sent).toEqual([{ type: 'talk_report', link: 7, failure: 'no_route' }]);
  });
});

describe('a relay', () => {
  const stats = (local: string, remote: string): RTCStatsReport => {
    const report = new Map<string, object>([
      ['T', { type: 'transport', selectedCandidatePairId: 'P' }],
      ['P', { type: 'candidate-pair', localCandidateId: 'L', remoteCandidateId: 'R' }],
      ['L', { type: 'local-candidate', candidateType: local }],
      ['R', { type: 'remote-candidate', candidateType: remote }],
    ]);
    return report;
  };

  it('is seen on either side', () => {
    expect(usesRelay(stats('host', 'srflx'))).toBe(false);
    expect(usesRelay(stats('relay', 'host'))).toBe(true);
    expect(usesRelay(stats('host', 'relay'))).toBe(true);
  });
});
