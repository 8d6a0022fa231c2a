// Draws a whole map package into one picture, as Tiled would draw the map: for tests that compare
// pixels and for people who want to look. The client draws with its own renderer.
#pragma once

#include <vector>

#include "server/maps/image/image.h"
#include "shared/core/result.h"
#include "shared/world/tilemap.h"

namespace atrium {

// `pages` are the decoded atlas pages. Animations show their first frame; parallax is that of a
// camera at the map's upper left corner, which is none. Fails when a page is missing or of the
// wrong size, or the picture would have more than kMaxImagePixels.
Result<Image> RenderMap(const Tilemap& map, const std::vector<Image>& pages);

}  // namespace atrium
