// The buttons of a tile: a row of icons that comes with the pointer or the keyboard's focus.
import type { ComponentChildren, JSX } from 'preact';
import type { TileActions } from './tileActions';
import { FullScreenIcon, MoreIcon, PictureInPictureIcon, PinIcon } from './tileIcons';

export interface ActionRowProps {
  name: string;
  actions: TileActions;
  // Without, there is nothing more to say.
  menu?: { open: boolean; toggle: () => void };
}

export function ActionRow({ name, actions, menu }: ActionRowProps): JSX.Element {
  const { pinned, togglePin, toggleFullScreen, openWindow } = actions;
  return (
    <div class="tile-actions" role="group" aria-label={`What to do with ${name}`}>
      <Act label={pinned ? 'Unpin' : 'Pin'} pressed={pinned} onClick={togglePin}>
        <PinIcon />
      </Act>
      {toggleFullScreen && (
        <Act label="Full screen" onClick={toggleFullScreen}>
          <FullScreenIcon />
        </Act>
      )}
      {openWindow && (
        <Act label="Picture in picture" onClick={openWindow}>
          <PictureInPictureIcon />
        </Act>
      )}
      {menu && (
        <button
          type="button"
          class="tile-act more"
          aria-label={`More about ${name}`}
          aria-expanded={menu.open}
          title="More"
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
