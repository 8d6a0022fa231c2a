// The composition root: makes the parts, wires them, and is what the buttons of the page call.
import { batch, effect } from '@preact/signals';
import { AreaLoader } from './areas/AreaLoader';
import { loadAvatarArt } from './art/avatarArt';
import type { AvatarArt } from './art/avatarArt';
import type { Look } from './art/look';
import { randomLook } from './art/randomLook';
import { Tailor } from './art/Tailor';
import { followDesign } from './design/followDesign';
import { Bridge } from './bridge/Bridge';
import type { HudPanel } from './bridge/Bridge';
import type { BridgeHost, ConnectionStatus, Person, Welcome, Zone } from './bridge/bridgeTypes';
import { exposeCore, followPage, watchReturn } from './bridge/followPage';
import { compileCore, startCore } from './bridge/loadModule';
import { isField, isPlain, watchHold, watchTyping } from './input/keyboard';
import { kTalkKey, pressKey } from './input/worldKeys';
import { TextCanvas } from './labels/TextCanvas';
import { rasterizeGlyphs } from './labels/hudGlyphs';
import { rasterizeName } from './labels/nameLabel';
import { followPresence } from './media/Presence';
import { hudWord } from './language/english/hud';
import { t } from './language/english/page';
import type { Device } from './media/openDevice';
import { SessionStore } from './session/SessionStore';
import { nameHint, tidyName } from './session/nameHint';
import { loadPreferences } from './settings/Preferences';
import { fetchSpace, showSpace } from './space/loadSpace';
import type { LoadedSpace } from './space/loadSpace';
import { fetchSpaceInfo } from './space/spaceInfo';
import { showPlace, travelOf, wayIn } from './space/way';
import { AppState } from './state/AppState';
import type { Dialog } from './state/AppState';
import { LazyNarrator } from './state/LazyNarrator';
import { showLoadError } from './state/showLoadError';
import { Blocks } from './talk/Blocks';
import { Conversation } from './talk/Conversation';
import { LazyFollowing } from './talk/LazyFollowing';
import { PrivateRoom } from './talk/PrivateRoom';
import { Talk } from './talk/Talk';
import { hasWebAssembly, hasWebGl2, watchMedia } from './ui/media';
import { LoadError } from './util/fetchCounted';
import { urlOf } from './util/urlOf';

const kCanvas = '#world';
// What is expected before the server has said how much there is.
const kSpaceGuessBytes = 400_000;
const kArtGuessBytes = 40_000;

export class App {
  readonly state = new AppState();
  private readonly store = new SessionStore(
    () => localStorage,
    () => sessionStorage,
  );
  readonly preferences = loadPreferences(this.store.preferences);
  readonly reducedMotion = followDesign(this.preferences);
  readonly talk = new Talk(
    {
      sendText: (json) => this.bridge?.sendText(json),
      offsetTo: (avatar) => this.bridge?.offsetTo(avatar) ?? null,
      isWalledOff: (avatar) => this.bridge?.isWalledOff(avatar) ?? false,
      nameOf: (avatar) => this.nameOf(avatar),
      setTalkMarks: (avatar, marks) => this.bridge?.setTalkMarks(avatar, marks),
    },
    this.preferences,
  );
  readonly conversation = new Conversation((json) => this.bridge?.sendText(json));
  readonly room = new PrivateRoom(
    (json) => this.bridge?.sendText(json),
    (by) => this.onEncrypted(by),
  );
  readonly areas = new AreaLoader(
    {
      lookAt: (part) => this.bridge?.lookAt(part),
      openTab: (url) => window.open(url, '_blank', 'noopener,noreferrer'),
    },
    this.preferences.soundVolume,
  );
  readonly following = new LazyFollowing(
    {
      sendText: (json) => this.bridge?.sendText(json),
      walkBehind: (avatar) => this.bridge?.walkBehind(avatar),
    },
    () => this.state.people.value.find(({ self }) => self)?.id ?? 0,
  );
  readonly blocks = new Blocks(this.store.blocked, (json) => this.bridge?.sendText(json));
  private readonly canvas = document.querySelector<HTMLCanvasElement>(kCanvas);
  private readonly text = new TextCanvas();
  private readonly narrator = new LazyNarrator({
    offsetTo: (avatar) => this.bridge?.offsetTo(avatar) ?? null,
    nameOf: (avatar) => this.nameOf(avatar),
    announce: (sentence) => (this.state.announcement.value = sentence),
  });
  private bridge: Bridge | null = null;
  // As whom one wants to be let in; remembered when the server has agreed.
  private identity: { name: string; look: Look } | null = null;
  private mapHash = '';
  private typing = false;

