// How the connection to one person is doing, in figures for people: computed from what the browser
// counts at two moments. It knows nothing of how the connection came about, so that whatever else
// carries a person's voice can be told in the same figures.

export const kLines = ['voice', 'camera', 'screen', 'screen sound'] as const;
export type Line = (typeof kLines)[number];
export type Direction = 'up' | 'down';

export interface LineStatistics {
  line: Line;
  direction: Direction;
  bitsPerSecond: number;
  // What got lost on the way; null when nothing was sent, or nobody has told yet.
  lossPercent: number | null;
  jitterMs: number | null;
  // 'opus', 'VP8'; empty while unknown.
  codec: string;
  // Of pictures.
  size: { width: number; height: number } | null;
  framesPerSecond: number | null;
}

export interface Path {
  // How each side is reached: 'host', 'srflx', 'prflx' or 'relay'.
  local: string;
  remote: string;
  // 'udp' or 'tcp', to the relay if there is one.
  protocol: string;
}

export interface LinkStatistics {
  roundTripMs: number | null;
  // What the browser thinks it could send.
  availableBitsPerSecond: number | null;
  path: Path | null;
  // Only those that carry something.
  lines: LineStatistics[];
}

// What is used of an entry of RTCStatsReport; any of it may be missing in one browser or another.
interface Entry {
  id: string;
  type: string;
  timestamp: number;
  mid?: string;
  codecId?: string;
  mimeType?: string;
  localId?: string;
  bytesSent?: number;
  bytesReceived?: number;
  packetsSent?: number;
  packetsReceived?: number;
  packetsLost?: number;
  jitter?: number;
  roundTripTime?: number;
  frameWidth?: number;
  frameHeight?: number;
  framesPerSecond?: number;
  selectedCandidatePairId?: string;
  state?: string;
  nominated?: boolean;
  currentRoundTripTime?: number;
  availableOutgoingBitrate?: number;
  localCandidateId?: string;
  remoteCandidateId?: string;
  candidateType?: string;
  protocol?: string;
  relayProtocol?: string;
}

export type Report = ReadonlyMap<string, unknown>;
type Entries = ReadonlyMap<string, Entry>;

// Where every line is a connection's own, or shared with others: as if all were lines of one. What
// each line's ends report, in the order of kLines.
export function joinReports(ends: readonly (readonly (Report | undefined)[])[]): Report {
  const entries = ends.flatMap((both, line) =>
    both
      .flatMap((report) => [...((report as Entries | undefined) ?? [])])
      .map(([id, entry]): [string, Entry] => [
        id,
        entry.type.endsWith('bound-rtp') ? { ...entry, mid: String(line) } : entry,
      ]),
  );
  return new Map(entries);
}

// `before`: an earlier report of the same connection.
export function compareReports(before: Report, after: Report): LinkStatistics {
  const [earlier, later] = [before as Entries, after as Entries];
  const pair = selectedPair(later);
  return {
    roundTripMs: milliseconds(pair?.currentRoundTripTime),
    availableBitsPerSecond: pair?.availableOutgoingBitrate ?? null,
    path: pair ? pathOf(pair, later) : null,
    lines: joinLines(
      [...later.values()].flatMap((entry) => {
        const line = lineStatistics(earlier, later, entry);
        return line && line.bitsPerSecond > 0 ? [line] : [];
      }),
    ),
  };
}

// A picture that is sent in several sizes is one line: all its bits, its largest size, and the most
// that was lost of any.
function joinLines(lines: readonly LineStatistics[]): LineStatistics[] {
  const joined = new Map<string, LineStatistics>();
  for (const line of lines) {
    const key = `${line.line} ${line.direction}`;
    const other = joined.get(key);
    joined.set(key, other ? joinTwo(other, line) : line);
  }
  return [...joined.values()];
}

function joinTwo(a: LineStatistics, b: LineStatistics): LineStatistics {
  const largest = (b.size?.width ?? 0) > (a.size?.width ?? 0) ? b : a;
  return {
    ...largest,
    bitsPerSecond: a.bitsPerSecond + b.bitsPerSecond,
    lossPercent: mostOf(a.lossPercent, b.lossPercent),
    jitterMs: mostOf(a.jitterMs, b.jitterMs),
  };
}

