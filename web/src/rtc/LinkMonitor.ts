// Looks at one connection every now and then: how it does, and whether it has to be mended.
import { StallWatch } from './StallWatch';
import { compareReports, voiceBytes } from './statistics';
import type { LinkStatistics, Report } from './statistics';

const kPeriodMs = 2_000;
// While nothing arrives of what should.
const kSuspiciousPeriodMs = 1_000;

export interface Sample {
  // Of which it is, for comparison only: one that is made anew counts from zero.
  connection: object;
  report: Report;
}

export interface MonitoredLink {
  // Null while there is no connection.
  sample(): Promise<Sample | null>;
  restart(): void;
  renew(): void;
}

export class LinkMonitor {
  private readonly stall = new StallWatch();
  private last: Sample | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isStopped = false;

  constructor(
    private readonly link: MonitoredLink,
    // The other side says that it sends its voice.
    private readonly isVoiceExpected: () => boolean,
    private readonly onStatistics: (statistics: LinkStatistics | null) => void,
  ) {
    this.schedule(kPeriodMs);
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private schedule(delayMs: number): void {
    this.timer = setTimeout(() => void this.look(), delayMs);
  }

  private async look(): Promise<void> {
    // A connection that was closed meanwhile has nothing to say.
    const sample = await this.link.sample().catch(() => null);
    if (this.isStopped) return;
    const isSame = sample?.connection === this.last?.connection;
    this.onStatistics(
      sample && this.last && isSame ? compareReports(this.last.report, sample.report) : null,
    );
    this.last = sample;
    this.schedule(this.isStalled(sample) ? kSuspiciousPeriodMs : kPeriodMs);
  }

  private isStalled(sample: Sample | null): boolean {
    const bytes = sample ? voiceBytes(sample.report) : 0;
    const isExpected = sample !== null && this.isVoiceExpected();
    const advice = this.stall.observe(performance.now(), bytes, isExpected);
    if (advice === 'restart') this.link.restart();
    if (advice === 'renew') this.link.renew();
    return advice !== 'fine';
  }
}
