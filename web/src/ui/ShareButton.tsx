// The switch of the own screen.
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/world';
import { canShareScreen } from '../media/ScreenShare';
import { ScreenIcon } from './worldIcons';

// Not there where the browser cannot: on most phones.
export function ShareButton({ app }: { app: App }): JSX.Element | null {
  if (!canShareScreen()) return null;
  const on = app.talk.screen.picture.value !== null;
  return (
    <button
      type="button"
      class={`tool device ${on ? 'on' : 'off'}`}
      aria-pressed={on}
      aria-label={t('share')}
      title={t(on ? 'shareStop' : 'shareStart')}
      onClick={() => void app.talk.screen.toggle()}
    >
      <ScreenIcon />
    </button>
  );
}
