// Turns SDL's events into the client's.
#include "client/platform/sdl_input.h"

#include <SDL.h>
#include <array>

namespace atrium {
namespace {

struct KeyBinding {
  SDL_Scancode scancode;
  Key key;
};

constexpr std::array<KeyBinding, 19> kBindings = {{
    {SDL_SCANCODE_UP, Key::kUp},
    {SDL_SCANCODE_W, Key::kUp},
    {SDL_SCANCODE_DOWN, Key::kDown},
    {SDL_SCANCODE_S, Key::kDown},
    {SDL_SCANCODE_LEFT, Key::kLeft},
    {SDL_SCANCODE_A, Key::kLeft},
    {SDL_SCANCODE_RIGHT, Key::kRight},
    {SDL_SCANCODE_D, Key::kRight},
    {SDL_SCANCODE_LSHIFT, Key::kRun},
    {SDL_SCANCODE_RSHIFT, Key::kRun},
    {SDL_SCANCODE_N, Key::kMinimap},
    {SDL_SCANCODE_P, Key::kPeople},
    {SDL_SCANCODE_F3, Key::kNetGraph},
    {SDL_SCANCODE_EQUALS, Key::kZoomIn},
    {SDL_SCANCODE_KP_PLUS, Key::kZoomIn},
    {SDL_SCANCODE_MINUS, Key::kZoomOut},
    {SDL_SCANCODE_KP_MINUS, Key::kZoomOut},
    {SDL_SCANCODE_0, Key::kZoomReset},
    {SDL_SCANCODE_ESCAPE, Key::kCancel},
}};

struct Watcher {
  void (*wake)(void*) = nullptr;
  void* context = nullptr;
};
Watcher watcher;  // SDL keeps its address

int Wake(void*, SDL_Event*) {
  watcher.wake(watcher.context);
  return 0;
}

glm::vec2 FingerPlace(const SDL_TouchFingerEvent& touch) {
  int width = 0;
  int height = 0;
  SDL_GetWindowSize(SDL_GetWindowFromID(touch.windowID), &width, &height);
  return {touch.x * static_cast<float>(width), touch.y * static_cast<float>(height)};
}

void PassKey(const SDL_KeyboardEvent& event, InputSink& sink) {
  if (event.repeat != 0) return;
  for (const KeyBinding& binding : kBindings) {
    if (binding.scancode != event.keysym.scancode) continue;
    sink.OnKey(binding.key, event.type == SDL_KEYDOWN);
    return;
  }
}

void PassButton(const SDL_MouseButtonEvent& event, InputSink& sink) {
  if (event.button != SDL_BUTTON_LEFT) return;
  const glm::vec2 at(event.x, event.y);
  if (event.type == SDL_MOUSEBUTTONDOWN) {
    sink.OnPointerDown(kMousePointer, at);
  } else {
    sink.OnPointerUp(kMousePointer, at);
  }
}

void PassFinger(const SDL_TouchFingerEvent& event, InputSink& sink) {
  const glm::vec2 at = FingerPlace(event);
  if (event.type == SDL_FINGERDOWN) return sink.OnPointerDown(event.fingerId, at);
  if (event.type == SDL_FINGERUP) return sink.OnPointerUp(event.fingerId, at);
  sink.OnPointerMove(event.fingerId, at);
}

void PassWheel(const SDL_MouseWheelEvent& event, InputSink& sink) {
  sink.OnWheel(event.preciseY, {event.mouseX, event.mouseY});
}

void PassWindow(const SDL_WindowEvent& event, InputSink& sink) {
  if (event.event == SDL_WINDOWEVENT_FOCUS_LOST) sink.OnFocusLost();
  if (event.event == SDL_WINDOWEVENT_LEAVE) sink.OnPointerLeave();
}

void Pass(const SDL_Event& event, InputSink& sink) {
  switch (event.type) {
    case SDL_KEYDOWN:
    case SDL_KEYUP:
      return PassKey(event.key, sink);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      return PassButton(event.button, sink);
    case SDL_MOUSEMOTION:
      return sink.OnPointerMove(kMousePointer, {event.motion.x, event.motion.y});
    case SDL_MOUSEWHEEL:
      return PassWheel(event.wheel, sink);
    case SDL_FINGERDOWN:
    case SDL_FINGERUP:
    case SDL_FINGERMOTION:
      return PassFinger(event.tfinger, sink);
    case SDL_WINDOWEVENT:
      return PassWindow(event.window, sink);
    default:
      return;
  }
}

}  // namespace

void PollSdlInput(InputSink& sink) {
  SDL_Event event;
  while (SDL_PollEvent(&event) != 0) Pass(event, sink);
}

void WatchSdlInput(void (*wake)(void* context), void* context) {
  watcher = {wake, context};
  SDL_AddEventWatch(Wake, nullptr);
}

}  // namespace atrium
