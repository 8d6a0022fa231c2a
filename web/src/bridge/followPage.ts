// Tells the core what the page around it is like, now and whenever it changes.
import { effect } from '@preact/signals';
import { whenDesignChanges } from '../design/followDesign';
import { readHudColors } from '../design/hudColors';
import { directionOf, language } from '../language/language';
import { watchSize } from '../ui/media';
import type { Bridge } from './Bridge';

export function followPage(bridge: Bridge, canvas: HTMLCanvasElement): void {
  const report = watchSize(canvas, (width, height, ratio) => {
    const { fontSize } = getComputedStyle(document.documentElement);
    bridge.resize(width, height, ratio, parseFloat(fontSize));
  });
  whenDesignChanges(() => {
    bridge.setTheme(readHudColors());
    report();
  });
  effect(() => bridge.setLanguage(directionOf(language.value) === 'rtl'));
  const followVisibility = (): void => bridge.setVisible(document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', followVisibility);
  followVisibility();
}

// Calls back when the machine is on a network again or the page is looked at.
export function watchReturn(onReturn: () => void): void {
  window.addEventListener('online', onReturn);
  document.addEventListener('visibilitychange', onReturn);
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
