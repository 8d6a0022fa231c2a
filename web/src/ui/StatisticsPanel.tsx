// How the connections to others are doing, in figures: for whoever wants to know why it stutters.
import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/statistics';
import type { LineStatistics, LinkStatistics } from '../rtc/statistics';
import { Dialog } from './Dialog';
import {
  bitrateText,
  lineText,
  millisecondsText,
  percentText,
  pictureText,
  qualityText,
  reportText,
  pathText,
} from './statisticsText';
import './statistics.css';

export function StatisticsPanel({ app }: { app: App }): JSX.Element {
  const { health } = app.talk;
  const statistics = [...health.statistics.value];
  return (
    <Dialog title={t('title')} kind="statistics" onClose={() => app.closeDialog()}>
      {statistics.length === 0 ? (
        <p class="soft">{t('nobody')}</p>
      ) : (
        <>
          <p>{t('own', { quality: qualityText(health.verdict.value.own) })}</p>
          {statistics.map(([avatar, link]) => (
            <Link key={avatar} app={app} avatar={avatar} link={link} />
          ))}
          <CopyButton app={app} />
        </>
      )}
    </Dialog>
  );
}

function Link({
  app,
  avatar,
  link,
}: {
  app: App;
  avatar: number;
  link: LinkStatistics;
}): JSX.Element {
  const quality = app.talk.health.verdict.value.others.get(avatar);
  return (
    <section data-testid={`statistics-${avatar}`}>
      <h3>
        <bdi>{app.nameOf(avatar)}</bdi>
      </h3>
      <p class="soft">
        {t('link', {
          quality: qualityText(quality),
          path: pathText(link.path),
          roundTrip: millisecondsText(link.roundTripMs),
          room: bitrateText(link.availableBitsPerSecond),
        })}
      </p>
      <div class="statistics-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('rate')}</th>
              <th scope="col">{t('lost')}</th>
              <th scope="col">{t('jitter')}</th>
              <th scope="col">{t('format')}</th>
            </tr>
          </thead>
          <tbody>
            {link.lines.map((line) => (
              <Line key={`${line.line} ${line.direction}`} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      {link.lines.length === 0 && <p class="soft">{t('nothing')}</p>}
    </section>
  );
}

function Line({ line }: { line: LineStatistics }): JSX.Element {
  return (
    <tr>
      <th scope="row">{lineText(line)}</th>
      <td>{bitrateText(line.bitsPerSecond)}</td>
      <td>{percentText(line.lossPercent)}</td>
      <td>{millisecondsText(line.jitterMs)}</td>
      <td>{[line.codec, pictureText(line)].filter((text) => text !== '').join(', ')}</td>
    </tr>
  );
}

function CopyButton({ app }: { app: App }): JSX.Element {
  const [outcome, setOutcome] = useState('');
  const copy = async (): Promise<void> => {
    const { statistics, verdict } = app.talk.health;
    const { own, others } = verdict.value;
    const about = [t('reportOf', { time: new Date().toISOString() }), navigator.userAgent];
    try {
      await navigator.clipboard.writeText(reportText(statistics.value, others, own, about));
      setOutcome(t('copied'));
    } catch {
      setOutcome(t('notCopied'));
    }
  };
  return (
    <footer>
      <button type="button" class="button quiet" onClick={() => void copy()}>
        {t('copy')}
      </button>
      <span class="soft" role="status">
        {outcome}
      </span>
    </footer>
  );
}
