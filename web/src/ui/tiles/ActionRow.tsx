// The buttons of a tile: a row of icons that comes with the pointer or the keyboard's focus.
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../language/english/talk';
import type { TileActions } from './tileActions';
import { FullScreenIcon, MoreIcon, PictureInPictureIcon, PinIcon } from './tileIcons';

export interface ActionRowProps {
  label: string;
  actions: TileActions;
  // Without, there is nothing more to say.
  menu?: { name: string; open: boolean; toggle: () => void };
}

export function ActionRow({ label, actions, menu }: ActionRowProps): JSX.Element {
  const { pinned, togglePin, toggleFullScreen, openWindow } = actions;
  return (
    <div class="tile-actions" role="group" aria-label={label}>
      <Act label={t(pinned ? 'unpin' : 'pin')} pressed={pinned} onClick={togglePin}>
        <PinIcon />
      </Act>
      {toggleFullScreen && (
        <Act label={t('fullScreen')} onClick={toggleFullScreen}>
          <FullScreenIcon />
        </Act>
      )}
      {openWindow && (
        <Act label={t('pictureInPicture')} onClick={openWindow}>
          <PictureInPictureIcon />
        </Act>
      )}
      {menu && (
        <button
          type="button"
          class="tile-act more"
          aria-label={t('moreAbout', { name: menu.name })}
          aria-expanded={menu.open}
          title={t('moreMenu')}
          onClick={menu.toggle}
        >
          <MoreIcon />
        </button>
      )}
    </div>
  );
}

interface ActProps {
  label: string;
  pressed?: boolean;
  onClick: () => void;
  children: ComponentChildren;
}

export function Act({ label, pressed, onClick, children }: ActProps): JSX.Element {
  return (
    <button
      type="button"
      class="tile-act"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
