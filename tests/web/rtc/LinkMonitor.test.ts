// Looking at a connection every now and then, and what comes of it.
import { LinkMonitor } from '../../../web/src/rtc/LinkMonitor';
import type { MonitoredLink, Sample } from '../../../web/src/rtc/LinkMonitor';
import type { LinkStatistics } from '../../../web/src/rtc/statistics';

class FakeLink implements MonitoredLink {
  connection = {};
  voiceBytes = 0;
  bytesPerLook = 100;
  isConnected = true;
  looks = 0;
  readonly done: string[] = [];

  sample(): Promise<Sample | null> {
    this.looks += 1;
    if (!this.isConnected) return Promise.resolve(null);
    this.voiceBytes += this.bytesPerLook;
    const voice = { id: 'V', type: 'inbound-rtp', mid: '0', bytesReceived: this.voiceBytes };
    const report = new Map([['V', { ...voice, timestamp: performance.now() }]]);
    return Promise.resolve({ connection: this.connection, report });
  }
  restart(): void {
    this.done.push('restart');
  }
  renew(): void {
    this.done.push('renew');
    this.connection = {};
    this.voiceBytes = 0;
  }
}

describe('whoever watches a connection', () => {
  let link: FakeLink;
  let hasMic: boolean;
  let told: (LinkStatistics | null)[];
  let monitor: LinkMonitor;

  beforeEach(() => {
    vi.useFakeTimers();
    link = new FakeLink();
    hasMic = true;
    told = [];
    monitor = new LinkMonitor(
      link,
      () => hasMic,
      (statistics) => told.push(statistics),
    );
  });
  afterEach(() => {
    monitor.stop();
    vi.useRealTimers();
  });

  it('looks every two seconds and tells what happened between two looks', async () => {
    await vi.advanceTimersByTimeAsync(4_100);
    expect(told).toHaveLength(2);
    expect(told[0]).toBeNull();
    expect(told[1]?.lines).toMatchObject([{ line: 'voice', bitsPerSecond: 400 }]);
  });

  it('does not compare a connection with one before it', async () => {
    await vi.advanceTimersByTimeAsync(2_100);
    link.connection = {};
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told).toEqual([null, null]);
  });

  it('has it mended, then made anew, when a voice stands still', async () => {
    await vi.advanceTimersByTimeAsync(4_100);
    link.bytesPerLook = 0;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(link.done).toEqual(['restart']);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(link.done).toEqual(['restart', 'renew']);
  });

  it('leaves it alone while the other side’s microphone is off, or nothing is connected', async () => {
    hasMic = false;
    link.bytesPerLook = 0;
    await vi.advanceTimersByTimeAsync(60_000);
    hasMic = true;
    link.isConnected = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(link.done).toEqual([]);
    link.isConnected = true;
    await vi.advanceTimersByTimeAsync(3_900);
    expect(link.done).toEqual([]);
  });

  it('looks no more when the connection has ended', async () => {
    monitor.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(link.looks).toBe(0);
  });
});
