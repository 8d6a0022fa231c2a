// Calls back when a frame is wanted, and only then.
#include "client/platform/frame_loop.h"

#include <algorithm>
#include <emscripten.h>

#include <emscripten/html5.h>

namespace atrium {

double NowMs() { return emscripten_get_now(); }

FrameLoop::~FrameLoop() {
  if (frame_request_ != 0) emscripten_cancel_animation_frame(frame_request_);
  if (timer_request_ != 0) emscripten_clear_timeout(timer_request_);
}

void FrameLoop::RequestFrame() {
  if (frame_request_ != 0) return;
  frame_request_ = emscripten_request_animation_frame(OnFrame, this);
}

void FrameLoop::SetTimer(double delay_ms) {
  if (timer_request_ != 0) emscripten_clear_timeout(timer_request_);
  timer_request_ = emscripten_set_timeout(OnTimer, std::max(delay_ms, 0.0), this);
}

int FrameLoop::OnFrame(double, void* self) {
  auto* loop = static_cast<FrameLoop*>(self);
  loop->frame_request_ = 0;
  loop->frame_(loop->context_);
  return EM_FALSE;
}

void FrameLoop::OnTimer(void* self) {
  auto* loop = static_cast<FrameLoop*>(self);
  loop->timer_request_ = 0;
  loop->timer_(loop->context_);
}

}  // namespace atrium
