// How the connections to others are doing, in figures: for whoever wants to know why it stutters.
import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
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
    <Dialog title="Connections" kind="statistics" onClose={() => app.closeDialog()}>
      {statistics.length === 0 ? (
        <p class="soft">
          Nobody is connected with you now. Walk up to somebody; the figures come after a few
          seconds.
        </p>
      ) : (
        <>
          <p>Your own connection: {qualityText(health.verdict.value.own)}</p>
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
        {`their connection: ${qualityText(quality)} · ${pathText(link.path)} · round trip ` +
          `${millisecondsText(link.roundTripMs)} · room to send ` +
          bitrateText(link.availableBitsPerSecond)}
      </p>
      <div class="statistics-table">
        <table>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Rate</th>
              <th scope="col">Lost</th>
              <th scope="col">Jitter</th>
              <th scope="col">Format</th>
            </tr>
          </thead>
          <tbody>
            {link.lines.map((line) => (
              <Line key={`${line.line} ${line.direction}`} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      {link.lines.length === 0 && <p class="soft">Nothing is sent either way.</p>}
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
    const about = [`Atrium, ${new Date().toISOString()}`, navigator.userAgent];
    try {
      await navigator.clipboard.writeText(reportText(statistics.value, others, own, about));
      setOutcome('Copied: without names and addresses.');
    } catch {
      setOutcome('The browser does not let this page copy. Select the figures instead.');
    }
  };
  return (
    <footer>
      <button type="button" class="button quiet" onClick={() => void copy()}>
        Copy as text
      </button>
      <span class="soft" role="status">
        {outcome}
      </span>
    </footer>
  );
}
