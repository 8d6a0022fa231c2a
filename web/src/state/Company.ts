// Tells those who cannot see it who is near and what they express.
import type { Person } from '../bridge/bridgeTypes';
import type { EmoteAnnouncer } from './EmoteAnnouncer';
import { NearAnnouncer } from './NearAnnouncer';

// Whoever is farther away, in tiles, expresses nothing to those who listen.
const kNearTiles = 10;

interface World {
  offsetTo: (avatar: number) => { x: number; y: number } | null;
  nameOf: (avatar: number) => string;
  announce: (sentence: string) => void;
}

export class Company {
  private readonly near: NearAnnouncer;
  private emotes: Promise<EmoteAnnouncer> | null = null;

  constructor(private readonly world: World) {
    this.near = new NearAnnouncer(world.announce);
  }

  onPeople(people: readonly Person[]): void {
    this.near.update(people);
  }

  onEmote(avatar: number, emote: string): void {
    const offset = this.world.offsetTo(avatar);
    if (!offset || Math.hypot(offset.x, offset.y) > kNearTiles) return;
    const name = this.world.nameOf(avatar);
    this.emotes ??= import('./EmoteAnnouncer').then(
      (part) => new part.EmoteAnnouncer(this.world.announce),
    );
    this.emotes.then(
      (emotes) => emotes.add(name, emote),
      () => (this.emotes = null), // could not be loaded: tried again next time
    );
  }
}
