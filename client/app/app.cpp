// When to draw, and what a frame does.
#include "client/app/app.h"

#include <algorithm>
#include <cmath>

#include "client/app/state_json.h"
#include "client/app/world_signature.h"
#include "client/bridge/host.h"
#include "client/platform/sdl_input.h"

namespace atrium {
namespace {

// While nothing is drawn, the session still has its pings and time-outs.
constexpr double kIdlePeriodMs = 250;
// A slow frame moves the camera by no more than this; the first one after a pause by one frame.
constexpr double kLongestFrameMs = 100;
constexpr double kOrdinaryFrameMs = 1000.0 / 60;

std::uint64_t SeedFromClock() {
  return static_cast<std::uint64_t>(NowMs() * 1000.0) * 0x9E3779B97F4A7C15ULL;
}

}  // namespace

std::unique_ptr<BridgeHandler> StartApp(const char* canvas_selector) {
  std::unique_ptr<Window> window = Window::Open(canvas_selector);
  if (window == nullptr) return nullptr;
  return std::make_unique<App>(std::move(window));
}

App::App(std::unique_ptr<Window> window)
    : window_(std::move(window)),
      loop_([](void* self) { static_cast<App*>(self)->OnFrame(); },
            [](void* self) { static_cast<App*>(self)->OnTimer(); }, this),
      socket_([](void* self) { static_cast<App*>(self)->OnTimer(); }, this),
      client_(socket_, {.seed = SeedFromClock()}) {
  window_->WatchContext([](void* self) { static_cast<App*>(self)->loop_.RequestFrame(); }, this);
  WatchSdlInput([](void* self) { static_cast<App*>(self)->loop_.RequestFrame(); }, this);
  loop_.RequestFrame();
}

const PresentedWorld& App::Step(double now_ms) {
  const HudPanels& panels = hud_.Panels();
  client_.WantOverview(visible_ && (panels.minimap || panels.people));
  client_.Advance(now_ms);
  const PresentedWorld& world = client_.Present(now_ms);
  events_.Update(client_, world, map_.get(), now_ms);
  hud_.SetShown(HudShown(world));
  return crowd_.Active() ? crowd_.Mix(world, camera_, now_ms) : world;
}

// Something was heard, or time passed, while no frame was asked for.
void App::OnTimer() {
  if (dead_) return;
  const double now = NowMs();
  const PresentedWorld& world = Step(now);
  if (visible_ && NeedsDrawing(world, now)) loop_.RequestFrame();
  loop_.SetTimer(visible_ ? std::clamp(NextChange(world, now) - now, 1.0, kIdlePeriodMs)
                          : kIdlePeriodMs);
}

void App::OnFrame() {
  const double now = NowMs();
  if (dead_ || Dead(now)) return;
  PollSdlInput(*this);
  const PresentedWorld& world = Step(now);
  if (visible_ && NeedsDrawing(world, now)) {
    Draw(world, now);
    frame_ms_ = NowMs() - now;
    AskForLabels();
  }
  PlanNext(world, now);
}

bool App::NeedsDrawing(const PresentedWorld& world, double now_ms) {
  if (redraw_ || world.moving || camera_moving_ || renderer_.Marks().Moving(now_ms)) return true;
  if (!reduced_motion_ && now_ms >= renderer_.NextChange()) return true;
  if (hud_.Shown() && hud_.NeedsDrawing(ModelOf(world, now_ms))) return true;
  return SignatureOf(world) != drawn_signature_;
}

glm::vec2 App::SelfInMapPixels(const PresentedWorld& world) const {
  return glm::vec2(world.self_x, world.self_y) * glm::vec2(camera_.Map().tile_px);
}

void App::Draw(const PresentedWorld& world, double now_ms) {
  const double since = now_ms - drawn_at_ms_;
  const double passed = running_ ? std::min(since, kLongestFrameMs) : kOrdinaryFrameMs;
  frames_per_s_ += (static_cast<float>(1000.0 / std::max(since, 1.0)) - frames_per_s_) * 0.1F;
  drawn_at_ms_ = now_ms;
  redraw_ = false;
  drawn_signature_ = SignatureOf(world);
  const glm::vec2 target = looked_at_.value_or(world.has_self ? SelfInMapPixels(world) : entrance_);
  camera_moving_ = camera_.Follow(target, static_cast<float>(passed / 1000.0),
                                  reduced_motion_ || !world.has_self);
  stats_ = {};
  renderer_.Draw(world, camera_, now_ms, !reduced_motion_, stats_);
  if (hud_.Shown()) {
    CarryOut(hud_.Draw(ModelOf(world, now_ms), renderer_.Labels(), stats_));
  }
  ++frames_drawn_;
  if (first_frame_told_ || !renderer_.HasMap() || pages_missing_ > 0) return;
  first_frame_told_ = true;
  host::OnFirstFrame();
}

// After drawing, because the page may answer at once.
void App::AskForLabels() {
  LabelRenderer& labels = renderer_.Labels();
  for (const LabelAtlas::Request& request : labels.Atlas().TakeRequests()) {
    const std::string text(request.text);
    host::RequestLabel(request.id, text.c_str(), labels.PixelSize());
  }
}

void App::PlanNext(const PresentedWorld& world, double now_ms) {
  running_ =
      visible_ && (world.moving || camera_moving_ || redraw_ || renderer_.Marks().Moving(now_ms));
  if (running_) loop_.RequestFrame();
  const double wait = visible_ ? NextChange(world, now_ms) - now_ms : kIdlePeriodMs;
  if (wait <= 0) loop_.RequestFrame();
  loop_.SetTimer(std::clamp(wait, 0.0, kIdlePeriodMs));
}

double App::NextChange(const PresentedWorld& world, double now_ms) const {
  const double hud = hud_.Shown() ? hud_.NextChange(ModelOf(world, now_ms)) : TileAnimator::kNever;
  return reduced_motion_ ? hud : std::min(hud, renderer_.NextChange());
}

// Before one is in the world, there is nothing to say about it.
bool App::HudShown(const PresentedWorld& world) const {
  return map_ != nullptr && world.has_self &&
         (world.phase == ConnectionPhase::kOnline || world.phase == ConnectionPhase::kReconnecting);
}

HudModel App::ModelOf(const PresentedWorld& world, double now_ms) const {
  return {.world = world,
          .camera = camera_,
          .map = map_.get(),
          .now_ms = now_ms,
          .reduced_motion = reduced_motion_,
          .last_frame = stats_,
          .frame_ms = frame_ms_,
          .frames_per_s = frames_per_s_};
}

void App::CarryOut(const HudActions& actions) {
  if (actions.walk_to) WalkTo(actions.walk_to->x, actions.walk_to->y);
  if (actions.walk_to_person) WalkToPerson(actions.walk_to_person->value);
  if (actions.zoom != 0) Zoom(actions.zoom);
}

void App::Redraw() {
  redraw_ = true;
  if (!dead_ && visible_) loop_.RequestFrame();
}

bool App::Dead(double) {
  if (!window_->ContextLost()) return false;
  dead_ = true;
  host::OnFatal("context_lost",
                "The browser took the graphics card away from this page. Reload the page.");
  return true;
}

std::string App::StateJson() {
  const StateFigures figures{.self = client_.Self(),
                             .frames_drawn = frames_drawn_,
                             .last_frame = stats_,
                             .frame_ms = frame_ms_,
                             .zoom = camera_.Zoom()};
  return atrium::StateJson(client_.Present(NowMs()), map_.get(), figures);
}

void App::BenchAvatars(int count) {
  crowd_.SetCount(count);
  Redraw();
}

}  // namespace atrium
