// What Tiled does to a tile's pixels before it draws them.
#pragma once

#include "server/maps/image/image.h"
#include "shared/world/tilemap.h"

namespace atrium {

// Swapped along the diagonal first (width and height change places), then mirrored, as the flip
// bits of a Cell say.
Image Flipped(const Image& image, Cell flips);

// Every channel multiplied with the colour's.
void Tint(Image& image, Rgba color);

// The part of `image` that covers a window of the given size at (left, top); transparent where the
// window reaches outside.
Image Window(const Image& image, int left, int top, int width, int height);

// The same of a picture that is repeated without end in one or both directions.
Image RepeatedWindow(const Image& image, int left, int top, int width, int height, bool repeat_x,
                     bool repeat_y);

}  // namespace atrium
