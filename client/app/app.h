// The client in the page: owns every part and decides when to draw.
//
// Nothing runs by itself. Input, the socket, the page and a slow timer wake it; an animation frame
// is asked for only when the picture may have changed, and drawn only when it has.
#pragma once

#include <memory>
#include <optional>

#include "client/app/bench_crowd.h"
#include "client/app/page_events.h"
#include "client/bridge/bridge_handler.h"
#include "client/hud/hud.h"
#include "client/net/browser_websocket.h"
#include "client/platform/frame_loop.h"
#include "client/platform/input.h"
#include "client/platform/move_keys.h"
#include "client/platform/pointer_gestures.h"
#include "client/platform/window.h"
#include "client/prediction/game_client.h"
#include "client/render/camera.h"
#include "client/render/gl/world_renderer.h"

namespace atrium {

class App final : public BridgeHandler, private InputSink {
 public:
  // Takes the window, whose context is current.
  explicit App(std::unique_ptr<Window> window);

  std::string LoadMap(std::span<const std::uint8_t> package) override;
  void PutAtlasPage(int page, const BridgeImage& image) override;
  std::string PutAvatarArt(const BridgeImage& sheet, const BridgeImage& palette,
                           std::string_view table_json) override;
  const std::uint8_t* AvatarPicture(const std::uint8_t* look, int facing, int pose) override;
  void PutReactions(const BridgeImage& symbols) override;
  void PutLabel(std::uint32_t id, const BridgeImage& image) override;
  void PutGlyph(const BridgeGlyph& glyph) override;
  void Resize(int css_width, int css_height, float device_pixel_ratio, float text_px) override;
  void SetVisible(bool visible) override;
  void SetReducedMotion(bool reduced) override;
  void SetTheme(const std::uint8_t* colors) override;
  void SetLanguage(bool right_to_left) override;
  void SetSafeArea(int left, int top, int right, int bottom) override;
  void Connect(std::string_view url, std::string_view name, const std::uint8_t* look,
               std::string_view resume_token, std::string_view way) override;
  void Disconnect() override;
  void SendText(std::string_view json) override;
  void SetTyping(bool typing) override;
  void SetJoystick(int direction, bool running) override;
  void WalkTo(int tile_x, int tile_y) override;
  void WalkToPerson(std::uint32_t avatar_id) override;
  void WalkBehind(std::uint32_t avatar_id) override;
  void SitDown() override;
  void Zoom(int steps) override;
  void LookAt(const BridgeArea& area) override;
  void ShowPanel(std::string_view panel, int show) override;
  std::pair<float, float> OffsetTo(std::uint32_t avatar_id) override;
  bool WalledOff(std::uint32_t avatar_id) override;
  void SetTalkMarks(std::uint32_t avatar_id, int marks) override;
  std::string StateJson() override;
  void BenchAvatars(int count) override;

 private:
  void OnKey(Key key, bool pressed) override;
  void OnPointerDown(PointerId pointer, glm::vec2 at) override;
  void OnPointerMove(PointerId pointer, glm::vec2 at) override;
  void OnPointerUp(PointerId pointer, glm::vec2 at) override;
  void OnPointerLeave() override;
  void OnWheel(float steps, glm::vec2 at) override;
  void OnFocusLost() override;

  void OnFrame();
  void OnTimer();
  // Brings the world to this moment; what is to be shown.
  const PresentedWorld& Step(double now_ms);
  bool NeedsDrawing(const PresentedWorld& world, double now_ms);
  void Draw(const PresentedWorld& world, double now_ms);
  void AskForLabels();
  void PlanNext(const PresentedWorld& world, double now_ms);
  // The picture changed by something else than the world.
  void Redraw();
  bool HudShown(const PresentedWorld& world) const;
  HudModel ModelOf(const PresentedWorld& world, double now_ms) const;
  void CarryOut(const HudActions& actions);
  // When the picture changes next without anybody moving; infinity when it does not.
  double NextChange(const PresentedWorld& world, double now_ms) const;
  void AskForGlyphs();
  // From CSS pixels to device pixels on the canvas.
  glm::vec2 Device(glm::vec2 css) const { return css * camera_.View().device_pixel_ratio; }
  void ClickOn(glm::vec2 device);
  void UpdateIntent();
  void StopWalking();
  void ReleaseInput();
  bool Dead(double now_ms);
  glm::vec2 SelfInMapPixels(const PresentedWorld& world) const;

  std::unique_ptr<Window> window_;
  FrameLoop loop_;
  BrowserWebSocket socket_;
  GameClient client_;
  PageEvents events_;
  std::shared_ptr<Tilemap> map_;
  Camera camera_;
  std::optional<glm::vec2> looked_at_;  // map pixels: instead of at oneself
  glm::vec2 entrance_{0, 0};            // map pixels: what is seen before one is in the world
  WorldRenderer renderer_;
  Hud hud_;
  MoveKeys keys_;
  PointerGestures gestures_;
  BenchCrowd crowd_;
  InputCommand joystick_;
  InputCommand intent_;
  // The pointer that went down on the HUD, which has it until it comes up.
  std::optional<PointerId> hud_pointer_;
  float wheel_ = 0;
  int pages_missing_ = 0;
  bool visible_ = true;
  bool typing_ = false;
  bool reduced_motion_ = false;
  bool dead_ = false;
  bool redraw_ = true;
  bool camera_moving_ = false;
  bool running_ = false;  // frames follow each other without a pause
  bool first_frame_told_ = false;
  std::uint64_t drawn_signature_ = 0;
  double drawn_at_ms_ = 0;
  float frames_per_s_ = 0;
  double frame_ms_ = 0;
  std::uint32_t frames_drawn_ = 0;
  FrameStats stats_;
};

}  // namespace atrium
