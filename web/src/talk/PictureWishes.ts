// Which pictures are asked of others, by what is shown here and what the person prefers.
import type { RemotePeer } from '../rtc/remotePeer';
import { kNothingKnown } from '../rtc/wantedPicture';
import type { PictureSize, WantedPicture } from '../rtc/wantedPicture';
import type { Preferences } from '../settings/Preferences';

const kNoPictures: WantedPicture = { camera: null, screen: null };
// Of a camera, when data is to be saved.
const kSmall: PictureSize = { width: 240, height: 135 };

type Wanted = ReadonlyMap<number, WantedPicture>;

export class PictureWishes {
  // They were told that none is wanted, and have to be told when that ends.
  private readonly refused = new Set<number>();

  constructor(private readonly preferences: Pick<Preferences, 'voiceOnly' | 'lowBandwidth'>) {}

  // To be read where signals are followed.
  of(peers: readonly RemotePeer[], shown: Wanted): Wanted {
    const wishes = new Map<number, WantedPicture>();
    for (const { avatar } of peers) {
      const wish = this.wishFor(avatar, shown.get(avatar));
      if (wish) wishes.set(avatar, wish);
    }
    return wishes;
  }

  private wishFor(avatar: number, shown: WantedPicture | undefined): WantedPicture | undefined {
    if (this.preferences.voiceOnly.value) {
      this.refused.add(avatar);
      return kNoPictures;
    }
    const wish = shown ?? (this.refused.has(avatar) ? kNothingKnown : undefined);
    if (!wish?.camera || !this.preferences.lowBandwidth.value) return wish;
    return { ...wish, camera: atMost(wish.camera) };
  }
}

// What others look like to somebody who wants their voices only.
export function withoutPictures(peer: RemotePeer): RemotePeer {
  return { ...peer, camera: false, sharing: false };
}

function atMost({ width, height }: PictureSize): PictureSize {
  const scale = Math.min(1, kSmall.width / width, kSmall.height / height);
  return { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
}