function mostOf(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

// Bytes of the other side's voice that have arrived.
export function voiceBytes(report: Report): number {
  const entries = [...(report as Entries).values()];
  return entries.find(isInboundVoice)?.bytesReceived ?? 0;
}

function isInboundVoice({ type, mid }: Entry): boolean {
  return type === 'inbound-rtp' && mid === '0';
}

function lineStatistics(before: Entries, after: Entries, entry: Entry): LineStatistics | null {
  const direction = directionOf(entry);
  const line = kLines[Number(entry.mid)];
  const earlier = before.get(entry.id);
  if (!direction || !line || !earlier) return null;
  const bytes = difference(earlier, entry, direction === 'up' ? 'bytesSent' : 'bytesReceived');
  const seconds = (entry.timestamp - earlier.timestamp) / 1000;
  const hasPictures = entry.frameWidth !== undefined && entry.frameHeight !== undefined;
  return {
    line,
    direction,
    bitsPerSecond: seconds > 0 ? (bytes * 8) / seconds : 0,
    ...(direction === 'up' ? fateOfSent(before, after, entry) : fateOfReceived(earlier, entry)),
    codec: after.get(entry.codecId ?? '')?.mimeType?.split('/')[1] ?? '',
    size: hasPictures ? { width: entry.frameWidth ?? 0, height: entry.frameHeight ?? 0 } : null,
    framesPerSecond: entry.framesPerSecond ?? null,
  };
}

function directionOf({ type }: Entry): Direction | null {
  if (type === 'outbound-rtp') return 'up';
  return type === 'inbound-rtp' ? 'down' : null;
}

type Fate = Pick<LineStatistics, 'lossPercent' | 'jitterMs'>;

function fateOfReceived(earlier: Entry, entry: Entry): Fate {
  const lost = difference(earlier, entry, 'packetsLost');
  const arrived = difference(earlier, entry, 'packetsReceived');
  return { lossPercent: percent(lost, lost + arrived), jitterMs: milliseconds(entry.jitter) };
}

// As the other side reports it.
function fateOfSent(before: Entries, after: Entries, { id }: Entry): Fate {
  const told = [...after.values()].find(
    (entry) => entry.type === 'remote-inbound-rtp' && entry.localId === id,
  );
  const earlier = told && before.get(told.id);
  if (!earlier) return { lossPercent: null, jitterMs: null };
  const sentNow = after.get(id);
  const sentBefore = before.get(id);
  const sent = sentNow && sentBefore ? difference(sentBefore, sentNow, 'packetsSent') : 0;
  const lost = difference(earlier, told, 'packetsLost');
  return { lossPercent: percent(lost, sent), jitterMs: milliseconds(told.jitter) };
}

function selectedPair(entries: Entries): Entry | undefined {
  const all = [...entries.values()];
  const transport = all.find(({ type }) => type === 'transport');
  const id = transport?.selectedCandidatePairId;
  if (id !== undefined) return entries.get(id);
  // Firefox has no transport to ask.
  return all.find(
    ({ type, state, nominated }) =>
      type === 'candidate-pair' && state === 'succeeded' && nominated === true,
  );
}

function pathOf(pair: Entry, entries: Entries): Path {
  const local = entries.get(pair.localCandidateId ?? '');
  const remote = entries.get(pair.remoteCandidateId ?? '');
  return {
    local: local?.candidateType ?? '',
    remote: remote?.candidateType ?? '',
    protocol: local?.relayProtocol ?? local?.protocol ?? '',
  };
}

type Counter = 'bytesSent' | 'bytesReceived' | 'packetsSent' | 'packetsReceived' | 'packetsLost';

// Never below zero: packets that arrive late are counted as lost before, not after.
function difference(before: Entry, after: Entry, counter: Counter): number {
  return Math.max(0, (after[counter] ?? 0) - (before[counter] ?? 0));
}

function percent(part: number, whole: number): number | null {
  return whole > 0 ? Math.min(100, (part / whole) * 100) : null;
}

function milliseconds(seconds: number | undefined): number | null {
  return seconds === undefined ? null : seconds * 1000;
}
