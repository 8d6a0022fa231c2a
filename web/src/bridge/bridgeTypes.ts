// What crosses the border between the page and the WebAssembly core: the mirror of the comments in
// client/bridge/bridge.h. Only types; Bridge.ts does the crossing.

export const kBridgeVersion = 5;

// Labels from this one on are the HUD's own words, and their texts the words' keys.
export const kFirstWordLabel = 0x20000;

export type ConnectionPhase = 'idle' | 'connecting' | 'online' | 'reconnecting' | 'refused';

export interface ConnectionStatus {
  phase: ConnectionPhase;
  // Those of the server's last error, or empty.
  code: string;
  message: string;
  // Until the next try; -1 when there is none.
  retryInMs: number;
}

export interface Welcome {
  avatarId: number;
  token: string;
  resumed: boolean;
  mapHash: string;
}

export type ZoneKind = 'public' | 'private' | 'silent' | 'stage' | 'audience';

// The order of the numbers on the wire.
export const kZoneKinds: readonly ZoneKind[] = ['public', 'private', 'silent', 'stage', 'audience'];

export interface Zone {
  id: number;
  name: string;
  kind: ZoneKind;
}

// In tiles.
export interface MapRectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Person {
  id: number;
  name: string;
  away: boolean;
  // Not to be disturbed.
  busy: boolean;
  self: boolean;
  // Its name; empty outside of all, and while that is not known.
  zone: string;
  near: boolean;
}

export interface TalkMarks {
  micOff: boolean;
  camera: boolean;
  speaking: boolean;
}

// ATRIUM_MARK_... of bridge.h.
export const kMark = { micOff: 1, camera: 2, speaking: 4 } as const;

export interface AvatarState {
  id: number;
  x: number;
  y: number;
  name: string;
  away: boolean;
  zone: number;
  marks: number;
  // Not to be disturbed.
  busy: boolean;
  sits: boolean;
  // "none" or a gesture.
  emote: string;
  // "none" or a reaction.
  reaction: string;
}

// A look inside the core, for tests and measurements. Positions are in tiles.
export interface WorldState {
  phase: ConnectionPhase;
  self: { id: number; x: number; y: number; tile: [number, number]; zone: number };
  avatars: AvatarState[];
  net: Record<string, number>;
  frames: number;
  drawCalls: number;
  frameMs: number;
  uploadBytes: number;
  zoom: number;
  path: number;
  map: { name: string; width: number; height: number };
}

// Straight (not premultiplied) RGBA, rows from the top.
export interface RasterImage {
  width: number;
  height: number;
  rgba: Uint8Array | Uint8ClampedArray;
}

// A glyph's coverage; bearingX from the pen to the bitmap's left, bearingY from the baseline up to
// the bitmap's top, in pixels.
export interface RasterGlyph {
  codepoint: number;
  width: number;
  height: number;
  bearingX: number;
  bearingY: number;
  advance: number;
  coverage: Uint8Array;
}

// The page's side. Every method except rasterizeGlyphs is called when no call into the core is
// under way, so each may call the bridge.
export interface BridgeHost {
  onConnection(status: ConnectionStatus): void;
  onWelcome(welcome: Welcome): void;
  onText(json: string): void;
  onZone(zone: Zone | null): void;
  // In tiles, whole numbers.
  onTile(x: number, y: number): void;
  onPeople(people: Person[]): void;
  // Somebody else in view began a gesture or a reaction.
  onEmote(avatarId: number, emote: string): void;
  // Whether one stands where one could sit down.
  onSeat(inReach: boolean): void;
  onFirstFrame(): void;
  onFatal(code: string, message: string): void;
  rasterizeLabel(text: string, pixelSize: number): RasterImage;
  hudWord(key: string): string;
  rasterizeGlyphs(from: number, to: number, pixelSize: number): RasterGlyph[];
}

// The methods that the core calls on Module.atriumHost.
export interface CoreImports {
  onConnection(phase: string, code: string, message: string, retryInMs: number): void;
  onWelcome(avatarId: number, token: string, resumed: number | boolean, mapHash: string): void;
  onText(json: string): void;
  onZone(id: number, name: string, kind: number): void;
  onTile(x: number, y: number): void;
  onPeople(json: string): void;
  onEmote(avatarId: number, emote: string): void;
  onSeat(inReach: boolean): void;
  onFirstFrame(): void;
  onFatal(code: string, message: string): void;
  requestLabel(id: number, text: string, pixelSize: number): void;
  requestGlyphs(from: number, to: number, pixelSize: number): void;
}

type Pointer = number;

// The exports, as Emscripten names them.
export interface CoreModule {
  HEAPU8: Uint8Array;
  UTF8ToString(pointer: Pointer): string;
  _malloc(bytes: number): Pointer;
  _free(pointer: Pointer): void;
  _atrium_bridge_version(): number;
  _atrium_start(canvasSelector: Pointer): number;
  _atrium_load_map(bytes: Pointer, count: number): Pointer;
  _atrium_put_atlas_page(page: number, width: number, height: number, rgba: Pointer): void;
  _atrium_avatar_picture(look: number, facing: number, pose: number): number;
  _atrium_put_avatar_art(
    sheetWidth: number,
    sheetHeight: number,
    sheet: Pointer,
    paletteWidth: number,
    paletteHeight: number,
    palette: Pointer,
    table: Pointer,
  ): Pointer;
  _atrium_put_reactions(width: number, height: number, rgba: Pointer): void;
  _atrium_put_label(id: number, width: number, height: number, rgba: Pointer): void;
  _atrium_put_glyph(
    codepoint: number,
    width: number,
    height: number,
    bearingX: number,
    bearingY: number,
    advance: number,
    coverage: Pointer,
  ): void;
  _atrium_resize(width: number, height: number, ratio: number, textPixels: number): void;
  _atrium_set_visible(visible: number): void;
  _atrium_set_reduced_motion(reduced: number): void;
  _atrium_set_theme(colors: Pointer): void;
  _atrium_set_language(rightToLeft: number): void;
  _atrium_set_safe_area(left: number, top: number, right: number, bottom: number): void;
  _atrium_connect(url: Pointer, name: Pointer, look: Pointer, token: Pointer, way: Pointer): void;
  _atrium_disconnect(): void;
  _atrium_send_text(json: Pointer): void;
  _atrium_set_typing(typing: number): void;
  _atrium_set_joystick(direction: number, running: number): void;
  _atrium_walk_to(x: number, y: number): void;
  _atrium_walk_to_person(id: number): void;
  _atrium_walk_behind(id: number): void;
  _atrium_sit_down(): void;
  _atrium_offset_x(id: number): number;
  _atrium_offset_y(id: number): number;
  _atrium_is_walled_off(id: number): number;
  _atrium_set_talk_marks(id: number, marks: number): void;
  _atrium_zoom(steps: number): void;
  _atrium_look_at(x: number, y: number, width: number, height: number): void;
  _atrium_show_panel(panel: Pointer, show: number): void;
  _atrium_state(): Pointer;
  _atrium_bench_avatars(count: number): void;
}
