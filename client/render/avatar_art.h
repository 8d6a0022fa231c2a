// The table that describes the avatars' parts and palette: assets/avatars/avatars.json.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "shared/core/result.h"
#include "shared/protocol/emote.h"
#include "shared/protocol/look.h"
#include "shared/sim/direction.h"

namespace atrium {

// Kinds of things that are coloured alike, the outline and the trim included.
inline constexpr std::size_t kAvatarSlots = 11;
inline constexpr std::size_t kAvatarFacings = 4;

// The palette rows of one slot: `count` from `first` on.
struct AvatarRamp {
  int first = 0;
  int count = 1;
};

// A rectangle of the sheet.
struct AvatarSprite {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

// A sprite's place within the frame; it may reach over the frame's edges.
struct AvatarPlace {
  int sprite = 0;
  int x = 0;
  int y = 0;
};

// One layer of a shape.
struct AvatarPiece {
  int z = 0;          // those with more are drawn over those with less
  bool press = true;  // darkens what it touches, so that one sees where it ends
  std::vector<AvatarPlace> places;
  std::vector<int> place_of_frame;  // by AvatarArt::FrameOf(); -1 where it is not seen
};

struct AvatarShape {
  std::vector<AvatarPiece> pieces;
  bool hides_hair = false;
  // Down to so many rows below its own top, by facing.
  std::array<int, kAvatarFacings> hidden_rows{};
};

struct AvatarCategory {
  int slot = 0;  // whose colours it chooses
  bool is_hair = false;
  std::vector<AvatarShape> shapes;  // at least one
};

// Poses shown in turn.
struct AvatarCycle {
  int pose_ms = 0;         // 0: by the distance walked
  std::vector<int> poses;  // at least one
};

struct AvatarArt {
  int frame_width = 32;  // px
  int frame_height = 48;
  int anchor_x = 16;  // the feet within a frame
  int anchor_y = 44;
  int poses = 1;
  int slot_step = 16;  // red of a sheet pixel / slot_step = slot, green / shade_step = shade
  int shade_step = 64;
  std::array<int, kAvatarFacings> number_of_facing{};  // up, right, down, left
  AvatarCycle idle;
  AvatarCycle walk;
  AvatarCycle run;
  std::array<AvatarCycle, kGestureCount> emotes;  // the first, of none, is empty
  std::array<AvatarCycle, kGestureCount> seated;  // the same on a seat; the first: just sitting
  std::array<AvatarRamp, kAvatarSlots> ramps{};
  // The category that chooses a slot's colour; -1: it always has its first.
  std::array<int, kAvatarSlots> category_of_slot{};
  int outline_slot = 0;  // of the lines around the figure
  int eyes_slot = 0;     // stays as bright as it is under what is worn
  std::array<AvatarCategory, kLookParts> categories;
  std::vector<AvatarSprite> sprites;
  float shadow_radius_x = 9;  // px
  float shadow_radius_y = 3;
  float shadow_alpha = 0.28F;

  // Diagonals look sideways, as their legs do.
  int FacingNumber(Direction facing) const;
  int FrameOf(int facing, int pose) const { return facing * poses + pose; }
  // The pose of a walk (or run) after so many tiles.
  int StridePose(float tiles, bool running) const;
  // The pose of a gesture after so long, and how long until the next one; infinity where it is
  // held.
  int EmotePose(Emote emote, bool sits, float since_ms) const;
  double EmotePoseLeftMs(Emote emote, bool sits, float since_ms) const;
  const AvatarShape& ShapeFor(const Look& look, std::size_t category) const;
  // The poses in which somebody shows a gesture, or none.
  const AvatarCycle& CycleOf(Emote emote, bool sits) const;
  // The palette row of a slot.
  int RowOf(const Look& look, std::size_t slot) const;
};

// Checks that all lies within pictures of these sizes and that every number means something.
Result<AvatarArt> ParseAvatarArt(std::string_view json, int sheet_width, int sheet_height,
                                 int palette_height);

}  // namespace atrium
