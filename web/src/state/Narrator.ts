// Tells those who cannot see it where they are, who is near and what they express.
import type { Person, Zone } from '../bridge/bridgeTypes';
import { EmoteAnnouncer } from './EmoteAnnouncer';
import { NearAnnouncer } from './NearAnnouncer';
import { zoneSentence } from './announcements';

// Whoever is farther away, in tiles, expresses nothing to those who listen.
const kNearTiles = 10;

export interface NarratedWorld {
  offsetTo: (avatar: number) => { x: number; y: number } | null;
  nameOf: (avatar: number) => string;
  announce: (sentence: string) => void;
}

export class Narrator {
  private readonly near: NearAnnouncer;
  private readonly emotes: EmoteAnnouncer;

  constructor(private readonly world: NarratedWorld) {
    this.near = new NearAnnouncer(world.announce);
    this.emotes = new EmoteAnnouncer(world.announce);
  }

  onZone(before: Zone | null, now: Zone | null): void {
    const sentence = zoneSentence(before, now);
    if (sentence !== '') this.world.announce(sentence);
  }

  onPeople(people: readonly Person[]): void {
    this.near.update(people);
  }

  onEmote(avatar: number, emote: string): void {
    const offset = this.world.offsetTo(avatar);
    if (!offset || Math.hypot(offset.x, offset.y) > kNearTiles) return;
    this.emotes.add(this.world.nameOf(avatar), emote);
  }
}
