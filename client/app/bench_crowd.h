// Walking avatars that exist only on this screen: what a frame costs with many people in view.
#pragma once

#include <vector>

#include "client/prediction/presented_world.h"
#include "client/render/camera.h"

namespace atrium {

class BenchCrowd {
 public:
  // So many avatars from now on; 0 ends it.
  void SetCount(int count);
  bool Active() const { return count_ > 0; }

  // `world` with the crowd in view of the camera, everyone walking to and fro. Valid until the
  // next call.
  const PresentedWorld& Mix(const PresentedWorld& world, const Camera& camera, double now_ms);

 private:
  int count_ = 0;
  bool people_stale_ = true;
  std::uint32_t people_version_ = 0;
  PresentedWorld mixed_;
};

}  // namespace atrium