  // Loads everything; whoever was inside before a reload goes straight back in.
  async start(): Promise<void> {
    this.remember();
    if (!this.checkSupport()) return;
    this.watchPage();
    try {
      await this.load();
    } catch (error) {
      showLoadError(this.state, error);
    }
  }

  // --- What the buttons do ----------------------------------------------------------------------

  join(name: string, look: Look): void {
    const { state, store } = this;
    const isSame = tidyName(name) === store.name && String(look) === String(store.look);
    if (isSame && state.connection.value.phase === 'online') {
      this.closeDoor();
      return;
    }
    this.identity = { name: tidyName(name), look };
    batch(() => {
      state.name.value = tidyName(name);
      state.nameProblem.value = '';
      state.place.value = 'world';
    });
    this.connect();
  }

  connect(): void {
    if (!this.bridge || !this.identity) return;
    const { name, look } = this.identity;
    const url = new URL('ws', document.baseURI);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const { token } = this.store;
    this.bridge.connect(url.href, name, Uint8Array.from(look), { token, way: wayIn(location) });
  }

  // Back to the join screen; the avatar stays in the world until a new one is chosen.
  showDoor(): void {
    this.state.place.value = 'door';
  }

  // Forgets what was tried on.
  closeDoor(): void {
    const { state, store } = this;
    batch(() => {
      state.name.value = store.name;
      state.look.value = store.look ?? state.look.value;
      state.looks.clear();
      state.nameProblem.value = '';
      state.place.value = 'world';
    });
  }

  reload(): void {
    location.reload();
  }

  walkToPerson(avatar: number): void {
    this.bridge?.walkToPerson(avatar);
  }

  zoom(steps: number): void {
    this.bridge?.zoom(steps);
  }

  togglePanel(panel: HudPanel): void {
    this.bridge?.togglePanel(panel);
  }

  setJoystick(direction: number, running: boolean): void {
    this.bridge?.setJoystick(direction, running);
  }

  setSafeArea(left: number, top: number, right: number, bottom: number): void {
    this.bridge?.setSafeArea(left, top, right, bottom);
  }

  async toggleDevice(device: Device): Promise<void> {
    await this.talk.media.toggle(device);
    this.store.devices = this.talk.media.switchedOn;
  }

  holdToTalk(held: boolean): void {
    this.talk.media.hold(held);
    this.store.devices = this.talk.media.switchedOn;
  }

  openDialog(dialog: Dialog): void {
    this.state.dialog.value = dialog;
  }

  closeDialog(): void {
    this.state.dialog.value = null;
  }

  openScreen(avatar: number): void {
    this.state.openScreen.value = avatar;
  }

  closeScreen(): void {
    this.state.openScreen.value = null;
  }

  toggleConference(): void {
    const { conference } = this.state;
    // With nobody to see it would only be in the way.
    conference.value = !conference.value && this.talk.peers.value.length > 0;
  }

  closeConference(): void {
    this.state.conference.value = false;
  }

  // Empty for somebody who is gone.
  nameOf(avatar: number): string {
    return this.state.people.value.find(({ id }) => id === avatar)?.name ?? '';
  }

  // For all who see the avatar.
  emote(emote: string | undefined): void {
    if (emote !== undefined) this.bridge?.sendText(JSON.stringify({ type: 'emote', emote }));
  }

  sitDown(): void {
    this.bridge?.sitDown();
  }

  // Takes the first of what is offered where one stands.
  act(): void {
    if (!this.areas.act()) this.sitDown();
  }

  openWheel(open: boolean): void {
    this.state.wheel.value = open;
  }

  toggleBusy(): void {
    const { busy } = this.state;
    busy.value = !busy.value;
    this.store.busy = busy.value;
    this.tellBusy();
  }

  shuffleLook(): void {
    const art = this.state.art.value;
    if (art) this.wear(randomLook(art));
  }

  // To try it on; it is seen by others when one goes in.
  wear(look: Look): void {
    this.state.looks.put(look);
  }

  // --- Loading ----------------------------------------------------------------------------------

  private remember(): void {
    const { state, store } = this;
    state.name.value = store.name;
    state.look.value = store.look;
    state.busy.value = store.busy;
    if (store.wasInside && store.name !== '') state.place.value = 'world';
  }

