// The exports of bridge.h: from C to the app. Before atrium_start they do nothing.
#include "client/bridge/bridge.h"

#include <cmath>
#include <emscripten.h>
#include <memory>
#include <string>

#include "client/bridge/bridge_handler.h"

namespace {

// The page has one world. Never destroyed: the browser ends it with the page.
std::unique_ptr<atrium::BridgeHandler>& App() {
  static std::unique_ptr<atrium::BridgeHandler> app;
  return app;
}

constexpr const char* kNotStarted = "Call atrium_start first.";

// What a function returned last lives until its next call.
const char* Keep(std::string& kept, std::string text) {
  kept = std::move(text);
  return kept.c_str();
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE int atrium_bridge_version(void) { return ATRIUM_BRIDGE_VERSION; }

EMSCRIPTEN_KEEPALIVE int atrium_start(const char* canvas_selector) {
  if (!App()) App() = atrium::StartApp(canvas_selector);
  return App() ? 0 : 1;
}

EMSCRIPTEN_KEEPALIVE const char* atrium_load_map(const uint8_t* package, int byte_count) {
  static std::string kept;
  if (!App()) return kNotStarted;
  return Keep(kept, App()->LoadMap({package, static_cast<size_t>(byte_count)}));
}

EMSCRIPTEN_KEEPALIVE void atrium_put_atlas_page(int page, int width, int height,
                                                const uint8_t* rgba) {
  if (App()) App()->PutAtlasPage(page, {width, height, rgba});
}

EMSCRIPTEN_KEEPALIVE const char* atrium_put_avatar_art(int sheet_width, int sheet_height,
                                                       const uint8_t* sheet_rgba, int palette_width,
                                                       int palette_height,
                                                       const uint8_t* palette_rgba,
                                                       const char* table_json) {
  static std::string kept;
  if (!App()) return kNotStarted;
  return Keep(kept, App()->PutAvatarArt({sheet_width, sheet_height, sheet_rgba},
                                        {palette_width, palette_height, palette_rgba}, table_json));
}

EMSCRIPTEN_KEEPALIVE const uint8_t* atrium_avatar_picture(const uint8_t* look, int facing,
                                                          int pose) {
  return App() ? App()->AvatarPicture(look, facing, pose) : nullptr;
}

EMSCRIPTEN_KEEPALIVE void atrium_put_reactions(int width, int height, const uint8_t* rgba) {
  if (App()) App()->PutReactions({width, height, rgba});
}

EMSCRIPTEN_KEEPALIVE void atrium_put_label(uint32_t id, int width, int height,
                                           const uint8_t* rgba) {
  if (App()) App()->PutLabel(id, {width, height, rgba});
}

EMSCRIPTEN_KEEPALIVE void atrium_put_glyph(uint32_t codepoint, int width, int height,
                                           float bearing_x, float bearing_y, float advance,
                                           const uint8_t* coverage) {
  if (App()) App()->PutGlyph({codepoint, width, height, bearing_x, bearing_y, advance, coverage});
}

EMSCRIPTEN_KEEPALIVE void atrium_resize(int css_width, int css_height, float device_pixel_ratio,
                                        float text_px) {
  if (App()) App()->Resize(css_width, css_height, device_pixel_ratio, text_px);
}

EMSCRIPTEN_KEEPALIVE void atrium_set_visible(int visible) {
  if (App()) App()->SetVisible(visible != 0);
}

EMSCRIPTEN_KEEPALIVE void atrium_set_reduced_motion(int reduced) {
  if (App()) App()->SetReducedMotion(reduced != 0);
}

EMSCRIPTEN_KEEPALIVE void atrium_set_theme(const uint8_t* colors) {
  if (App()) App()->SetTheme(colors);
}

EMSCRIPTEN_KEEPALIVE void atrium_set_language(int right_to_left) {
  if (App()) App()->SetLanguage(right_to_left != 0);
}

EMSCRIPTEN_KEEPALIVE void atrium_set_safe_area(int left, int top, int right, int bottom) {
  if (App()) App()->SetSafeArea(left, top, right, bottom);
}

EMSCRIPTEN_KEEPALIVE void atrium_connect(const char* websocket_url, const char* name,
                                         const uint8_t* look, const char* resume_token,
                                         const char* way) {
  if (App()) App()->Connect(websocket_url, name, look, resume_token, way);
}

EMSCRIPTEN_KEEPALIVE void atrium_disconnect(void) {
  if (App()) App()->Disconnect();
}

EMSCRIPTEN_KEEPALIVE void atrium_send_text(const char* json) {
  if (App()) App()->SendText(json);
}

EMSCRIPTEN_KEEPALIVE void atrium_set_typing(int typing) {
  if (App()) App()->SetTyping(typing != 0);
}

EMSCRIPTEN_KEEPALIVE void atrium_set_joystick(int direction, int running) {
  if (App()) App()->SetJoystick(direction, running != 0);
}

EMSCRIPTEN_KEEPALIVE void atrium_walk_to(int tile_x, int tile_y) {
  if (App()) App()->WalkTo(tile_x, tile_y);
}

EMSCRIPTEN_KEEPALIVE float atrium_offset_x(uint32_t avatar_id) {
  return App() ? App()->OffsetTo(avatar_id).first : NAN;
}

EMSCRIPTEN_KEEPALIVE float atrium_offset_y(uint32_t avatar_id) {
  return App() ? App()->OffsetTo(avatar_id).second : NAN;
}

EMSCRIPTEN_KEEPALIVE int atrium_is_walled_off(uint32_t avatar_id) {
  return App() && App()->WalledOff(avatar_id) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void atrium_set_talk_marks(uint32_t avatar_id, int marks) {
  if (App()) App()->SetTalkMarks(avatar_id, marks);
}

EMSCRIPTEN_KEEPALIVE void atrium_walk_to_person(uint32_t avatar_id) {
  if (App()) App()->WalkToPerson(avatar_id);
}

EMSCRIPTEN_KEEPALIVE void atrium_walk_behind(uint32_t avatar_id) {
  if (App()) App()->WalkBehind(avatar_id);
}

EMSCRIPTEN_KEEPALIVE void atrium_sit_down(void) {
  if (App()) App()->SitDown();
}

EMSCRIPTEN_KEEPALIVE void atrium_zoom(int steps) {
  if (App()) App()->Zoom(steps);
}

EMSCRIPTEN_KEEPALIVE void atrium_look_at(float x, float y, float width, float height) {
  if (App()) App()->LookAt({x, y, width, height});
}

EMSCRIPTEN_KEEPALIVE void atrium_show_panel(const char* panel, int show) {
  if (App()) App()->ShowPanel(panel, show);
}

EMSCRIPTEN_KEEPALIVE const char* atrium_state(void) {
  static std::string kept;
  if (!App()) return "{}";
  return Keep(kept, App()->StateJson());
}

EMSCRIPTEN_KEEPALIVE void atrium_bench_avatars(int count) {
  if (App()) App()->BenchAvatars(count);
}

}  // extern "C"
