// Small maps for the tests of shared/world.
#pragma once

#include <initializer_list>
#include <string_view>

#include "shared/world/collision_grid.h"
#include "shared/world/tilemap.h"

namespace atrium {

// '#' is blocked, everything else free; all rows have the same length.
inline CollisionGrid GridOf(std::initializer_list<std::string_view> rows) {
  CollisionGrid grid(static_cast<int>(rows.begin()->size()), static_cast<int>(rows.size()));
  std::int16_t y = 0;
  for (const std::string_view row : rows) {
    for (std::size_t x = 0; x < row.size(); ++x) {
      if (row[x] == '#') grid.SetBlocked({static_cast<std::int16_t>(x), y});
    }
    ++y;
  }
  return grid;
}

// 4 x 3 tiles with something of everything that a package holds.
inline Tilemap SampleMap() {
  Tilemap map;
  map.width = 4;
  map.height = 3;
  map.tile_width = 16;
  map.tile_height = 16;
  map.name = "Café 🙂";
  map.copyright = "drawn by nobody";
  map.free_movement = true;
  map.audible_tiles = 9;
  map.background = {10, 20, 30, 255};
  map.atlas = {.tile_count = 5,
               .page_width = 32,
               .page_height = 32,
               .page_count = 2,
               .tiles_per_row = 2,
               .rows_per_page = 2};
  map.animations = {{.tile = 3, .frames = {{.tile = 0, .duration_ms = 100}, {1, 250}}}};
  map.layers.push_back({.name = "floor", .cells = std::vector<Cell>(12, MakeCell(0))});
  map.layers.push_back({.name = "trees/tops",
                        .opacity = 128,
                        .above_avatars = true,
                        .offset_x = -5,
                        .offset_y = 7,
                        .parallax_x = kParallaxOne / 3,
                        .parallax_y = 2 * kParallaxOne,
                        .cells = std::vector<Cell>(12, kEmptyCell)});
  map.layers[1].cells[5] = MakeCell(4, kFlipHorizontal | kFlipDiagonal);
  map.layers[1].cells[11] = MakeCell(3);
  map.collision = GridOf({"####", "#..#", "#..."});
  map.collision.BlockEntering({1, 2}, 0, -1);
  map.zones = {{.id = ZoneId{1}, .name = "Hall", .kind = ZoneKind::kPublic},
               {.id = ZoneId{2}, .name = "Room", .kind = ZoneKind::kPrivate},
               {.id = ZoneId{3}, .name = "Forum", .kind = ZoneKind::kAudience, .stage = ZoneId{4}},
               {.id = ZoneId{4}, .name = "Podium", .kind = ZoneKind::kStage}};
  map.zone_grid = ZoneGrid(4, 3);
  map.zone_grid.Set({1, 1}, ZoneId{2});
  map.zone_grid.Set({2, 1}, ZoneId{1});
  map.spawns = {{.tile = {1, 1}, .name = "", .is_default = true}, {{3, 2}, "gate", false}};
  map.seats = {{{1, 2}, 1, 0}, {{2, 2}, 0, -1}};
  return map;
}

}  // namespace atrium
