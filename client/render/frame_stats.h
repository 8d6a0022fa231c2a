// What one frame cost the graphics card's side: counted by every renderer, shown by the net graph
// and told to the page.
#pragma once

#include <cstddef>
#include <cstdint>

namespace atrium {

struct FrameStats {
  std::int32_t draw_calls = 0;
  std::size_t upload_bytes = 0;
};

}  // namespace atrium
