// Marks on tiles that say when a connection is not good, and whose it is.
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/talk';
import type { Quality } from '../rtc/quality';
import { ownQualitySentence, qualitySentence } from './qualitySentence';
import './quality.css';

// In the tile of a person.
export function QualityMark({ app, avatar }: { app: App; avatar: number }): JSX.Element | null {
  const { others } = app.talk.health.verdict.value;
  const quality = others.get(avatar) ?? 'excellent';
  const sentence = qualitySentence(app.nameOf(avatar), quality, others.size === 1);
  return <Mark app={app} quality={quality} sentence={sentence} />;
}

// An item of the list of tiles.
export function OwnQualityMark({ app }: { app: App }): JSX.Element | null {
  const { own } = app.talk.health.verdict.value;
  const sentence = ownQualitySentence(own);
  return sentence === '' ? null : (
    <li class="own-quality">
      <Mark app={app} quality={own} sentence={sentence} />
    </li>
  );
}

function Mark({
  app,
  quality,
  sentence,
}: {
  app: App;
  quality: Quality;
  sentence: string;
}): JSX.Element | null {
  if (sentence === '') return null;
  return (
    <button
      type="button"
      class="quality-mark"
      title={t('seeFigures', { sentence })}
      onClick={() => app.openDialog('statistics')}
    >
      <Bars quality={quality} />
      <span>{sentence}</span>
    </button>
  );
}

// Of three bars one, in the colour of how bad it is.
function Bars({ quality }: { quality: Quality }): JSX.Element {
  return (
    <svg class="bars" viewBox="0 0 12 10" aria-hidden="true" focusable="false">
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          class={bar === 0 ? quality : ''}
          x={bar * 4.25}
          y={6 - bar * 3}
          width="3"
          height={4 + bar * 3}
          rx="1"
        />
      ))}
    </svg>
  );
}
