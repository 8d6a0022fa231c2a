// The whole surface between the C++ core and the web shell. The only C++ header web/ knows; its
// mirror is web/src/bridge/Bridge.ts.
//
// Exports (called by the page) are plain C functions with ints, floats and UTF-8 strings. Strings
// and byte buffers passed in are borrowed for the call. Strings returned live until the next call
// of the same function. Imports (called by the core) are methods of the object `Module.atriumHost`
// that the page passes to the module factory; they may be called from inside any export and from
// the frame loop, and must not call back into the core synchronously except where it says so.
//
// Order of life: atrium_start, then atrium_put_avatar_art, atrium_load_map and
// atrium_put_atlas_page in any order, then atrium_connect. The world is drawn as soon as its map is
// there; it can be walked as soon as the server said welcome (host.onConnection "online").
//
// Imports, methods of Module.atriumHost:
//   onConnection(phase, code, message, retryInMs)   phase: "idle" "connecting" "online"
//       "reconnecting" "refused"; code and message are those of the server's last error, or empty;
//       retryInMs counts down to the next try, -1 when there is none
//   onWelcome(avatarId, token, resumed, mapHash)    store the token; another map: load it
//   onText(json)                                    a control message that the core does not know
//   onZone(id, name, kind)                          the own zone changed; id 0: outside all;
//                                                   kind 0 public 1 private 2 silent 3 stage
//                                                   4 audience of a stage
//   onTile(x, y)                                    the own avatar stands on another tile
//   onPeople(json)                                  who is here changed: [{"id","name","away",
//                                                   "busy","self","zone","near"}], at most twice a
//                                                   second; zone is its name or empty
//   onEmote(avatarId, name)                         somebody else in view began a gesture or a
//                                                   reaction (shared/protocol/emote.h)
//   onSeat(inReach)                                 whether atrium_sit_down would do anything
//   onFirstFrame()                                  the world was drawn the first time
//   onFatal(code, message)                          "webgl2" "context_lost" "map": nothing more
//                                                   will be drawn
//   requestLabel(id, text, pixelSize)               rasterise the name; answer with
//                                                   atrium_put_label (at once or later). From id
//                                                   ATRIUM_WORD_LABELS on, text is the key of
//                                                   one of the HUD's own words
//   requestGlyphs(fromCodepoint, toCodepoint, pixelSize)  rasterise the HUD's font; answer at once
//                                                   with atrium_put_glyph for each
//   requestRedraw is not needed: exports that change the picture ask for a frame themselves
#pragma once

#include <stdint.h>  // NOLINT(modernize-deprecated-headers): C reads this header as well

