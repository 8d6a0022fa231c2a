// Reads the table that describes the avatars' sheet and palette.
#include "client/render/avatar_art.h"

#include <cmath>
#include <string>

#include <nlohmann/json.hpp>

namespace atrium {
namespace {

using Json = nlohmann::json;

constexpr int kMaxCount = 4096;
// Two steps, left and right, take this many tiles: slow enough not to look like scurrying.
constexpr float kTilesPerCycle = 1.5F;

// The member of that name, or null for anything that has none.
const Json& Member(const Json& object, const char* name) {
  static const Json none;
  if (!object.is_object()) return none;
  const auto found = object.find(name);
  return found == object.end() ? none : *found;
}

int IntOf(const Json& value, int fallback, int least) {
  if (!value.is_number()) return fallback;
  const double number = value.get<double>();
  if (!(number >= least && number <= kMaxCount)) return fallback;
  return static_cast<int>(number);
}

float FloatOf(const Json& value, float fallback) {
  return value.is_number() ? value.get<float>() : fallback;
}

// The place of `text` within an array of strings; -1 when it is not there.
int IndexOf(const Json& array, std::string_view text) {
  if (!array.is_array()) return -1;
  for (std::size_t i = 0; i < array.size(); ++i) {
    const auto* name = array[i].get_ptr<const std::string*>();
    if (name != nullptr && *name == text) return static_cast<int>(i);
  }
  return -1;
}

void ReadFrames(const Json& table, AvatarArt& art) {
  const Json& frame = Member(table, "frame");
  art.frame_width = IntOf(Member(frame, "width"), art.frame_width, 1);
  art.frame_height = IntOf(Member(frame, "height"), art.frame_height, 1);
  art.anchor_x = IntOf(Member(frame, "anchor_x"), art.anchor_x, 0);
  art.anchor_y = IntOf(Member(frame, "anchor_y"), art.anchor_y, 0);
  art.styles = IntOf(Member(table, "styles"), 0, 1);
  const Json& shadow = Member(table, "shadow");
  art.shadow_radius_x = FloatOf(Member(shadow, "radius_x"), art.shadow_radius_x);
  art.shadow_radius_y = FloatOf(Member(shadow, "radius_y"), art.shadow_radius_y);
  art.shadow_alpha = FloatOf(Member(shadow, "alpha"), art.shadow_alpha);
}

bool ReadPoses(const Json& table, AvatarArt& art) {
  const Json& facings = Member(table, "facings");
  const Json& columns = Member(table, "columns");
  if (!facings.is_array() || !columns.is_array()) return false;
  art.facings = static_cast<int>(facings.size());
  art.columns = static_cast<int>(columns.size());
  art.row_of_facing = {IndexOf(facings, "up"), IndexOf(facings, "right"), IndexOf(facings, "down"),
                       IndexOf(facings, "left")};
  art.walk_columns = {IndexOf(columns, "walk0"), IndexOf(columns, "walk1"),
                      IndexOf(columns, "walk2"), IndexOf(columns, "walk3")};
  art.idle_column = IndexOf(columns, "idle");
  for (const int row : art.row_of_facing) {
    if (row < 0) return false;
  }
  for (const int column : art.walk_columns) {
    if (column < 0) return false;
  }
  return art.idle_column >= 0;
}

bool ReadRamps(const Json& table, int palette_height, AvatarArt& art) {
  const Json& ramps = Member(table, "ramps");
  const Json& look = Member(table, "look");
  if (!ramps.is_object()) return false;
  for (const auto& [name, ramp] : ramps.items()) {
    const int slot = IntOf(Member(ramp, "slot"), -1, 0);
    const int first = IntOf(Member(ramp, "first"), -1, 0);
    const int count = IntOf(Member(ramp, "count"), 0, 1);
    if (slot < 0 || slot >= static_cast<int>(kAvatarSlots) || first < 0 || count < 1) return false;
    if (first + count > palette_height) return false;
    const int index = IndexOf(look, name);
    const bool chosen = index >= 0 && index < static_cast<int>(kAvatarSlots);
    art.ramps[static_cast<std::size_t>(slot)] = {chosen ? index : -1, first, count};
  }
  return true;
}

}  // namespace

int AvatarArt::FacingRow(Direction facing) const {
  const TileStep step = StepOf(facing);
  if (step.dx > 0) return row_of_facing[1];
  if (step.dx < 0) return row_of_facing[3];
  return step.dy < 0 ? row_of_facing[0] : row_of_facing[2];
}

int AvatarArt::WalkColumn(float stride) const {
  const float cycles = stride / kTilesPerCycle;
  const float phase = cycles - std::floor(cycles);
  const auto step = static_cast<std::size_t>(phase * static_cast<float>(walk_columns.size()));
  return walk_columns[step % walk_columns.size()];
}

Result<AvatarArt> ParseAvatarArt(std::string_view json, int sheet_width, int sheet_height,
                                 int palette_height) {
  const Json table = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  AvatarArt art;
  if (!table.is_object()) return Error{"The avatars' table is not JSON: build the assets again."};
  ReadFrames(table, art);
  if (!ReadPoses(table, art)) {
    return Error{"The avatars' table lacks a facing or a pose: build the assets again."};
  }
  if (!ReadRamps(table, palette_height, art)) {
    return Error{
        "The avatars' table names colours that the palette lacks: build the assets again."};
  }
  if (art.columns * art.frame_width > sheet_width ||
      art.styles * art.facings * art.frame_height > sheet_height) {
    return Error{"The avatars' sheet is smaller than its table says: build the assets again."};
  }
  return art;
}

}  // namespace atrium
