// What happens where one stands: websites open, sounds play, the view turns to something. Loaded
// with the first map that has such areas.
import { batch, signal } from '@preact/signals';
import type { MapRectangle } from '../bridge/bridgeTypes';
import type { AreaSounds } from './AreaSounds';
import { boundsOf, contains } from './mapAreas';
import type { AreaWebsite, MapArea } from './mapAreas';

// Something one may ask for here.
export interface Offer {
  area: MapArea;
  website: AreaWebsite;
  // The action key takes it.
  byKey: boolean;
}

export interface AreaDeeds {
  lookAt(part: MapRectangle | null): void;
  openTab(url: string): void;
}

export class Areas {
  readonly offers = signal<readonly Offer[]>([]);
  // The websites beside the world, the newest last.
  readonly sites = signal<readonly AreaWebsite[]>([]);
  private areas: readonly MapArea[] = [];
  private inside: readonly MapArea[] = [];

  constructor(
    private readonly deeds: AreaDeeds,
    private readonly sounds: AreaSounds,
  ) {}

  // Those of another map; whatever the old ones did ends.
  use(areas: readonly MapArea[]): void {
    this.change([]);
    this.areas = areas;
  }

  moveTo(x: number, y: number): void {
    const inside = this.areas.filter((area) => contains(area, x, y));
    const isSame = inside.length === this.inside.length;
    if (isSame && inside.every((area, i) => area === this.inside[i])) return;
    this.change(inside);
  }

  // What the action key asks for; false when there is nothing.
  act(): boolean {
    const offer = this.offers.value.find(({ byKey }) => byKey);
    if (offer) this.take(offer);
    return offer !== undefined;
  }

  take({ website }: Offer): void {
    if (website.newTab) this.deeds.openTab(website.url);
    else this.open(website);
  }

  // What was closed can be had again by its offer.
  close(website: AreaWebsite): void {
    batch(() => {
      this.sites.value = this.sites.value.filter((site) => site !== website);
      this.updateOffers();
    });
  }

  wake(): void {
    this.sounds.wake();
  }

  private change(inside: readonly MapArea[]): void {
    const entered = inside.filter((area) => !this.inside.includes(area));
    this.inside = inside;
    batch(() => {
      const stays = (site: AreaWebsite): boolean => inside.some(({ website }) => website === site);
      if (!this.sites.value.every(stays)) this.sites.value = this.sites.value.filter(stays);
      for (const { website } of entered) {
        // A tab that opens by itself is what browsers block, and rightly.
        if (website?.trigger === 'enter' && !website.newTab) this.open(website);
      }
      this.updateOffers();
    });
    this.sounds.hear(inside.flatMap(({ sound }) => sound ?? []));
    this.look();
  }

  private open(website: AreaWebsite): void {
    if (this.sites.value.includes(website)) return;
    this.sites.value = [...this.sites.value, website];
    this.updateOffers();
  }

  private updateOffers(): void {
    this.offers.value = this.inside.flatMap((area) => {
      const { website } = area;
      if (!website || this.sites.value.includes(website)) return [];
      return [{ area, website, byKey: website.trigger !== 'icon' }];
    });
  }

  // At the smallest of what is to be looked at from here.
  private look(): void {
    const views = this.inside.filter(({ focusMargin }) => focusMargin !== null).map(viewOf);
    views.sort((a, b) => a.width * a.height - b.width * b.height);
    this.deeds.lookAt(views[0] ?? null);
  }
}

function viewOf(area: MapArea): MapRectangle {
  const { x, y, width, height } = boundsOf(area);
  const margin = area.focusMargin ?? 0;
  return {
    x: x - (width * margin) / 2,
    y: y - (height * margin) / 2,
    width: width * (1 + margin),
    height: height * (1 + margin),
  };
}
