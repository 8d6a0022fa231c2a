// A Tiled map as its file says it, checked and with groups resolved, but before anything is known
// about its meaning: which layer collides or spawns is the business of server/maps/dialect.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/maps/tiled/tiled_properties.h"
#include "shared/world/tilemap.h"

namespace atrium {

// Number of a tile over all tilesets of the map, with the flips of that cell in its upper bits:
// they are the bits that `Cell` uses. 0 is no tile.
using Gid = std::uint32_t;
inline constexpr Gid kGidFlipMask = kCellFlipMask;
inline constexpr Gid kGidRotatedHexagon = 1U << 28U;  // only for hexagonal maps, ignored
inline constexpr Gid kGidTileMask = ~(kGidFlipMask | kGidRotatedHexagon);
inline constexpr int kMaxFirstGid = 1 << 27;      // of a tileset
inline constexpr Gid kUnknownGid = kGidTileMask;  // no tileset reaches as far

struct TiledFrame {
  int tile = 0;  // within the tileset
  int duration_ms = 100;
};

struct TiledTile {
  TiledProperties properties;
  std::vector<TiledFrame> frames;  // empty unless animated
  std::string image;               // only in a collection of images: this tile's file
  int image_width = 0;             // px, as the map has it; 0 when it does not say
  int image_height = 0;
  // The part of that file that is shown, px; all of it when width or height is 0.
  int part_x = 0;
  int part_y = 0;
  int part_width = 0;
  int part_height = 0;
};

struct TiledTileset {
  std::string name;
  std::filesystem::path file;  // which describes it: the paths of its images begin there
  bool is_external = false;    // that file is not the map's
  bool is_missing = false;     // nothing is known of its tiles
  Gid first_gid = 1;
  int tile_count = 0;
  int columns = 0;     // as many as fit the image when 0
  int tile_width = 0;  // px; for a collection of images the largest
  int tile_height = 0;
  int margin = 0;
  int spacing = 0;
  int offset_x = 0;  // px, where its tiles are drawn from their place
  int offset_y = 0;
  bool fits_grid = false;    // its tiles are stretched to the size of a cell
  bool keep_aspect = false;  // stretched tiles keep their proportions
  double align_x = 0;        // the point of a tile object that its position means: 0 to 1
  double align_y = 1;
  std::string image;  // as written in the file; empty for a collection of images
  std::optional<Rgba> transparent_color;
  std::map<int, TiledTile> tiles;  // those of which more is known than their pixels

  // How many tiles fit an image of that size.
  int ColumnsIn(int image_width) const;
  int RowsIn(int image_height) const;
  // The number after that of its last tile.
  Gid EndGid() const { return first_gid + static_cast<Gid>(tile_count); }
};

enum class TiledLayerKind { kTiles, kObjects, kImage };

struct TiledObject {
  enum class Shape { kRectangle, kPoint, kText, kOther };

  std::string name;
  std::string class_name;  // "class", in older files "type"
  Shape shape = Shape::kRectangle;
  Gid gid = 0;   // of an object that shows a tile
  double x = 0;  // px, upper left corner (of an object with a tile: lower left)
  double y = 0;
  double width = 0;
  double height = 0;
  double rotation = 0;  // degrees, clockwise around its position
  double opacity = 1;
  bool visible = true;
  TiledProperties properties;
};

// Of an image layer.
struct TiledPicture {
  std::string image;  // as written in the file
  int width = 0;      // px, as the map has it; 0 when it does not say
  int height = 0;
  bool repeat_x = false;
  bool repeat_y = false;
  std::optional<Rgba> transparent_color;
};

// Opacity, offset, parallax, tint and visibility are those of all groups around it together.
struct TiledLayer {
  TiledLayerKind kind = TiledLayerKind::kTiles;
  std::string name;      // "group/child"
  std::string own_name;  // without the groups
  std::string class_name;
  bool visible = true;
  double opacity = 1;
  double offset_x = 0;  // px
  double offset_y = 0;
  double parallax_x = 1;
  double parallax_y = 1;
  Rgba tint{255, 255, 255, 255};
  TiledProperties properties;
  std::vector<Gid> cells;            // of a tile layer, row by row
  std::vector<TiledObject> objects;  // of an object layer
  bool sorted = true;                // objects further down are drawn later; else as they come
  TiledPicture picture;              // of an image layer
};

// In which order a layer's tiles are drawn; matters where tiles larger than a cell overlap.
struct TiledRenderOrder {
  bool leftwards = false;
  bool upwards = false;
};

struct TiledMap {
  std::filesystem::path file;  // the paths of its image layers begin there
  int width = 0;               // tiles
  int height = 0;
  int origin_x = 0;  // tiles; what was drawn here on an infinite map is at (0, 0)
  int origin_y = 0;
  int tile_width = 0;  // px
  int tile_height = 0;
  double parallax_origin_x = 0;  // px: with the middle of the view there, parallax moves no layer
  double parallax_origin_y = 0;
  TiledRenderOrder render_order;
  Rgba background{0, 0, 0, 0};
  TiledProperties properties;
  std::vector<TiledTileset> tilesets;  // by first_gid, ascending
  std::vector<TiledLayer> layers;      // flat, in drawing order

  // What a gid shows; null tileset for gid 0 and for one that no tileset has.
  struct Lookup {
    const TiledTileset* tileset = nullptr;
    int tile = 0;
  };
  Lookup Find(Gid gid) const;
  // What is known of the gid's tile, null when nothing is.
  const TiledTile* FindTile(Gid gid) const;
};

}  // namespace atrium
