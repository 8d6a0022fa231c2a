// What can be done with a tile's picture.
import type { App } from '../../App';
import type { TileKey } from '../../talk/tileKey';

export interface TileActions {
  pinned: boolean;
  togglePin: () => void;
  // Null where the browser cannot, or there is no picture.
  toggleFullScreen: (() => void) | null;
  openWindow: (() => void) | null;
}

export function tileActions(
  app: App,
  key: TileKey,
  tile: { current: HTMLElement | null },
  video: { current: HTMLVideoElement | null },
  hasPicture: boolean,
): TileActions {
  const { pinned } = app.state;
  return {
    pinned: pinned.value === key,
    togglePin: () => {
      pinned.value = pinned.value === key ? null : key;
    },
    toggleFullScreen: hasPicture && document.fullscreenEnabled ? () => fill(tile.current) : null,
    openWindow: hasPicture && document.pictureInPictureEnabled ? () => detach(video.current) : null,
  };
}

// A browser that refuses has its reasons, and has shown them.
function fill(tile: HTMLElement | null): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : tile?.requestFullscreen();
  done?.catch(() => undefined);
}

function detach(video: HTMLVideoElement | null): void {
  const isAway = document.pictureInPictureElement === video;
  const done: Promise<unknown> | undefined = isAway
    ? document.exitPictureInPicture()
    : video?.requestPictureInPicture();
  done?.catch(() => undefined);
}
