// Gestures, as oneself would make them; the keys 1 to 5 make them at once.
import { useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/page';
import { kGestures } from '../talk/gestures';
import { AvatarThumb } from './AvatarThumb';
import { WaveIcon } from './icons';

const kMenu = 'gestures';

export function GestureMenu({ app }: { app: App }): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const look = app.state.look.value;
  return (
    <>
      <button
        type="button"
        class="tool"
        aria-label={t('gestures')}
        title={t('gesturesKeys')}
        popovertarget={kMenu}
      >
        <WaveIcon />
      </button>
      <div ref={menu} id={kMenu} class="gestures" popover="auto">
        {kGestures.map(({ emote, pose }, i) => (
          <button
            key={emote}
            type="button"
            class="gesture"
            onClick={() => {
              menu.current?.hidePopover();
              app.emote(emote);
            }}
          >
            {look && <AvatarThumb app={app} look={look} pose={pose} top={0} height={44} />}
            <span>{t(emote)}</span>
            <kbd aria-hidden="true">{i + 1}</kbd>
          </button>
        ))}
      </div>
    </>
  );
}
