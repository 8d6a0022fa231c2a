// The table that describes the avatars' sheet and palette: assets/avatars/avatars.json.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "shared/core/result.h"
#include "shared/sim/direction.h"

namespace atrium {

inline constexpr std::size_t kAvatarSlots = 8;

// The palette rows of one colour slot: those from `first` on; which of the `count` is said by entry
// `look_index` of a look (-1: always the first).
struct AvatarRamp {
  int look_index = -1;
  int first = 0;
  int count = 1;
};

struct AvatarArt {
  int frame_width = 32;  // sheet pixels
  int frame_height = 48;
  int anchor_x = 16;  // the feet within a frame
  int anchor_y = 44;
  int styles = 1;
  int facings = 4;
  int columns = 1;
  std::array<int, 4> row_of_facing{};  // up, right, down, left: row within a style
  int idle_column = 0;
  std::array<int, 4> walk_columns{};
  std::array<AvatarRamp, kAvatarSlots> ramps{};
  float shadow_radius_x = 9;  // sheet pixels
  float shadow_radius_y = 3;
  float shadow_alpha = 0.28F;

  // The row within a style; diagonals look sideways, as their legs do.
  int FacingRow(Direction facing) const;
  // The column of the walk cycle after so many tiles.
  int WalkColumn(float stride) const;
};

// Checks that the frames fit a sheet and the ramps a palette of these sizes.
Result<AvatarArt> ParseAvatarArt(std::string_view json, int sheet_width, int sheet_height,
                                 int palette_height);

}  // namespace atrium
