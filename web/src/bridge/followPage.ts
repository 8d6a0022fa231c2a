// Tells the core what the page around it is like, now and whenever it changes.
import { watchMedia, watchSize } from '../ui/media';
import type { Bridge } from './Bridge';

export function followPage(bridge: Bridge, canvas: HTMLCanvasElement): void {
  watchSize(canvas, (width, height, ratio) => bridge.resize(width, height, ratio));
  watchMedia('(prefers-color-scheme: dark)', (dark) => bridge.setDarkTheme(dark));
  const followVisibility = (): void => bridge.setVisible(document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', followVisibility);
  followVisibility();
}

// For tests, measurements and the curious: window.atrium.
export function exposeCore(bridge: Bridge): void {
  Object.assign(window, {
    atrium: {
      state: () => bridge.state(),
      walkTo: (x: number, y: number) => bridge.walkTo(x, y),
      leave: () => bridge.disconnect(),
      benchAvatars: (count: number) => bridge.benchAvatars(count),
    },
  });
}
