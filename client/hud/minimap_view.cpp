// The maths of the minimap: from tiles to the picture on the screen and back.
#include "client/hud/minimap_view.h"

#include <glm/common.hpp>

namespace atrium {

glm::vec2 MinimapView::PointOf(glm::vec2 tile) const {
  return image_.from + tile * image_.Size() / glm::vec2(map_tiles_);
}

std::optional<TilePosition> MinimapView::TileAt(glm::vec2 device) const {
  if (!image_.Contains(device)) return std::nullopt;
  const glm::vec2 tile = (device - image_.from) * glm::vec2(map_tiles_) / image_.Size();
  return TilePosition{static_cast<std::int16_t>(tile.x), static_cast<std::int16_t>(tile.y)};
}

HudRect MinimapView::Viewport(const Camera& camera) const {
  const glm::vec2 from = PointOf(camera.TileAt({0, 0}));
  const glm::vec2 to = PointOf(camera.TileAt(glm::vec2(camera.View().device)));
  return {glm::clamp(from, image_.from, image_.to), glm::clamp(to, image_.from, image_.to)};
}

}  // namespace atrium
