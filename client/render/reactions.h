// The symbols of reactions over heads, and where they go on the canvas: they pop up over the name,
// rise and fade.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "client/prediction/presented_world.h"
#include "client/render/camera.h"

namespace atrium {

// A symbol as its shader reads it, device pixels.
struct ReactionInstance {
  float x = 0;  // upper left corner on the canvas
  float y = 0;
  float size = 0;
  float symbol = 0;  // its place in the row of symbols
  float alpha = 1;
};

// Clears `out` and fills it with the reactions in view, in the order given. `tag_height`: of a name
// over a head, device pixels. Not `animate`: they stand still until they are gone.
void FillReactions(std::span<const PresentedAvatar> avatars, const Camera& camera, int tag_height,
                   bool animate, std::vector<ReactionInstance>& out);

}  // namespace atrium
