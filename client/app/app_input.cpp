// What the user does: keys, joystick, clicks and taps, zoom.
#include <cmath>

#include "client/app/app.h"

namespace atrium {

void App::OnKey(Key key, bool pressed) {
  if (typing_ && pressed) return;
  keys_.Set(key, pressed);
  UpdateIntent();
  if (!pressed) return;
  switch (key) {
    case Key::kZoomIn:
      return Zoom(1);
    case Key::kZoomOut:
      return Zoom(-1);
    case Key::kZoomReset:
      return Zoom(0);
    case Key::kCancel:
      return StopWalking();
    case Key::kMinimap:
      return ShowPanel("minimap", -1);
    case Key::kPeople:
      return ShowPanel("people", -1);
    case Key::kNetGraph:
      return ShowPanel("netgraph", -1);
    default:
      return;
  }
}

// Keys win over the joystick: who has both at hand uses the keyboard.
void App::UpdateIntent() {
  const MoveIntent keys = keys_.Intent();
  InputCommand wanted = joystick_;
  if (keys.dx != 0 || keys.dy != 0) {
    wanted = {.direction = DirectionOf(keys.dx, keys.dy), .running = keys.run};
  }
  if (wanted == intent_) return;
  intent_ = wanted;
  client_.SetIntent(wanted);
  loop_.RequestFrame();
}

void App::ReleaseInput() {
  keys_.ReleaseAll();
  gestures_.Cancel();
  if (hud_pointer_) hud_.Press(false);
  hud_pointer_.reset();
  joystick_ = {};
  UpdateIntent();
}

void App::OnFocusLost() { ReleaseInput(); }

void App::OnPointerDown(PointerId pointer, glm::vec2 at) {
  window_->Focus();
  if (!hud_pointer_ && hud_.Covers(Device(at))) {
    hud_pointer_ = pointer;
    hud_.PointerAt(Device(at), pointer != kMousePointer);
    hud_.Press(true);
    return;
  }
  gestures_.Down(pointer, at);
}

void App::OnPointerMove(PointerId pointer, glm::vec2 at) {
  if (hud_pointer_ == pointer) return hud_.PointerAt(Device(at), pointer != kMousePointer);
  if (pointer == kMousePointer && !hud_pointer_) {
    hud_.PointerAt(Device(at), false);
    window_->SetHandCursor(hud_.Covers(Device(at)));
  }
  const int steps = gestures_.Move(pointer, at);
  if (steps != 0) Zoom(steps);
}

void App::OnPointerUp(PointerId pointer, glm::vec2 at) {
  if (hud_pointer_ == pointer) {
    hud_pointer_.reset();
    hud_.PointerAt(Device(at), pointer != kMousePointer);
    hud_.Press(false);
    if (pointer != kMousePointer) hud_.PointerGone();
    return;
  }
  const std::optional<glm::vec2> click = gestures_.Up(pointer, at);
  if (click) ClickOn(Device(*click));
}

void App::OnPointerLeave() { hud_.PointerGone(); }

// Trackpads send fractions; a step of the wheel is one step of the zoom.
void App::OnWheel(float steps, glm::vec2 at) {
  if (hud_.Covers(Device(at))) return hud_.Wheel(steps);
  wheel_ += steps;
  const int whole = static_cast<int>(std::trunc(wheel_));
  if (whole == 0) return;
  wheel_ -= static_cast<float>(whole);
  Zoom(whole > 0 ? 1 : -1);
}

void App::ClickOn(glm::vec2 device) {
  if (map_ == nullptr) return;
  const glm::vec2 tile = camera_.TileAt(device);
  if (tile.x < 0 || tile.y < 0) return;
  const glm::ivec2 whole(tile);
  if (whole.x >= map_->width || whole.y >= map_->height) return;
  if (!reduced_motion_) renderer_.Marks().StartRipple(tile, NowMs());
  const TilePosition clicked{static_cast<std::int16_t>(whole.x),
                             static_cast<std::int16_t>(whole.y)};
  if (client_.SitOn(clicked)) return Redraw();
  WalkTo(whole.x, whole.y);
}

void App::WalkTo(int tile_x, int tile_y) {
  client_.WalkTo({static_cast<std::int16_t>(tile_x), static_cast<std::int16_t>(tile_y)});
  Redraw();
}

// A walk to where one stands ends where one stands.
void App::StopWalking() {
  const std::optional<AvatarState> state = client_.PredictedState();
  if (!state) return;
  const TilePosition tile = TileOf(*state);
  WalkTo(tile.x, tile.y);
}

void App::WalkToPerson(std::uint32_t avatar_id) {
  for (const PresentedPerson& person : client_.Present(NowMs()).people) {
    if (person.id.value != avatar_id || !person.has_tile) continue;
    WalkTo(person.tile.x, person.tile.y);
    return;
  }
}

void App::WalkBehind(std::uint32_t avatar_id) {
  client_.WalkBehind(AvatarId{static_cast<std::uint16_t>(avatar_id)});
  Redraw();
}

void App::SitDown() {
  const auto seat = client_.Present(NowMs()).seat;
  if (seat) client_.SitOn(*seat);
  Redraw();
}

void App::SetTyping(bool typing) {
  typing_ = typing;
  if (typing) ReleaseInput();
}

void App::SetJoystick(int direction, bool running) {
  const bool known = direction > 0 && direction < kDirectionCount;
  joystick_ = {.direction = known ? static_cast<Direction>(direction) : Direction::kNone,
               .running = known && running};
  UpdateIntent();
}

void App::Zoom(int steps) {
  if (steps == 0) {
    camera_.ResetZoom();
  } else {
    camera_.ZoomBy(steps);
  }
  Redraw();
}

void App::LookAt(const BridgeArea& area) {
  const glm::vec2 tile(camera_.Map().tile_px);
  const glm::vec2 corner(area.x, area.y);
  const glm::vec2 size(area.width, area.height);
  if (size.x > 0 && size.y > 0) {
    looked_at_ = (corner + size * 0.5F) * tile;
    camera_.Frame(size * tile);
  } else {
    looked_at_.reset();
    camera_.Unframe();
  }
  Redraw();
}

}  // namespace atrium
