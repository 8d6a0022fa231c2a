// The canvas of the page as an SDL window with a WebGL 2 context.
#pragma once

#include <SDL.h>
#include <memory>

namespace atrium {

// There is one. The page owns the canvas; this owns SDL, its window and the context.
class Window {
 public:
  // Null when the browser has no WebGL 2 or no such canvas.
  static std::unique_ptr<Window> Open(const char* canvas_selector);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  // Sets the canvas' size to exactly so many device pixels; events come in CSS pixels.
  void Resize(int css_width, int css_height, int device_width, int device_height);
  // The mouse cursor over the canvas: a hand over what can be clicked.
  void SetHandCursor(bool hand);
  // Gives the canvas the keyboard, as a press on it would if SDL let the browser see it.
  void Focus();
  // True once the browser took the context away; nothing can be drawn any more.
  bool ContextLost() const;
  // Calls `lost(context)` when that happens. Once.
  void WatchContext(void (*lost)(void* context), void* context);

 private:
  Window(SDL_Window* window, SDL_GLContext context) : window_(window), context_(context) {}

  static int OnContextLost(int type, const void* reserved, void* self);

  SDL_Window* window_;
  SDL_GLContext context_;
  bool hand_ = false;
  void (*lost_)(void* context) = nullptr;
  void* lost_context_ = nullptr;
};

}  // namespace atrium
