// How large the pictures of others are shown, so that nobody sends more than is seen. What is not
// shown is not wanted; of whom nothing has been said, nothing is known.
import { signal } from '@preact/signals';
import { kPictureKinds } from '../rtc/wantedPicture';
import type { PictureKind, PictureSize, WantedPicture } from '../rtc/wantedPicture';

// A window that is being resized changes sizes with every frame.
const kQuietMs = 250;

type Places = Map<string, PictureSize | null>;

export class WantedPictures {
  readonly byAvatar = signal<ReadonlyMap<number, WantedPicture>>(new Map());
  private readonly said = new Map<number, Partial<Record<PictureKind, Places>>>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private dirty = false;

  // One picture may be shown in several places: the largest counts.
  show(avatar: number, kind: PictureKind, size: PictureSize | null, place = 'tile'): void {
    const pictures = this.said.get(avatar) ?? {};
    this.said.set(avatar, pictures);
    const places = (pictures[kind] ??= new Map<string, PictureSize | null>());
    if (places.has(place) && isSame(places.get(place) ?? null, size)) return;
    places.set(place, size);
    this.dirty = true;
    if (this.timer !== undefined) return;
    // What vanishes often comes back at once in another place of the page.
    if (size) this.tell();
    else this.tellLater();
  }

  // Only of those whom one is linked with.
  keepOnly(avatars: ReadonlySet<number>): void {
    for (const avatar of this.said.keys()) {
      if (avatars.has(avatar)) continue;
      this.said.delete(avatar);
      this.dirty = true;
    }
    if (this.dirty && this.timer === undefined) this.tellLater();
  }

  // The first news at once, so that a picture comes without delay; then there is quiet for a while.
  private tell(): void {
    this.timer = undefined;
    if (!this.dirty) return;
    this.dirty = false;
    this.byAvatar.value = new Map(
      [...this.said].map(([avatar, pictures]) => [avatar, largestOf(pictures)]),
    );
    this.tellLater();
  }

  private tellLater(): void {
    this.timer = setTimeout(() => this.tell(), kQuietMs);
  }
}

function largestOf(pictures: Partial<Record<PictureKind, Places>>): WantedPicture {
  const wanted: WantedPicture = {};
  for (const kind of kPictureKinds) {
    const places = pictures[kind];
    if (places) wanted[kind] = largest([...places.values()]);
  }
  return wanted;
}

function largest(sizes: readonly (PictureSize | null)[]): PictureSize | null {
  return sizes.reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a), null);
}

function areaOf(size: PictureSize | null): number {
  return size ? size.width * size.height : 0;
}

function isSame(a: PictureSize | null, b: PictureSize | null): boolean {
  return a?.width === b?.width && a?.height === b?.height;
}
