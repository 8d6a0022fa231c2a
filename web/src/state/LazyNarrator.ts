// The narrator, loaded with the first thing there is to tell.
import type { NarratedWorld, Narrator } from './Narrator';

export class LazyNarrator {
  private narrator: Promise<Narrator> | null = null;

  constructor(private readonly world: NarratedWorld) {}

  // In the order of the calls.
  tell(what: (narrator: Narrator) => void): void {
    this.narrator ??= import('./Narrator').then((part) => new part.Narrator(this.world));
    // What could not be loaded is tried again next time.
    this.narrator.then(what, () => (this.narrator = null));
  }
}
