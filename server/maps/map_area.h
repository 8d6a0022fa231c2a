// Areas of a map where something happens to whoever walks in: a website opens, a sound plays, one
// comes out on another map. Who hears whom is another matter: see Zone.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/world/tile_position.h"

namespace atrium {

inline constexpr std::size_t kMaxMapAreas = 4096;
inline constexpr std::size_t kMaxAreaUrlBytes = 2048;
inline constexpr std::size_t kMaxAreaTextBytes = 256;

struct TileRectangle {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;

  friend bool operator==(const TileRectangle&, const TileRectangle&) = default;
};

// When it happens: as one walks in, when one asks for it by key, or by its button alone.
enum class AreaTrigger { kEnter, kAction, kIcon };

struct AreaWebsite {
  std::string url;  // http or https
  AreaTrigger trigger = AreaTrigger::kEnter;
  std::string message;  // what is said when one may ask for it; empty: the page's own words
  bool new_tab = false;
  bool closable = true;
  int width_percent = 50;  // of the window
  std::string policy;      // what the frame may use, as in a frame's `allow`
};

struct AreaSound {
  std::string url;  // http or https, or what the map's author wrote for a file beside the map
  double volume = 1;
  bool loop = false;
};

// Another map of this server, as written: a path relative to this map's file.
struct AreaExit {
  std::string map;
  std::string entry;  // empty: where people appear by default
};

struct AreaFocus {
  double margin = 0;  // of the area's size, around it
};

struct MapArea {
  std::string name;  // may be empty
  std::vector<TileRectangle> parts;
  std::optional<AreaWebsite> website;
  std::optional<AreaSound> sound;
  std::optional<AreaExit> exit;
  std::optional<AreaFocus> focus;
};

// Covers exactly the tiles with rectangles that do not overlap, few if they make up large ones.
std::vector<TileRectangle> RectanglesOf(std::vector<TilePosition> tiles);

// What the page loads: documented in docs/maps.md, read by web/src/areas/parseAreas.ts.
std::string EncodeAreas(std::span<const MapArea> areas);

// Scheme, host and port of an http or https URL, in lower case; empty for anything else.
std::string OriginOf(std::string_view url);

}  // namespace atrium
