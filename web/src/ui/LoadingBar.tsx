// How far the world is, in the smallest space that still says it in words.
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/page';

export function LoadingBar({ app }: { app: App }): JSX.Element {
  const { progress, ready } = app.state;
  const percent = Math.floor(progress.fraction.value * 100);
  const text = ready.value ? t('worldReady') : t('worldLoads', { percent });
  return (
    <div class={ready.value ? 'loading done' : 'loading'}>
      <div
        class="bar"
        role="progressbar"
        aria-label={t('worldLoading')}
        aria-valuenow={ready.value ? 100 : percent}
      >
        <div class="bar-fill" style={{ transform: `scaleX(${ready.value ? 1 : percent / 100})` }} />
      </div>
      <span class="soft">{text}</span>
    </div>
  );
}
