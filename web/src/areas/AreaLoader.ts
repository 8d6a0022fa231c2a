// Loads what the areas of a map do, after the world is there, and only where anything happens.
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { fetchBytes } from '../util/fetchCounted';
import type { AreaDeeds, Areas } from './Areas';

export class AreaLoader {
  // Null until a map has something that happens.
  readonly current = signal<Areas | null>(null);
  private url: string | null = null;
  private tile: readonly [number, number] | null = null;

  // `volume` is the listener's, 0..1.
  constructor(
    private readonly deeds: AreaDeeds,
    private readonly volume: ReadonlySignal<number>,
  ) {}

  // Those that `url` lists; null: the map has none. What cannot be loaded does not happen: the
  // world is more than its websites.
  async show(url: URL | null): Promise<void> {
    this.current.value?.use([]);
    this.url = url?.href ?? null;
    if (!url) return;
    const { makeAreas, parseAreas } = await import('./loadAreas');
    const bytes = await fetchBytes(url).catch(() => null);
    if (!bytes || this.url !== url.href) return;
    const areas = this.current.value ?? makeAreas(this.deeds, this.volume);
    areas.use(parseAreas(new TextDecoder().decode(bytes)));
    this.current.value = areas;
    if (this.tile) areas.moveTo(...this.tile);
  }

  moveTo(x: number, y: number): void {
    this.tile = [x, y];
    this.current.value?.moveTo(x, y);
  }

  // What the action key asks for; false when there is nothing.
  act(): boolean {
    return this.current.value?.act() ?? false;
  }

  wake(): void {
    this.current.value?.wake();
  }
}
