// The only file that calls the core's exports. Its contract is client/bridge/bridge.h.
import { CoreHeap } from './CoreHeap';
import { kBridgeVersion, kFirstWordLabel, kMark } from './bridgeTypes';
import type {
  BridgeHost,
  CoreImports,
  CoreModule,
  MapRectangle,
  RasterImage,
  TalkMarks,
  WorldState,
} from './bridgeTypes';
import { makeCoreImports } from './coreImports';

export type HudPanel = 'minimap' | 'people' | 'netgraph';

export class BridgeVersionError extends Error {}

// Makes the core's module with the given imports; loadModule.ts has the real one.
export type CoreFactory = (imports: CoreImports) => Promise<CoreModule>;

export class Bridge {
  private readonly heap: CoreHeap;

  private constructor(private readonly core: CoreModule) {
    this.heap = new CoreHeap(core);
  }

  // Throws BridgeVersionError when the core is of another version than the page, which happens
  // when a proxy mixes the files of two releases.
  static async create(factory: CoreFactory, host: BridgeHost): Promise<Bridge> {
    let bridge: Bridge | null = null;
    const core = await factory(
      makeCoreImports(host, {
        // The core asks for a few in each frame; they are answered when it has returned.
        requestLabel: (id, text, pixelSize) =>
          queueMicrotask(() => {
            const shown = id < kFirstWordLabel ? text : host.hudWord(text);
            bridge?.putLabel(id, host.rasterizeLabel(shown, pixelSize));
          }),
        requestGlyphs: (from, to, pixelSize) => bridge?.putGlyphs(host, from, to, pixelSize),
      }),
    );
    const version = core._atrium_bridge_version();
    if (version !== kBridgeVersion) {
      throw new BridgeVersionError(
        `The page expects version ${kBridgeVersion} of the world, but got ${version}.`,
      );
    }
    bridge = new Bridge(core);
    return bridge;
  }

  // False when there is no WebGL 2.
  start(canvasSelector: string): boolean {
    return (
      this.heap.lend([canvasSelector], ([selector]) => this.core._atrium_start(selector)) === 0
    );
  }

  // Returns an empty string, or a sentence saying what is wrong with the package.
  loadMap(bytes: Uint8Array): string {
    return this.heap.lend([bytes], ([pointer]) =>
      this.core.UTF8ToString(this.core._atrium_load_map(pointer, bytes.length)),
    );
  }

  putAtlasPage(page: number, image: RasterImage): void {
    this.heap.lend([image.rgba], ([rgba]) =>
      this.core._atrium_put_atlas_page(page, image.width, image.height, rgba),
    );
  }

  // Returns an empty string, or a sentence saying what is wrong with the table.
  putAvatarArt(sheet: RasterImage, palette: RasterImage, tableJson: string): string {
    return this.heap.lend([sheet.rgba, palette.rgba, tableJson], ([sheetAt, paletteAt, table]) =>
      this.core.UTF8ToString(
        this.core._atrium_put_avatar_art(
          sheet.width,
          sheet.height,
          sheetAt,
          palette.width,
          palette.height,
          paletteAt,
          table,
        ),
      ),
    );
  }

  putReactions(symbols: RasterImage): void {
    this.heap.lend([symbols.rgba], ([rgba]) =>
      this.core._atrium_put_reactions(symbols.width, symbols.height, rgba),
    );
  }

  // One avatar in the size of the table's frames; null before there is art.
  avatarPicture(
    look: readonly number[],
    facing: number,
    pose: number,
    { width, height }: { width: number; height: number },
  ): RasterImage | null {
    return this.heap.lend([look], ([lookAt]) => {
      const at = this.core._atrium_avatar_picture(lookAt, facing, pose);
      if (at === 0) return null;
      return { width, height, rgba: this.core.HEAPU8.slice(at, at + width * height * 4) };
    });
  }

  resize(width: number, height: number, devicePixelRatio: number, textPixels: number): void {
    this.core._atrium_resize(width, height, devicePixelRatio, textPixels);
  }

  setVisible(visible: boolean): void {
    this.core._atrium_set_visible(Number(visible));
  }

  setReducedMotion(reduced: boolean): void {
    this.core._atrium_set_reduced_motion(Number(reduced));
  }

