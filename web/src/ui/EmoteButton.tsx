// Opens the wheel of gestures and reactions.
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/emotes';
import { WaveIcon } from './worldIcons';

export function EmoteButton({ app }: { app: App }): JSX.Element {
  const open = app.state.wheel.value;
  return (
    <button
      type="button"
      class="tool"
      aria-label={t('menu')}
      aria-haspopup="menu"
      aria-expanded={open}
      title={t('menuKey')}
      onClick={() => app.openWheel(!open)}
    >
      <WaveIcon />
    </button>
  );
}
