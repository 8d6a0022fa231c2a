// Everything the screen depends on, as signals. App.ts writes them, ui/ reads them.
import { computed, signal } from '@preact/signals';
import type { AvatarArt } from '../art/avatarArt';
import type { Look } from '../art/look';
import type { Tailor } from '../art/Tailor';
import type { Person, Zone } from '../bridge/bridgeTypes';
import type { SpaceInfo } from '../space/spaceInfo';
import type { TileKey } from '../talk/tileKey';
import { Progress } from '../util/Progress';
import { LookHistory } from './LookHistory';
import { overlayFor } from './overlay';
import type { ConnectionFacts, Fatal, Place } from './overlay';

// At most one is open.
export type Dialog = 'encrypt' | 'help' | 'keys' | 'people' | 'settings' | 'statistics';

export class AppState {
  readonly progress = new Progress();
  readonly ready = signal(false);
  readonly loadProblem = signal('');
  readonly fatal = signal<Fatal | null>(null);
  readonly place = signal<Place>('door');
  readonly connection = signal<ConnectionFacts>({
    phase: 'idle',
    code: '',
    message: '',
    retryAt: null,
  });
  readonly drawn = signal(false);

  readonly name = signal('');
  // Null until the art is there and says what there is to choose from.
  readonly look = signal<Look | null>(null);
  readonly looks = new LookHistory(this.look);
  readonly nameProblem = signal('');
  readonly art = signal<AvatarArt | null>(null);
  // Null until the core is there, too.
  readonly tailor = signal<Tailor | null>(null);
  readonly space = signal<SpaceInfo | null>(null);

  readonly people = signal<Person[]>([]);
  readonly zone = signal<Zone | null>(null);
  // One stands where one could sit down.
  readonly seatInReach = signal(false);
  readonly announcement = signal('');
  // Not to be disturbed: linked with nobody.
  readonly busy = signal(false);

  // The tile that stays first and is shown large.
  readonly pinned = signal<TileKey | null>(null);
  // The conference view covers the world.
  readonly conference = signal(false);
  // The wheel of gestures and reactions is over the world.
  readonly wheel = signal(false);
  readonly dialog = signal<Dialog | null>(null);
  // Whose shared screen is over the world.
  readonly openScreen = signal<number | null>(null);
  readonly touch = signal(false);

  readonly overlay = computed(() =>
    overlayFor({
      fatal: this.fatal.value,
      loadProblem: this.loadProblem.value,
      ready: this.ready.value,
      place: this.place.value,
      connection: this.connection.value,
    }),
  );
}
