// Turns the layers of a Tiled map, with tiles, objects or a picture, into layers of cells.
//
// A package knows only cells of one size. Tiles of other sizes, or drawn beside their place, are
// cut along the grid; where pieces overlap within one layer, the layer becomes several, one above
// the other, so that the picture is the one that Tiled draws. What reaches over the map's edge is
// cut off, unless an offset or parallax brings it into view: such cells become layers beside it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "server/maps/atlas/atlas_builder.h"
#include "server/maps/atlas/layer_reach.h"
#include "server/maps/atlas/placed_image.h"
#include "server/maps/atlas/tileset_images.h"
#include "server/maps/tiled/map_problems.h"
#include "server/maps/tiled/tiled_map.h"

namespace atrium {

inline constexpr std::size_t kMaxOverlaps = 32;       // pieces of one layer in one cell
inline constexpr std::size_t kMaxPieces = 4U << 20U;  // cut from odd-sized tiles of one map

// Borrows everything it is given. Use: Build() each drawn layer in order.
class LayerBuilder {
 public:
  LayerBuilder(const TiledMap& map, TilesetImages& images, AtlasBuilder& atlas,
               MapProblems& problems);

  // Appends the layers that show `layer`; none when it shows nothing. The images of its tiles must
  // have been loaded.
  void Build(const TiledLayer& layer, bool above_avatars, std::vector<TileLayer>& out);

 private:
  // A cell to draw, relative to the cell in which the tile stands.
  struct Piece {
    int dx = 0;
    int dy = 0;
    Cell cell = kEmptyCell;
  };
  // What one gid looks like.
  struct Drawing {
    bool fits = false;  // just one cell, flipped by the cell's own flip bits
    std::vector<Piece> pieces;
  };
  // Pieces of the layer under construction, stacked by cell.
  struct Stack {
    std::vector<std::vector<Cell>> layers;
    std::vector<std::uint8_t> heights;
  };
  // Stacks of the map's size, by how many maps to the right of and below it they lie.
  using Stacks = std::map<std::pair<int, int>, Stack>;
  // A frame of a tile, at its place.
  struct PlacedFrame {
    PlacedImage image;
    std::uint16_t duration_ms = 0;
  };

  const Drawing& DrawingOf(Gid gid, Rgba tint, std::size_t cell);
  Drawing MakeDrawing(Gid gid, Rgba tint, std::size_t cell);
  // All frames of the tile, whole and unflipped; empty after a problem.
  std::vector<TileFrame> Frames(const TiledMap::Lookup& found, Rgba tint, std::size_t cell);
  // Once for each tileset.
  void WarnOfOutside(const TiledTileset& tileset, int tile, std::size_t cell);
  // Cuts frames, whose places are seen from the corner of a cell, along the grid.
  std::vector<Piece> CutAlongGrid(const std::vector<PlacedFrame>& frames);
  std::vector<PlacedFrame> PlaceFrames(const TiledMap::Lookup& found, Gid flips, Rgba tint,
                                       TilePlacing placing, std::size_t cell);
  void AddTiles(const TiledLayer& layer);
  void AddObjects(const TiledLayer& layer);
  void AddObject(const TiledObject& object, Rgba tint);
  void AddPicture(const TiledLayer& layer);
  void Place(const Piece& piece, int x, int y);
  bool IsSeen(int x, int y) const;
  // One more layer to the stack; false, with a problem, when there are too many.
  bool AddLayer(Stack& stack);
  void TakeLayers(const TiledLayer& layer, bool above_avatars, std::vector<TileLayer>& out);
  bool FitsGrid(const TiledTileset& tileset) const;
  // Lies on its side and so does not fit its cell any more.
  bool IsTurned(Gid gid) const;
  std::string Where(std::size_t cell) const;

  const TiledMap& map_;
  TilesetImages& images_;
  AtlasBuilder& atlas_;
  MapProblems& problems_;
  std::size_t cell_count_;
  // The one under construction.
  const TiledLayer* layer_ = nullptr;
  int offset_x_ = 0;  // px
  int offset_y_ = 0;
  LayerReach reach_;
  Stacks stacks_;
  std::size_t pieces_ = 0;
  std::size_t layers_ = 0;

  struct Drawings {
    std::vector<std::uint32_t> fitting;  // by tile number without flips: index + 1
    std::unordered_map<Gid, std::uint32_t> others;
  };
  std::map<std::uint32_t, Drawings> by_tint_;
  std::vector<Drawing> drawings_;
  std::set<const TiledTileset*> outside_;  // those of which a tile was not in their image
};

}  // namespace atrium