  private checkSupport(): boolean {
    const missing = !hasWebAssembly() ? 'wasm' : !hasWebGl2() ? 'webgl2' : '';
    if (missing !== '') this.state.fatal.value = { code: missing, message: '' };
    return missing === '';
  }

  private async load(): Promise<void> {
    const { progress } = this.state;
    const compiled = compileCore(progress.task(0));
    const art = this.loadArt();
    const space = this.loadSpace();
    if (!this.canvas) return;
    const canvas = this.canvas;
    const bridge = Bridge.create((imports) => startCore(compiled, canvas, imports), this.host());
    const dressed = Promise.all([bridge, art]).then((both) => this.dress(...both));
    // All at once, so that the first failure is told and none is left unheard.
    const [core, loaded] = await Promise.all([dressed, space]);
    if (core) this.begin(core, loaded);
  }

  // The door can show what people wear before the world is there. Null where nothing can be drawn.
  private dress(bridge: Bridge, art: AvatarArt): Bridge | null {
    exposeCore(bridge);
    if (!bridge.start(kCanvas)) {
      this.state.fatal.value = { code: 'webgl2', message: '' };
      return null;
    }
    const problem = bridge.putAvatarArt(art.sheet, art.palette, art.tableJson);
    if (problem !== '') throw new LoadError(problem);
    bridge.putReactions(art.reactions);
    this.state.tailor.value = new Tailor(art.table, (...what) => bridge.avatarPicture(...what));
    return bridge;
  }

  private async loadArt(): Promise<AvatarArt> {
    const art = await loadAvatarArt(this.state.progress.task(kArtGuessBytes));
    batch(() => {
      this.state.art.value = art;
      this.state.look.value ??= randomLook(art);
    });
    return art;
  }

  private async loadSpace(): Promise<LoadedSpace> {
    const task = this.state.progress.task(kSpaceGuessBytes);
    const info = await fetchSpaceInfo(wayIn(location).split('#')[0] ?? '');
    this.state.space.value = info;
    if (info.name !== '') document.title = `${info.name} · Atrium`;
    return fetchSpace(info, task);
  }

  private begin(bridge: Bridge, space: LoadedSpace): void {
    const { state } = this;
    this.bridge = bridge;
    if (this.canvas) this.follow(bridge, this.canvas);
    this.show(space);
    state.ready.value = true;
    if (state.place.value !== 'world') return;
    this.identity ??= { name: state.name.value, look: state.look.value ?? [] };
    void this.talk.media.restore(this.store.devices);
    this.connect();
  }

  private show(space: LoadedSpace): void {
    if (!this.bridge) return;
    showSpace(this.bridge, space);
    this.mapHash = space.info.mapHash;
    if (space.info.place !== '') showPlace(space.info.place);
    this.talk.hearUpTo(space.info.audibleTiles);
    if (space.info.hasSfu) this.talk.prepareForGroups();
    const { areasUrl } = space.info;
    void this.areas.show(areasUrl === null ? null : urlOf(areasUrl));
  }

  // --- The page around --------------------------------------------------------------------------

  private watchPage(): void {
    watchTyping((typing) => {
      this.typing = typing;
      this.updateKeyboard();
    });
    document.addEventListener('keydown', (event) => this.onKey(event));
    followPresence(this.talk.media.presence);
    const mayTalk = (): boolean => this.state.place.value === 'world' && !this.isCovered;
    watchHold(kTalkKey, mayTalk, (held) => this.holdToTalk(held));
    for (const type of ['keydown', 'pointerdown']) {
      document.addEventListener(type, () => this.wake());
    }
    this.canvas?.addEventListener('pointerdown', () => this.canvas?.focus({ preventScroll: true }));
    // A card covers the switches, and may stand there for ever: nothing is sent behind it.
    effect(() => {
      if (this.state.overlay.value?.kind === 'card') this.talk.stop();
    });
    watchMedia('(any-pointer: coarse)', (coarse) => (this.state.touch.value = coarse));
  }

  // Somebody is here: what the browser held back may be heard.
  private wake(): void {
    this.talk.wake();
    this.areas.wake();
  }

  // What the core has to know of the page, now and whenever it changes.
  private follow(bridge: Bridge, canvas: HTMLCanvasElement): void {
    followPage(bridge, canvas);
    // Back from sleep or on another network: no reason to wait for the next try.
    watchReturn(() => this.hurry());
    effect(() => bridge.setReducedMotion(this.reducedMotion.value));
    effect(() => this.updateKeyboard());
  }