// NOLINTBEGIN(readability-identifier-naming): C's own style, with a prefix in place of a namespace
#ifdef __cplusplus
extern "C" {
#endif

// Raised with every change of this file; the page refuses to go on when it expects another.
#define ATRIUM_BRIDGE_VERSION 5

#define ATRIUM_WORD_LABELS 0x20000

int atrium_bridge_version(void);

// Makes the WebGL 2 context on the canvas with this CSS selector and starts the frame loop.
// Returns 0, or 1 when there is no WebGL 2.
int atrium_start(const char* canvas_selector);

// --- What is shown -----------------------------------------------------------------------------

// The map package (shared/world/map_package.h). Returns "" or a sentence saying what is wrong.
const char* atrium_load_map(const uint8_t* package, int byte_count);
// A page of the map's atlas as RGBA, not premultiplied. Pages may come in any order, after the map.
void atrium_put_atlas_page(int page, int width, int height, const uint8_t* rgba);
// The sheet of the avatars' parts and the palette (assets/avatars) as RGBA, with the table of
// avatars.json that describes them as JSON text. Returns "" or what is wrong.
const char* atrium_put_avatar_art(int sheet_width, int sheet_height, const uint8_t* sheet_rgba,
                                  int palette_width, int palette_height,
                                  const uint8_t* palette_rgba, const char* table_json);
// The picture of an avatar, RGBA of the table's frame size, valid until the next call. `look` as in
// shared/protocol/look.h; facing and pose are numbers of the table's lists. Null before there is
// art and for numbers that mean nothing.
const uint8_t* atrium_avatar_picture(const uint8_t* look, int facing, int pose);
// The symbols of reactions in a row, RGBA, each as wide as the row is high, in the order of
// shared/protocol/emote.h.
void atrium_put_reactions(int width, int height, const uint8_t* rgba);
// A rasterised name: white text with alpha, to be tinted. `id` as requested.
void atrium_put_label(uint32_t id, int width, int height, const uint8_t* rgba);
// A glyph of the HUD's font: coverage 0..255, advance and bearings in pixels.
void atrium_put_glyph(uint32_t codepoint, int width, int height, float bearing_x, float bearing_y,
                      float advance, const uint8_t* coverage);
// The canvas or the page's letters changed: the canvas' size in CSS pixels, device pixels per CSS
// pixel, and the size of the page's text (16 as it usually is) in CSS pixels.
void atrium_resize(int css_width, int css_height, float device_pixel_ratio, float text_px);
void atrium_set_visible(int visible);  // 0: draw nothing, keep only the socket
// 1: no smooth camera, no map animation, gestures and reactions held still.
void atrium_set_reduced_motion(int reduced);
// The HUD's colours: ATRIUM_COLORS times red, green, blue and alpha, in the order of
// client/hud/hud_theme.h.
#define ATRIUM_COLORS 23
void atrium_set_theme(const uint8_t* colors);
// Another language is spoken: all texts are asked for again, and the HUD's cards are where lines
// end in that language.
void atrium_set_language(int right_to_left);
// Keeps HUD elements out of the way of page elements: insets from the canvas' edges, CSS pixels.
void atrium_set_safe_area(int left, int top, int right, int bottom);

// --- Being there -------------------------------------------------------------------------------

// Opens the WebSocket and joins. `look` is 9 bytes; `resume_token` and `way` (the map to be on, as
// in "campus#gate") may be "". Reconnects by itself until atrium_disconnect. Calling it again
// reconnects with the new values.
void atrium_connect(const char* websocket_url, const char* name, const uint8_t* look,
                    const char* resume_token, const char* way);
void atrium_disconnect(void);
// Sends a text frame as it is. Dropped while not online.
void atrium_send_text(const char* json);

// --- Moving ------------------------------------------------------------------------------------

// A DOM field has the keyboard: 1 releases all keys and ignores the keyboard until 0.
void atrium_set_typing(int typing);
// The virtual joystick: a direction (shared/sim/direction.h, 0 = released) and whether to run.
void atrium_set_joystick(int direction, int running);
// Walks there by the shortest path, or as near as one can get. Any movement key cancels.
void atrium_walk_to(int tile_x, int tile_y);
void atrium_walk_to_person(uint32_t avatar_id);
// Walks behind somebody wherever they go, until one walks by oneself, of which the core tells the
// server; 0: behind nobody.
void atrium_walk_behind(uint32_t avatar_id);
// Walks to the seat in reach (host.onSeat) and sits down on it.
void atrium_sit_down(void);
// +1 closer, -1 farther, 0 back to the default.
void atrium_zoom(int steps);
// Looks at this part of the map instead of at oneself, from as near as shows all of it; a width of
// 0 looks back. In tiles.
void atrium_look_at(float x, float y, float width, float height);
// Opens (1), closes (0) or toggles (-1) a HUD panel: "minimap", "people", "netgraph".
void atrium_show_panel(const char* panel, int show);

// --- Hearing -----------------------------------------------------------------------------------

// The way from oneself to somebody in view, in tiles to the right and downwards: for the loudness
// and the direction of a voice. NaN when that person is not in view.
float atrium_offset_x(uint32_t avatar_id);
float atrium_offset_y(uint32_t avatar_id);
// 1 when a wall stands between oneself and somebody in view (shared/world/wall_between.h).
int atrium_is_walled_off(uint32_t avatar_id);

// What is shown over and around somebody one talks with, as bits; 0 for nothing. Forgotten when
// one comes as somebody new.
#define ATRIUM_MARK_MIC_OFF 1
#define ATRIUM_MARK_CAMERA 2
#define ATRIUM_MARK_SPEAKING 4
void atrium_set_talk_marks(uint32_t avatar_id, int marks);

// --- Looking inside (tests, benchmarks, the embedding page) ------------------------------------

// JSON: {"phase","self":{"id","x","y","tile":[x,y],"zone"},"avatars":[{"id","x","y","name",
// "away","zone","marks","busy","sits","emote","reaction"}],"net":{...},"frames":n,"drawCalls":n,"frameMs":m,"uploadBytes":n,"zoom":z,"path":n,
// "map":{"name","width","height"}}. Positions are in tiles.
const char* atrium_state(void);
// Puts `count` walking avatars that exist only here into the view, for measuring a frame; 0 ends
// it.
void atrium_bench_avatars(int count);

#ifdef __cplusplus
}
#endif
// NOLINTEND(readability-identifier-naming)
