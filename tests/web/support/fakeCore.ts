// A core without WebAssembly: remembers what the page calls and lets a test play the core's part.
import { kBridgeVersion } from '../../../web/src/bridge/bridgeTypes';
import type { CoreImports, CoreModule } from '../../../web/src/bridge/bridgeTypes';

export interface Call {
  name: string;
  args: unknown[];
}

export class FakeCore {
  readonly calls: Call[] = [];
  readonly allocated = new Set<number>();
  version = kBridgeVersion;
  startResult = 0;
  readonly walledOff = new Set<number>();
  mapProblem = '';
  // What an avatar looks like; null before there is art.
  picture: Uint8Array | null = null;
  stateJson = '{}';
  imports: CoreImports | null = null;

  private memory = new Uint8Array(1024);
  private top = 16;

  // For Bridge.create.
  readonly factory = (imports: CoreImports): Promise<CoreModule> => {
    this.imports = imports;
    return Promise.resolve(this.module());
  };

  called(name: string): unknown[][] {
    return this.calls.filter((call) => call.name === name).map((call) => call.args);
  }

  text(pointer: number): string {
    const end = this.memory.indexOf(0, pointer);
    return new TextDecoder().decode(this.memory.subarray(pointer, end));
  }

  bytes(pointer: number, count: number): number[] {
    return [...this.memory.subarray(pointer, pointer + count)];
  }

  private note(name: string, ...args: unknown[]): void {
    this.calls.push({ name, args });
  }

  // Grows into a new buffer each time, as WebAssembly memory does, so that a kept view would fail.
  private allocate(bytes: number): number {
    const pointer = this.top;
    this.top += bytes + 8;
    const grown = new Uint8Array(Math.max(this.memory.length, this.top));
    grown.set(this.memory);
    this.memory = grown;
    this.allocated.add(pointer);
    return pointer;
  }

  private put(text: string): number {
    return this.putBytes(new TextEncoder().encode(`${text}\0`));
  }

  private putBytes(bytes: Uint8Array): number {
    const pointer = this.allocate(bytes.length);
    this.allocated.delete(pointer);
    this.memory.set(bytes, pointer);
    return pointer;
  }

  private module(): CoreModule {
    const heap = (): Uint8Array => this.memory;
    return {
      get HEAPU8() {
        return heap();
      },
      UTF8ToString: (pointer) => this.text(pointer),
      _malloc: (bytes) => this.allocate(bytes),
      _free: (pointer) => void this.allocated.delete(pointer),
      _atrium_bridge_version: () => this.version,
      _atrium_start: (selector) => {
        this.note('start', this.text(selector));
        return this.startResult;
      },
      _atrium_load_map: (pointer, count) => {
        this.note('loadMap', this.bytes(pointer, count));
        return this.put(this.mapProblem);
      },
      _atrium_put_atlas_page: (page, width, height, rgba) =>
        this.note('putAtlasPage', page, width, height, this.bytes(rgba, width * height * 4)),
      _atrium_put_avatar_art: (...args) => {
        this.note('putAvatarArt', args[0], args[1], args[3], args[4], this.text(args[6]));
        return this.put('');
      },
      _atrium_avatar_picture: (look, facing, pose) => {
        this.note('avatarPicture', this.bytes(look, 9), facing, pose);
        return this.picture === null ? 0 : this.putBytes(this.picture);
      },
      _atrium_put_reactions: (width, height, rgba) =>
        this.note('putReactions', width, height, this.bytes(rgba, width * height * 4)),
      _atrium_put_label: (id, width, height, rgba) =>
        this.note('putLabel', id, width, height, this.bytes(rgba, width * height * 4)),
      _atrium_put_glyph: (codepoint, width, height, x, y, advance, coverage) =>
        this.note('putGlyph', codepoint, x, y, advance, this.bytes(coverage, width * height)),
      _atrium_resize: (...args) => this.note('resize', ...args),
      _atrium_set_visible: (visible) => this.note('setVisible', visible),
      _atrium_set_reduced_motion: (reduced) => this.note('setReducedMotion', reduced),
      _atrium_set_theme: (colors) => this.note('setTheme', this.bytes(colors, 4)),
      _atrium_set_language: (rightToLeft) => this.note('setLanguage', rightToLeft),
      _atrium_set_safe_area: (...args) => this.note('setSafeArea', ...args),
      _atrium_connect: (url, name, look, token, way) =>
        this.note(
          'connect',
          this.text(url),
          this.text(name),
          this.bytes(look, 9),
          this.text(token),
          this.text(way),
        ),
      _atrium_disconnect: () => this.note('disconnect'),
      _atrium_send_text: (json) => this.note('sendText', this.text(json)),
      _atrium_set_typing: (typing) => this.note('setTyping', typing),
      _atrium_set_joystick: (...args) => this.note('setJoystick', ...args),
      _atrium_walk_to: (...args) => this.note('walkTo', ...args),
      _atrium_walk_to_person: (id) => this.note('walkToPerson', id),
      _atrium_walk_behind: (id) => this.note('walkBehind', id),
      _atrium_sit_down: () => this.note('sitDown'),
      _atrium_offset_x: () => Number.NaN,
      _atrium_offset_y: () => Number.NaN,
      _atrium_is_walled_off: (id) => Number(this.walledOff.has(id)),
      _atrium_set_talk_marks: (...args) => this.note('setTalkMarks', ...args),
      _atrium_zoom: (steps) => this.note('zoom', steps),
      _atrium_look_at: (...args) => this.note('lookAt', ...args),
      _atrium_show_panel: (panel, show) => this.note('showPanel', this.text(panel), show),
      _atrium_state: () => this.put(this.stateJson),
      _atrium_bench_avatars: (count) => this.note('benchAvatars', count),
    };
  }
}
