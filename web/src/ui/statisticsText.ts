// The figures of connections as people read them, and as a text to send with a report.
import { numberText } from '../language/language';
import { t } from '../language/english/statistics';
import type { Quality } from '../rtc/quality';
import type { LineStatistics, LinkStatistics, Path } from '../rtc/statistics';

export const kUnknown = '–';

export function qualityText(quality: Quality | undefined): string {
  return quality ? t(quality === 'lost' ? 'breaking' : quality) : kUnknown;
}

export function bitrateText(bitsPerSecond: number | null): string {
  if (bitsPerSecond === null) return kUnknown;
  return bitsPerSecond >= 1_000_000
    ? t('megabits', { rate: numberText(bitsPerSecond / 1_000_000, 1) })
    : t('kilobits', { rate: Math.round(bitsPerSecond / 1_000) });
}

export function millisecondsText(milliseconds: number | null): string {
  return milliseconds === null ? kUnknown : t('milliseconds', { time: Math.round(milliseconds) });
}

export function percentText(percent: number | null): string {
  return percent === null ? kUnknown : t('percent', { percent: numberText(percent, 1) });
}

export function pathText(path: Path | null): string {
  if (!path) return kUnknown;
  const isRelayed = path.local === 'relay' || path.remote === 'relay';
  return t(isRelayed ? 'relayed' : 'direct', { protocol: path.protocol.toUpperCase() });
}

export function pictureText({ size, framesPerSecond }: LineStatistics): string {
  if (!size) return '';
  const pixels = `${size.width} × ${size.height}`;
  return framesPerSecond === null
    ? pixels
    : t('pace', { size: pixels, rate: Math.round(framesPerSecond) });
}

export function lineText({ line, direction }: LineStatistics): string {
  return t(`${line} ${direction}`);
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
    t('reportLink', { avatar, quality: qualityText(qualities.get(avatar)) }),
    ...linkText(link).map((text) => `  ${text}`),
  ]);
  return [...about, t('reportOwn', { quality: qualityText(own) }), ...links].join('\n');
}

function linkText({ roundTripMs, availableBitsPerSecond, path, lines }: LinkStatistics): string[] {
  return [
    path
      ? t('reportEnds', { path: pathText(path), local: path.local, remote: path.remote })
      : t('reportWay', { path: kUnknown }),
    t('reportRoundTrip', { time: millisecondsText(roundTripMs) }),
    t('reportRoom', { rate: bitrateText(availableBitsPerSecond) }),
    ...lines.map((each) =>
      [
        t('reportLine', { line: lineText(each), rate: bitrateText(each.bitsPerSecond) }),
        t('reportLost', { percent: percentText(each.lossPercent) }),
        t('reportJitter', { time: millisecondsText(each.jitterMs) }),
        ...[each.codec, pictureText(each)].filter((text) => text !== ''),
      ].join(', '),
    ),
  ];
}
