import { compareReports, joinReports, voiceBytes } from '../../../web/src/rtc/statistics';
import type { Report } from '../../../web/src/rtc/statistics';

type Entry = Record<string, unknown> & { id: string };

const report = (...entries: Entry[]): Report => new Map(entries.map((entry) => [entry.id, entry]));

const pair = {
  id: 'P',
  type: 'candidate-pair',
  currentRoundTripTime: 0.04,
  availableOutgoingBitrate: 800_000,
  localCandidateId: 'L',
  remoteCandidateId: 'R',
};
const transport = { id: 'T', type: 'transport', selectedCandidatePairId: 'P' };
const local = { id: 'L', type: 'local-candidate', candidateType: 'srflx', protocol: 'udp' };
const remote = { id: 'R', type: 'remote-candidate', candidateType: 'host', protocol: 'udp' };
const opus = { id: 'C', type: 'codec', mimeType: 'audio/opus' };
const vp8 = { id: 'D', type: 'codec', mimeType: 'video/VP8' };

const inbound = (more: object): Entry => ({ id: 'I', type: 'inbound-rtp', mid: '0', ...more });
const outbound = (more: object): Entry => ({ id: 'O', type: 'outbound-rtp', mid: '1', ...more });

describe('the statistics of a connection', () => {
  it('tell how much arrives and how much of it is lost', () => {
    const first = { timestamp: 1_000, bytesReceived: 1_000, packetsReceived: 50, packetsLost: 10 };
    const then = { timestamp: 3_000, bytesReceived: 9_000, packetsReceived: 140, packetsLost: 20 };
    const { lines } = compareReports(
      report(opus, inbound(first)),
      report(opus, inbound({ ...then, jitter: 0.012, codecId: 'C' })),
    );
    expect(lines).toEqual([
      {
        line: 'voice',
        direction: 'down',
        bitsPerSecond: 32_000,
        lossPercent: 10,
        jitterMs: 12,
        codec: 'opus',
        size: null,
        framesPerSecond: null,
      },
    ]);
  });

  it('tell how what is sent fares, as the other side reports it', () => {
    const fate = (lost: number): Entry => ({
      ...{ id: 'F', type: 'remote-inbound-rtp', localId: 'O', packetsLost: lost, jitter: 0.003 },
    });
    const picture = { frameWidth: 640, frameHeight: 360, framesPerSecond: 24, codecId: 'D' };
    const { lines } = compareReports(
      report(vp8, outbound({ timestamp: 0, bytesSent: 0, packetsSent: 0 }), fate(0)),
      report(
        vp8,
        outbound({ timestamp: 2_000, bytesSent: 100_000, packetsSent: 200, ...picture }),
        fate(10),
      ),
    );
    expect(lines).toEqual([
      {
        line: 'camera',
        direction: 'up',
        bitsPerSecond: 400_000,
        lossPercent: 5,
        jitterMs: 3,
        codec: 'VP8',
        size: { width: 640, height: 360 },
        framesPerSecond: 24,
      },
    ]);
  });

  it('leave out what carries nothing, and what has only just begun', () => {
    const still = inbound({ timestamp: 0, bytesReceived: 7 });
    const later = inbound({ timestamp: 2_000, bytesReceived: 7 });
    const fresh = outbound({ timestamp: 2_000, bytesSent: 99 });
    expect(compareReports(report(still), report(later, fresh)).lines).toEqual([]);
    expect(compareReports(report(later), report(later)).lines).toEqual([]);
  });

  it('tell the way and its delay', () => {
    const all = report(transport, pair, local, remote);
    expect(compareReports(all, all)).toMatchObject({
      roundTripMs: 40,
      availableBitsPerSecond: 800_000,
      path: { local: 'srflx', remote: 'host', protocol: 'udp' },
    });
    const relayed = { ...local, candidateType: 'relay', relayProtocol: 'tcp' };
    const { path } = compareReports(all, report(transport, pair, relayed, remote));
    expect(path).toEqual({ local: 'relay', remote: 'host', protocol: 'tcp' });
  });

  it('find the way in browsers that tell less', () => {
    const used = {
      ...pair,
      state: 'succeeded',
      nominated: true,
      availableOutgoingBitrate: undefined,
    };
    const unused = { ...pair, id: 'Q', state: 'succeeded', currentRoundTripTime: 9 };
    const all = report(unused, used, local);
    expect(compareReports(all, all)).toMatchObject({
      roundTripMs: 40,
      availableBitsPerSecond: null,
      path: { local: 'srflx', remote: '', protocol: 'udp' },
    });
    expect(compareReports(report(), report())).toEqual({
      roundTripMs: null,
      availableBitsPerSecond: null,
      path: null,
      lines: [],
    });
  });

  it('count a picture that is sent in several sizes as one', () => {
    const sent = (id: string, bytesSent: number, timestamp: number, frameWidth: number): Entry =>
      outbound({ id, bytesSent, timestamp, frameWidth, frameHeight: 9 });
    const first = report(sent('q', 0, 0, 160), sent('f', 0, 0, 640), sent('h', 0, 0, 320));
    const then = report(
      ...[sent('q', 1_000, 1_000, 160), sent('f', 4_000, 1_000, 640), sent('h', 2_000, 1_000, 320)],
    );
    expect(compareReports(first, then).lines).toMatchObject([
      { line: 'camera', bitsPerSecond: 56_000, size: { width: 640 } },
    ]);
  });

  it('can be joined from lines that are counted each for itself', () => {
    const ends = (bytes: number, timestamp: number): Report =>
      joinReports([
        [
          undefined,
          report(inbound({ mid: '7', bytesReceived: bytes, timestamp }), transport, pair),
        ],
        [report(outbound({ mid: '0', bytesSent: bytes, timestamp })), undefined],
      ]);
    const then = ends(1_000, 1_000);
    expect(voiceBytes(then)).toBe(1_000);
    expect(compareReports(ends(0, 0), then)).toMatchObject({
      roundTripMs: 40,
      lines: [
        { line: 'voice', direction: 'down' },
        { line: 'camera', direction: 'up' },
      ],
    });
  });

  it('never tell less than nothing: packets that come late are counted as lost before', () => {
    const first = inbound({ timestamp: 0, bytesReceived: 0, packetsReceived: 0, packetsLost: 9 });
    const then = inbound({
      timestamp: 1_000,
      bytesReceived: 99,
      packetsReceived: 9,
      packetsLost: 2,
    });
    expect(compareReports(report(first), report(then)).lines[0]?.lossPercent).toBe(0);
  });

  it('count the voice, and nothing else, as voice', () => {
    const screenSound = inbound({ id: 'S', mid: '3', bytesReceived: 5_000 });
    expect(voiceBytes(report(screenSound, inbound({ bytesReceived: 70 })))).toBe(70);
    expect(voiceBytes(report())).toBe(0);
  });
});