  // A field has the keyboard while it is typed into, and so has whatever covers the world.
  private updateKeyboard(): void {
    const { place, conference } = this.state;
    const covered = place.value === 'door' || this.isCovered || conference.value;
    this.bridge?.setTyping(this.typing || covered || this.state.wheel.value);
    if (!this.canvas || this.canvas.inert === covered) return;
    this.canvas.inert = covered;
    if (!covered) this.canvas.focus({ preventScroll: true });
  }

  // By a dialog or a card.
  private get isCovered(): boolean {
    const { dialog, overlay } = this.state;
    return dialog.value !== null || overlay.value?.kind === 'card';
  }

  private onKey(event: KeyboardEvent): void {
    const { dialog, place } = this.state;
    if (event.key === '?' && !isField(event.target) && place.value === 'world') {
      dialog.value = dialog.value === 'help' ? null : 'help';
    }
    if (!isPlain(event) || isField(event.target) || place.value !== 'world') return;
    // No device opens where its switch cannot be seen.
    if (this.isCovered) return;
    pressKey(this, event);
  }

  private hurry(): void {
    const isVisible = document.visibilityState === 'visible';
    if (isVisible && this.state.connection.value.retryAt !== null) this.connect();
  }

  // --- What the core says -----------------------------------------------------------------------

  private host(): BridgeHost {
    return {
      onConnection: (status) => this.onConnection(status),
      onWelcome: (welcome) => this.onWelcome(welcome),
      onText: (json) => this.onText(json),
      onZone: (zone) => this.onZone(zone),
      onTile: (x, y) => this.areas.moveTo(x, y),
      onPeople: (people) => this.onPeople(people),
      onEmote: (...what) => this.narrator.tell((narrator) => narrator.onEmote(...what)),
      onSeat: (inReach) => (this.state.seatInReach.value = inReach),
      onFirstFrame: () => (this.state.drawn.value = true),
      onFatal: (code, message) => (this.state.fatal.value = { code, message }),
      rasterizeLabel: (text, pixelSize) => rasterizeName(this.text, text, pixelSize),
      hudWord,
      rasterizeGlyphs: (from, to, pixelSize) => rasterizeGlyphs(this.text, from, to, pixelSize),
    };
  }

  private onConnection({ phase, code, message, retryInMs }: ConnectionStatus): void {
    const { state } = this;
    if (phase !== 'online') this.talk.onOffline();
    batch(() => {
      const retryAt = retryInMs < 0 ? null : performance.now() + retryInMs;
      state.connection.value = { phase, code, message, retryAt };
      if (phase === 'refused' && code === 'name_invalid') {
        state.nameProblem.value = nameHint(state.name.value) || t('nameRefused');
        state.place.value = 'door';
        this.store.wasInside = false;
      }
    });
  }

  private onWelcome(welcome: Welcome): void {
    const { store, identity } = this;
    store.token = welcome.token;
    store.wasInside = true;
    if (identity) {
      store.name = identity.name;
      store.look = identity.look;
    }
    // Also when it is off: another tab, or a switch while offline, may have left it on.
    this.tellBusy();
    if (welcome.mapHash !== '' && welcome.mapHash !== this.mapHash) {
      void this.changeMap(welcome.mapHash);
    }
  }

  private tellBusy(): void {
    this.bridge?.sendText(JSON.stringify({ type: 'busy', on: this.state.busy.value }));
  }

  private onText(json: string): void {
    this.talk.onText(json);
    this.conversation.onText(json);
    this.following.onText(json);
    this.room.onText(json);
    this.blocks.onText(json);
    const travel = travelOf(json);
    if (travel !== null) void this.changeMap(travel);
  }

  private onEncrypted(by: number): void {
    const isSelf = this.state.people.value.some(({ id, self }) => self && id === by);
    this.talk.media.tell({ what: 'encrypted', by: isSelf ? null : this.nameOf(by) });
  }

  // With that, the core goes there.
  private async changeMap(hash: string): Promise<void> {
    try {
      this.show(await fetchSpace(await fetchSpaceInfo(hash)));
    } catch (error) {
      showLoadError(this.state, error);
    }
  }

  private onZone(zone: Zone | null): void {
    const { state } = this;
    const before = state.zone.value;
    this.narrator.tell((narrator) => narrator.onZone(before, zone));
    state.zone.value = zone;
  }

  private onPeople(people: Person[]): void {
    this.narrator.tell((narrator) => narrator.onPeople(people));
    this.blocks.onPeople(people);
    this.state.people.value = people;
  }
}