  // Red, green, blue and alpha of each colour.
  setTheme(colors: ArrayLike<number>): void {
    this.heap.lend([colors], ([pointer]) => this.core._atrium_set_theme(pointer));
  }

  setLanguage(rightToLeft: boolean): void {
    this.core._atrium_set_language(Number(rightToLeft));
  }

  setSafeArea(left: number, top: number, right: number, bottom: number): void {
    this.core._atrium_set_safe_area(left, top, right, bottom);
  }

  // `way`: the map to be on, perhaps with an entry; see space/way.ts.
  connect(
    websocketUrl: string,
    name: string,
    look: Uint8Array,
    { token, way }: { token: string; way: string },
  ): void {
    this.heap.lend(
      [websocketUrl, name, look, token, way],
      ([url, nameAt, lookAt, tokenAt, wayAt]) =>
        this.core._atrium_connect(url, nameAt, lookAt, tokenAt, wayAt),
    );
  }

  disconnect(): void {
    this.core._atrium_disconnect();
  }

  sendText(json: string): void {
    this.heap.lend([json], ([text]) => this.core._atrium_send_text(text));
  }

  setTyping(typing: boolean): void {
    this.core._atrium_set_typing(Number(typing));
  }

  // `direction` as in shared/sim/direction.h, 0 when released.
  setJoystick(direction: number, running: boolean): void {
    this.core._atrium_set_joystick(direction, Number(running));
  }

  walkTo(tileX: number, tileY: number): void {
    this.core._atrium_walk_to(tileX, tileY);
  }

  walkToPerson(avatarId: number): void {
    this.core._atrium_walk_to_person(avatarId);
  }

  // 0: behind nobody.
  walkBehind(avatarId: number): void {
    this.core._atrium_walk_behind(avatarId);
  }

  // Walks to the seat in reach, if there is one, and sits down.
  sitDown(): void {
    this.core._atrium_sit_down();
  }

  // The way to somebody in view, in tiles to the right and downwards; null when out of view.
  offsetTo(avatarId: number): { x: number; y: number } | null {
    const x = this.core._atrium_offset_x(avatarId);
    return Number.isNaN(x) ? null : { x, y: this.core._atrium_offset_y(avatarId) };
  }

  // A wall stands between oneself and somebody in view.
  isWalledOff(avatarId: number): boolean {
    return this.core._atrium_is_walled_off(avatarId) !== 0;
  }

  // What is shown over somebody one talks with; forgotten when one comes as somebody new.
  setTalkMarks(avatarId: number, { micOff, camera, speaking }: TalkMarks): void {
    const marks =
      (micOff ? kMark.micOff : 0) | (camera ? kMark.camera : 0) | (speaking ? kMark.speaking : 0);
    this.core._atrium_set_talk_marks(avatarId, marks);
  }

  zoom(steps: number): void {
    this.core._atrium_zoom(steps);
  }

  // Null looks at oneself again.
  lookAt(area: MapRectangle | null): void {
    const { x, y, width, height } = area ?? { x: 0, y: 0, width: 0, height: 0 };
    this.core._atrium_look_at(x, y, width, height);
  }

  togglePanel(panel: HudPanel): void {
    this.heap.lend([panel], ([name]) => this.core._atrium_show_panel(name, -1));
  }

  state(): WorldState {
    return JSON.parse(this.core.UTF8ToString(this.core._atrium_state())) as WorldState;
  }

  benchAvatars(count: number): void {
    this.core._atrium_bench_avatars(count);
  }

  private putLabel(id: number, image: RasterImage): void {
    this.heap.lend([image.rgba], ([rgba]) =>
      this.core._atrium_put_label(id, image.width, image.height, rgba),
    );
  }

  private putGlyphs(host: BridgeHost, from: number, to: number, pixelSize: number): void {
    for (const glyph of host.rasterizeGlyphs(from, to, pixelSize)) {
      this.heap.lend([glyph.coverage], ([coverage]) =>
        this.core._atrium_put_glyph(
          glyph.codepoint,
          glyph.width,
          glyph.height,
          glyph.bearingX,
          glyph.bearingY,
          glyph.advance,
          coverage,
        ),
      );
    }
  }
}
