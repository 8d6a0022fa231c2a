// Whether somebody is at this page: whoever looks elsewhere for a while, or is away, does not send
// what they no longer think of.
import { signal } from '@preact/signals';
import type { Preferences } from '../settings/Preferences';
import type { Device } from './openDevice';

// A short look at another tab changes nothing.
export const kHiddenPatienceMs = 30_000;

export class Presence {
  // Away by one's own word or because the machine sleeps: nothing at all is sent.
  readonly away = signal(false);
  private readonly hiddenForLong = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly preferences: Preferences,
    private readonly patienceMs = kHiddenPatienceMs,
  ) {}

  setHidden(hidden: boolean): void {
    clearTimeout(this.timer);
    if (!hidden) this.hiddenForLong.value = false;
    else this.timer = setTimeout(() => (this.hiddenForLong.value = true), this.patienceMs);
  }

  // To be read where signals are followed.
  holdsBack(device: Device): boolean {
    return this.away.value || (this.hiddenForLong.value && this.isForbiddenWhenHidden(device));
  }

  private isForbiddenWhenHidden(device: Device): boolean {
    const rule = this.preferences.whenHidden.value;
    return rule === 'both' || (rule !== 'nothing' && device === 'camera');
  }
}

// Follows the page: hidden tabs, locked phones, and pages that the browser puts to sleep.
export function followPresence(presence: Presence): void {
  const look = (): void => presence.setHidden(document.visibilityState === 'hidden');
  document.addEventListener('visibilitychange', look);
  document.addEventListener('freeze', () => (presence.away.value = true));
  document.addEventListener('resume', () => (presence.away.value = false));
  look();
}
