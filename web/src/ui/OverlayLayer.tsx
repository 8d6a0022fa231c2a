// Draws the overlay that state/overlay.ts has chosen.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/page';
import type { CalmOverlay, CardOverlay } from '../state/overlay';
import { LoadingBar } from './LoadingBar';
import { Logo } from './icons';

export function OverlayLayer({ app }: { app: App }): JSX.Element | null {
  const overlay = app.state.overlay.value;
  if (!overlay) return null;
  if (overlay.kind === 'calm') return <CalmNote app={app} overlay={overlay} />;
  if (overlay.kind === 'card') return <Card key={overlay.id} app={app} overlay={overlay} />;
  return (
    <div class="veil" data-testid="overlay-loading">
      <div class="card small">
        <Logo />
        <h2>{t('almostThere')}</h2>
        <LoadingBar app={app} />
      </div>
    </div>
  );
}

function Card({ app, overlay }: { app: App; overlay: CardOverlay }): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const act = (): void => {
    if (overlay.action === 'reload') app.reload();
    else app.connect();
  };
  return (
    <div class="veil" data-testid={`overlay-${overlay.id}`}>
      <div
        class="card small"
        role="alertdialog"
        aria-labelledby="card-title"
        aria-describedby="card-text"
      >
        <Logo />
        <h2 id="card-title">{overlay.title}</h2>
        <p id="card-text">{overlay.text}</p>
        <button ref={button} type="button" class="button strong wide" onClick={act}>
          {overlay.actionLabel}
        </button>
        {overlay.toDoor && (
          <button type="button" class="button quiet wide" onClick={() => app.showDoor()}>
            {t('toDoor')}
          </button>
        )}
      </div>
    </div>
  );
}

function CalmNote({ app, overlay }: { app: App; overlay: CalmOverlay }): JSX.Element {
  const seconds = useSecondsUntil(overlay.retryAt);
  return (
    <div class={`calm ${overlay.id}`} role="status" data-testid={`overlay-${overlay.id}`}>
      <span class="calm-dot" aria-hidden="true" />
      <span>{overlay.text}</span>
      {seconds > 0 && (
        <>
          {/* The countdown is for the eyes; read aloud every second it would be a nuisance. */}
          <span class="soft" aria-hidden="true">
            {t('again', { seconds })}
          </span>
          <button type="button" class="button quiet tight" onClick={() => app.connect()}>
            {t('now')}
          </button>
        </>
      )}
    </div>
  );
}

// Whole seconds left, rounded up; 0 when there is nothing to wait for.
function useSecondsUntil(time: number | null): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    setNow(performance.now());
    if (time === null) return undefined;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [time]);
  return time === null ? 0 : Math.max(0, Math.ceil((time - now) / 1000));
}
