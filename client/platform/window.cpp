// The canvas of the page as an SDL window with a WebGL 2 context.
#include "client/platform/window.h"

#include <emscripten.h>

#include <emscripten/html5.h>

#include "client/platform/keyboard_source.h"

namespace atrium {
namespace {

// SDL knows the canvas only by this name, whatever its selector is.
constexpr const char* kSdlCanvas = "#canvas";

// clang-format off
EM_JS(int, AdoptCanvas, (const char* selector), {
  const canvas = document.querySelector(UTF8ToString(selector));
  if (!canvas) return 0;
  specialHTMLTargets["#canvas"] = canvas;
  Module["canvas"] = canvas;
  return 1;
});

EM_JS(void, FocusCanvas, (void), {
  const element = document.activeElement;
  if (element === Module["canvas"]) return;
  if (element) element.blur();
  Module["canvas"].focus({preventScroll: true});
});

EM_JS(void, SetCursorStyle, (int hand), {
  Module["canvas"].style.cursor = hand ? "pointer" : "";
});
// clang-format on

void SetContextAttributes() {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_MULTISAMPLEBUFFERS, 0);
}

bool InitVideo() {
  SDL_SetMainReady();
  // SDL listens to a target of ours that passes on only the keys the world uses.
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, kKeyboardTarget);
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  return SDL_Init(SDL_INIT_VIDEO) == 0;
}

}  // namespace

std::unique_ptr<Window> Window::Open(const char* canvas_selector) {
  if (AdoptCanvas(canvas_selector) == 0) return nullptr;
  InstallKeyboardSource();
  if (!InitVideo()) return nullptr;
  SetContextAttributes();
  // Not SDL_WINDOW_RESIZABLE: the page says how large the canvas is.
  SDL_Window* window = SDL_CreateWindow("Atrium", 0, 0, 1, 1, SDL_WINDOW_OPENGL);
  if (window == nullptr) return nullptr;
  SDL_GLContext context = SDL_GL_CreateContext(window);
  if (context == nullptr) {
    SDL_DestroyWindow(window);
    return nullptr;
  }
  // Typing belongs to the page; without this SDL lets letters through to the browser as well.
  SDL_StopTextInput();
  // A page with such a listener is not kept in the browser's back/forward cache.
  emscripten_set_beforeunload_callback(nullptr, nullptr);
  return std::unique_ptr<Window>(new Window(window, context));
}

Window::~Window() {
  SDL_GL_DeleteContext(context_);
  SDL_DestroyWindow(window_);
  SDL_Quit();
}

void Window::Resize(int css_width, int css_height, int device_width, int device_height) {
  SDL_SetWindowSize(window_, css_width, css_height);
  emscripten_set_canvas_element_size(kSdlCanvas, device_width, device_height);
}

void Window::Focus() { FocusCanvas(); }

void Window::SetHandCursor(bool hand) {
  if (hand == hand_) return;
  hand_ = hand;
  SetCursorStyle(hand ? 1 : 0);
}

void Window::WatchContext(void (*lost)(void* context), void* context) {
  lost_ = lost;
  lost_context_ = context;
  emscripten_set_webglcontextlost_callback(kSdlCanvas, this, EM_FALSE, OnContextLost);
}

int Window::OnContextLost(int, const void*, void* self) {
  auto* window = static_cast<Window*>(self);
  window->lost_(window->lost_context_);
  return EM_TRUE;
}

bool Window::ContextLost() const {
  return emscripten_is_webgl_context_lost(emscripten_webgl_get_current_context()) != 0;
}

}  // namespace atrium
