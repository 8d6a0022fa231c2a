// Tells the server once how a link came about, for the operator's figures.
import type { PeerPhase } from './PeerLink';

export type LinkWay = 'direct' | 'relay' | 'sfu';
export type LinkFailure = 'no_answer' | 'no_route' | 'refused';

// kMaxSetUpMs of talk_wish.h.
const kMostMs = 120_000;

export interface ReportedLink {
  way(): Promise<LinkWay>;
  readonly failure: LinkFailure;
}

export class LinkReport {
  private readonly beganAt = performance.now();
  private told = false;

  constructor(
    private readonly link: number,
    private readonly sendText: (json: string) => void,
  ) {}

  onPhase(phase: PeerPhase, connection: ReportedLink): void {
    if (this.told || phase === 'connecting') return;
    this.told = true;
    if (phase === 'failed') {
      this.send({ failure: connection.failure });
      return;
    }
    const ms = Math.min(Math.round(performance.now() - this.beganAt), kMostMs);
    // A connection that is gone already has no figures.
    void connection.way().then(
      (way) => this.send({ ms, way }),
      () => undefined,
    );
  }

  private send(figures: object): void {
    this.sendText(JSON.stringify({ type: 'talk_report', link: this.link, ...figures }));
  }
}

interface StatsEntry {
  type: string;
  selectedCandidatePairId?: string;
  localCandidateId?: string;
  remoteCandidateId?: string;
  candidateType?: string;
}

// Whether what is sent and received passes a relay, on either side.
export function usesRelay(report: RTCStatsReport): boolean {
  const stats = report as unknown as Map<string, StatsEntry>;
  const transport = [...stats.values()].find(({ type }) => type === 'transport');
  const pair = stats.get(transport?.selectedCandidatePairId ?? '');
  return [pair?.localCandidateId, pair?.remoteCandidateId].some(
    (id) => stats.get(id ?? '')?.candidateType === 'relay',
  );
}
