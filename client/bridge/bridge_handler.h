// What the bridge's exports are carried out by: the app, which the bridge itself does not know.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace atrium {

// RGBA pixels, rows from the top, borrowed for the call.
struct BridgeImage {
  int width = 0;
  int height = 0;
  const std::uint8_t* rgba = nullptr;
};

// A part of the map, in tiles.
struct BridgeArea {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
};

struct BridgeGlyph {
  std::uint32_t codepoint = 0;
  int width = 0;
  int height = 0;
  float bearing_x = 0;
  float bearing_y = 0;
  float advance = 0;
  const std::uint8_t* coverage = nullptr;
};

// One method for each export; bridge.h says what they mean.
class BridgeHandler {
 public:
  virtual ~BridgeHandler() = default;

  virtual std::string LoadMap(std::span<const std::uint8_t> package) = 0;
  virtual void PutAtlasPage(int page, const BridgeImage& image) = 0;
  virtual std::string PutAvatarArt(const BridgeImage& sheet, const BridgeImage& palette,
                                   std::string_view table_json) = 0;
  virtual const std::uint8_t* AvatarPicture(const std::uint8_t* look, int facing, int pose) = 0;
  virtual void PutReactions(const BridgeImage& symbols) = 0;
  virtual void PutLabel(std::uint32_t id, const BridgeImage& image) = 0;
  virtual void PutGlyph(const BridgeGlyph& glyph) = 0;
  virtual void Resize(int css_width, int css_height, float device_pixel_ratio, float text_px) = 0;
  virtual void SetVisible(bool visible) = 0;
  virtual void SetReducedMotion(bool reduced) = 0;
  virtual void SetTheme(const std::uint8_t* colors) = 0;
  virtual void SetLanguage(bool right_to_left) = 0;
  virtual void SetSafeArea(int left, int top, int right, int bottom) = 0;

  virtual void Connect(std::string_view url, std::string_view name, const std::uint8_t* look,
                       std::string_view resume_token, std::string_view way) = 0;
  virtual void Disconnect() = 0;
  virtual void SendText(std::string_view json) = 0;

  virtual void SetTyping(bool typing) = 0;
  virtual void SetJoystick(int direction, bool running) = 0;
  virtual void WalkTo(int tile_x, int tile_y) = 0;
  virtual void WalkToPerson(std::uint32_t avatar_id) = 0;
  virtual void WalkBehind(std::uint32_t avatar_id) = 0;
  virtual void SitDown() = 0;
  virtual void Zoom(int steps) = 0;
  virtual void LookAt(const BridgeArea& area) = 0;
  virtual void ShowPanel(std::string_view panel, int show) = 0;

  // Tiles to the right and downwards; NaN when that person is not in view.
  virtual std::pair<float, float> OffsetTo(std::uint32_t avatar_id) = 0;
  virtual bool WalledOff(std::uint32_t avatar_id) = 0;
  virtual void SetTalkMarks(std::uint32_t avatar_id, int marks) = 0;
  virtual std::string StateJson() = 0;
  virtual void BenchAvatars(int count) = 0;
};

// Made by the app (client/app/app.cpp). Null when there is no WebGL 2.
std::unique_ptr<BridgeHandler> StartApp(const char* canvas_selector);

}  // namespace atrium
