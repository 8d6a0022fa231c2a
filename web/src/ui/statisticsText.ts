// The figures of connections as people read them, and as a text to send with a report.
import type { Quality } from '../rtc/quality';
import type { LineStatistics, LinkStatistics, Path } from '../rtc/statistics';

export const kUnknown = '–';

const kQualities: Readonly<Record<Quality, string>> = {
  excellent: 'excellent',
  good: 'good',
  poor: 'weak',
  lost: 'breaking off',
};

export function qualityText(quality: Quality | undefined): string {
  return quality ? kQualities[quality] : kUnknown;
}

export function bitrateText(bitsPerSecond: number | null): string {
  if (bitsPerSecond === null) return kUnknown;
  if (bitsPerSecond >= 1_000_000) return `${(bitsPerSecond / 1_000_000).toFixed(1)} Mbit/s`;
  return `${Math.round(bitsPerSecond / 1_000)} kbit/s`;
}

export function millisecondsText(milliseconds: number | null): string {
  return milliseconds === null ? kUnknown : `${Math.round(milliseconds)} ms`;
}

export function percentText(percent: number | null): string {
  return percent === null ? kUnknown : `${percent.toFixed(1)} %`;
}

export function pathText(path: Path | null): string {
  if (!path) return kUnknown;
  const isRelayed = path.local === 'relay' || path.remote === 'relay';
  return `${isRelayed ? 'through a relay' : 'direct'}, ${path.protocol.toUpperCase()}`;
}

export function pictureText({ size, framesPerSecond }: LineStatistics): string {
  if (!size) return '';
  const pace = framesPerSecond === null ? '' : `, ${Math.round(framesPerSecond)} per second`;
  return `${size.width} × ${size.height}${pace}`;
}

export function lineText({ line, direction }: LineStatistics): string {
  return `${line} ${direction === 'up' ? 'to them' : 'to you'}`;
}

// Nobody's name and nobody's address: a report may be read by anybody.
export function reportText(
  statistics: ReadonlyMap<number, LinkStatistics>,
  qualities: ReadonlyMap<number, Quality>,
  own: Quality,
  about: readonly string[],
): string {
  const links = [...statistics].flatMap(([avatar, link]) => [
    '',
    `Avatar ${avatar}, their connection: ${qualityText(qualities.get(avatar))}`,
    ...linkText(link).map((text) => `  ${text}`),
  ]);
  return [...about, `Own connection: ${qualityText(own)}`, ...links].join('\n');
}

function linkText({ roundTripMs, availableBitsPerSecond, path, lines }: LinkStatistics): string[] {
  const ends = path ? ` (${path.local} to ${path.remote})` : '';
  return [
    `way: ${pathText(path)}${ends}`,
    `round trip: ${millisecondsText(roundTripMs)}`,
    `room to send: ${bitrateText(availableBitsPerSecond)}`,
    ...lines.map((each) =>
      [
        `${lineText(each)}: ${bitrateText(each.bitsPerSecond)}`,
        `lost ${percentText(each.lossPercent)}`,
        `jitter ${millisecondsText(each.jitterMs)}`,
        ...[each.codec, pictureText(each)].filter((text) => text !== ''),
      ].join(', '),
    ),
  ];
}
