// One of the own devices: open for as long as somebody wants it and nothing holds it back, and
// released otherwise. Whatever is wished meanwhile is caught up with, one step after another.
import { computed, effect, signal, untracked } from '@preact/signals';
import { idOf, labelFor } from './DeviceList';
import type { Choice, DeviceList } from './DeviceList';
import type { DeviceNews, LostDevice } from './DeviceNews';
import { isAllowed, openDevice } from './openDevice';
import type { Device, DeviceWish } from './openDevice';

export interface OwnDeviceHost {
  readonly list: DeviceList;
  // These three are followed while they change.
  chosen(): Choice;
  quality(): MediaTrackConstraints;
  isHeldBack(): boolean;
  onProblem(news: DeviceNews): void;
  onNotice(news: DeviceNews): void;
  // It was held back, and is open again.
  onBack(): void;
}

// Errors of this one device; another one may work.
const kOfThisDevice = ['NotFoundError', 'OverconstrainedError', 'NotReadableError', 'AbortError'];

export class OwnDevice {
  readonly wanted = signal(false);
  // Only to be looked at or listened to by oneself.
  readonly tested = signal(false);
  readonly track = signal<MediaStreamTrack | null>(null);
  // What others may get of it.
  readonly on = computed(() =>
    this.wanted.value && !this.host.isHeldBack() ? this.track.value : null,
  );
  // The chosen one, when it could not be opened: until another choice or other devices.
  private readonly unusableId = signal('');
  private readonly wish = computed(() => this.wishNow());
  // What the open track was opened for.
  private openFor = '';
  private work: Promise<void> | null = null;
  // The one that is gone or does not work, until another one has taken over.
  private lost: LostDevice | null = null;
  // It was on when it was held back.
  private isPaused = false;
  // Another one stands in for the chosen one.
  private standsIn = false;

  constructor(
    private readonly device: Device,
    private readonly host: OwnDeviceHost,
  ) {
    effect(() => {
      if (this.wish.value) void untracked(() => this.settle());
      else untracked(() => this.close());
    });
  }

  chosen(): Choice {
    return this.host.chosen();
  }

  // Resolves when it is open or has failed, and at once when it is off.
  set(on: boolean): Promise<void> {
    this.isPaused = false;
    this.wanted.value = on;
    return this.settled();
  }

  test(on: boolean): Promise<void> {
    this.tested.value = on;
    return this.settled();
  }

  // Another choice was made: what happened to the last one is of no matter any more.
  forgetTroubles(): void {
    this.lost = null;
    this.standsIn = false;
    this.tryAgain();
  }

  // Something was plugged in or out: the chosen one may work now.
  tryAgain(): void {
    this.unusableId.value = '';
  }

  private settled(): Promise<void> {
    return this.wish.peek() ? this.settle() : Promise.resolve();
  }

  private wishNow(): DeviceWish | null {
    const isOpen = (this.tested.value || this.wanted.value) && !this.host.isHeldBack();
    return isOpen ? { ...this.idNow(), quality: this.host.quality() } : null;
  }

  private idNow(): { id: string; isThere: boolean } {
    const choice = this.host.chosen();
    const devices = this.host.list.of(this.device === 'mic' ? 'audioinput' : 'videoinput');
    // Before the first permission the browser does not say which there are.
    const id = devices.length === 0 ? choice.id : idOf(choice, devices);
    return { id: id === this.unusableId.value ? '' : id, isThere: devices.length > 0 };
  }

  private settle(): Promise<void> {
    this.work ??= this.pursue().finally(() => {
      this.work = null;
    });
    return this.work;
  }

  private async pursue(): Promise<void> {
    for (let wish = this.wish.peek(); wish && keyOf(wish) !== this.openFor;) {
      await this.open(wish);
      wish = this.wish.peek();
    }
  }

  private async open(wish: DeviceWish): Promise<void> {
    // Before the next one: phones open no two at once.
    this.track.peek()?.stop();
    this.openFor = '';
    try {
      const track = await openDevice(this.device, wish);
      await this.host.list.refresh();
      // The user may have thought better of it while the browser asked.
      if (this.wish.peek()) this.take(track, wish);
      else track.stop();
    } catch (error) {
      this.fail(wish, error);
    }
  }

  private take(track: MediaStreamTrack, wish: DeviceWish): void {
    const isWished = wish.isThere || track.getSettings().deviceId === wish.id;
    this.openFor = keyOf(isWished ? wish : { ...wish, id: '' });
    this.track.value = track;
    // Unplugged, or taken away in the browser's settings.
    track.addEventListener('ended', () => void this.onEnded(track));
    this.tellChange(labelFor(track.label), isWished && wish.id !== '');
  }

  private tellChange(label: string, isChosen: boolean): void {
    if (this.isPaused) this.host.onBack();
    this.isPaused = false;
    const { device, lost } = this;
    if (lost && lost.label !== label) {
      this.host.onNotice({ what: 'tookOver', device, lost, label });
    } else if (this.standsIn && isChosen) {
      this.host.onNotice({ what: 'chosenIsBack', device, label });
    }
    this.lost = null;
    this.standsIn = this.host.chosen().id !== '' && !isChosen;
  }

  private fail(wish: DeviceWish, error: unknown): void {
    // Switched off while the browser asked: nobody waits for it any more.
    if (!this.wish.peek()) return;
    if (wish.id !== '' && isOfOneDevice(error)) {
      this.lost ??= { label: this.host.chosen().label, isGone: false };
      this.unusableId.value = wish.id;
      return;
    }
    this.giveUp({ what: 'failed', device: this.device, error, lost: this.lost });
  }

  private async onEnded(track: MediaStreamTrack): Promise<void> {
    this.lost = { label: labelFor(track.label), isGone: true };
    await this.host.list.refresh();
    const isAllowedStill = await isAllowed(this.device);
    if (this.track.peek() !== track) return;
    // Whoever has taken the permission away is not asked for it again.
    this.openFor = '';
    if (isAllowedStill) await this.settled();
    else this.giveUp({ what: 'takenAway', device: this.device });
  }

  private giveUp(news: DeviceNews): void {
    this.lost = null;
    this.wanted.value = false;
    this.tested.value = false;
    this.host.onProblem(news);
  }

  private close(): void {
    this.track.peek()?.stop();
    this.track.value = null;
    this.isPaused = this.wanted.peek();
    this.openFor = '';
    this.lost = null;
    this.standsIn = false;
  }
}

function isOfOneDevice(error: unknown): boolean {
  return error instanceof DOMException && kOfThisDevice.includes(error.name);
}

function keyOf({ id, quality }: DeviceWish): string {
  return JSON.stringify([id, quality]);
}
