// Plays the sounds of the areas one stands in: they fade in and out, and are never louder than the
// listener wants.
import type { AreaSound } from './mapAreas';

const kFadeMs = 700;
const kStepMs = 50;

export interface Player {
  volume: number;
  loop: boolean;
  // Rejects while the browser waits for a click.
  play(): Promise<void>;
  pause(): void;
}

interface Playing {
  player: Player;
  sound: AreaSound;
  // 0..1, of its own volume: where it is, and where it goes.
  level: number;
  goal: number;
}

export class AreaSounds {
  private readonly playing = new Map<string, Playing>();
  private timer: ReturnType<typeof setInterval> | null = null;

  // `volume` is the listener's, 0..1; `makePlayer` makes what plays an address.
  constructor(
    private readonly makePlayer: (url: string) => Player,
    private readonly volume: () => number,
  ) {}

  // Those that are to be heard now; all others end.
  hear(sounds: readonly AreaSound[]): void {
    const wanted = new Map(sounds.map((sound) => [sound.url, sound]));
    for (const [url, playing] of this.playing) playing.goal = wanted.has(url) ? 1 : 0;
    for (const [url, sound] of wanted) {
      if (!this.playing.has(url)) this.begin(url, sound);
    }
    this.timer ??= setInterval(() => this.step(), kStepMs);
  }

  // After a click or a key: what the browser held back is tried again.
  wake(): void {
    for (const { player, goal } of this.playing.values()) {
      if (goal > 0) player.play().catch(() => undefined);
    }
  }

  adjust(): void {
    for (const playing of this.playing.values()) this.apply(playing);
  }

  private begin(url: string, sound: AreaSound): void {
    const player = this.makePlayer(url);
    player.loop = sound.loop;
    const playing = { player, sound, level: 0, goal: 1 };
    this.playing.set(url, playing);
    this.apply(playing);
    player.play().catch(() => undefined);
  }

  private step(): void {
    const step = kStepMs / kFadeMs;
    let moving = false;
    for (const [url, playing] of this.playing) {
      const { level, goal } = playing;
      playing.level = goal > level ? Math.min(goal, level + step) : Math.max(goal, level - step);
      if (playing.level !== level) this.apply(playing);
      moving ||= playing.level !== goal;
      if (playing.level > 0 || goal > 0) continue;
      playing.player.pause();
      this.playing.delete(url);
    }
    if (moving || this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
  }

  private apply({ player, sound, level }: Playing): void {
    player.volume = Math.min(1, Math.max(0, level * Math.min(sound.volume, this.volume())));
  }
}
