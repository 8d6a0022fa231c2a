// Calls back when a frame is wanted, and only then: on the browser's animation frame, or on a timer
// while nothing needs to be drawn.
#pragma once

namespace atrium {

// Now, in milliseconds of the page's monotonic clock.
double NowMs();

class FrameLoop {
 public:
  using Callback = void (*)(void* context);

  // `frame` runs in an animation frame (which a hidden tab never gets), `timer` outside of one.
  FrameLoop(Callback frame, Callback timer, void* context)
      : frame_(frame), timer_(timer), context_(context) {}
  ~FrameLoop();
  FrameLoop(const FrameLoop&) = delete;
  FrameLoop& operator=(const FrameLoop&) = delete;

  // Runs `frame` in the next animation frame, once however often asked.
  void RequestFrame();
  // Runs `timer` after so long, in place of an earlier timer.
  void SetTimer(double delay_ms);

 private:
  static int OnFrame(double time, void* self);
  static void OnTimer(void* self);

  Callback frame_;
  Callback timer_;
  void* context_;
  long frame_request_ = 0;  // 0: none
  long timer_request_ = 0;
};

}  // namespace atrium
