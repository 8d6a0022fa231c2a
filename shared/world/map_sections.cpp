// Each section's writer stands above its reader: whoever changes one sees the other.
#include "shared/world/map_sections.h"

#include <algorithm>
#include <cassert>

#include "shared/core/utf8.h"
#include "shared/world/layer_codec.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

std::size_t CellCount(const Tilemap& map) {
  return static_cast<std::size_t>(map.width) * static_cast<std::size_t>(map.height);
}

void WriteCells(std::span<const Cell> cells, const Tilemap& map, ByteWriter& out) {
  assert(cells.size() == CellCount(map));
  ByteWriter coded;
  EncodeCells(cells, static_cast<std::size_t>(map.width), coded);
  out.Varint(static_cast<std::uint32_t>(coded.Size()));
  out.Raw(coded.View());
}

bool ReadCells(ByteReader& in, const Tilemap& map, CellRules rules, std::span<Cell> cells) {
  const auto coded = in.Raw(in.Varint());
  return !in.Failed() && DecodeCells(coded, static_cast<std::size_t>(map.width), rules, cells);
}

bool InRange(std::int32_t value, std::int32_t low, std::int32_t high) {
  return value >= low && value <= high;
}

// Names are shown to people and put into JSON, so they must be text.
std::string ReadText(ByteReader& in, std::size_t max_bytes) {
  const std::string_view text = in.String(max_bytes);
  if (!DecodeUtf8(text)) in.Fail();
  return std::string(text);
}

bool ReadSize(ByteReader& in, Tilemap& map) {
  map.width = in.U16();
  map.height = in.U16();
  map.tile_width = in.U16();
  map.tile_height = in.U16();
  return InRange(map.width, 1, kMaxMapSide) && InRange(map.height, 1, kMaxMapSide) &&
         InRange(map.tile_width, 1, kMaxTileSide) && InRange(map.tile_height, 1, kMaxTileSide);
}

void WriteRgba(Rgba color, ByteWriter& out) {
  for (const std::uint8_t channel : {color.r, color.g, color.b, color.a}) out.U8(channel);
}

Rgba ReadRgba(ByteReader& in) {
  Rgba color;
  for (std::uint8_t* channel : {&color.r, &color.g, &color.b, &color.a}) *channel = in.U8();
  return color;
}

void WriteAtlas(const Atlas& atlas, ByteWriter& out) {
  for (const std::uint16_t value : {atlas.tile_count, atlas.page_width, atlas.page_height,
                                    atlas.page_count, atlas.tiles_per_row, atlas.rows_per_page}) {
    out.U16(value);
  }
}

// The pages must be just as many as the tiles need, so that no tile is without pixels.
bool ReadAtlas(ByteReader& in, Tilemap& map) {
  Atlas& atlas = map.atlas;
  for (std::uint16_t* value : {&atlas.tile_count, &atlas.page_width, &atlas.page_height,
                               &atlas.page_count, &atlas.tiles_per_row, &atlas.rows_per_page}) {
    *value = in.U16();
  }
  if (atlas.tile_count == 0) return atlas == Atlas{};
  const bool sides_fit = InRange(atlas.page_width, 1, kMaxAtlasPageSide) &&
                         InRange(atlas.page_height, 1, kMaxAtlasPageSide) &&
                         InRange(atlas.page_count, 1, kMaxAtlasPages) &&
                         InRange(atlas.tiles_per_row, 1, atlas.page_width / map.tile_width) &&
                         InRange(atlas.rows_per_page, 1, atlas.page_height / map.tile_height);
  if (!sides_fit) return false;
  const int per_page = int{atlas.tiles_per_row} * int{atlas.rows_per_page};
  return atlas.page_count == (atlas.tile_count + per_page - 1) / per_page;
}

bool IsAnimated(const Tilemap& map, std::uint16_t tile) {
  const auto found = std::lower_bound(
      map.animations.begin(), map.animations.end(), tile,
      [](const TileAnimation& animation, std::uint16_t wanted) { return animation.tile < wanted; });
  return found != map.animations.end() && found->tile == tile;
}

bool ReadAnimation(ByteReader& in, const Tilemap& map, TileAnimation& animation) {
  animation.tile = in.U16();
  const std::uint32_t count = in.Varint();
  if (count == 0 || count > kMaxAnimationFrames) return false;
  for (std::uint32_t i = 0; i < count && !in.Failed(); ++i) {
    const TileAnimation::Frame frame{.tile = in.U16(), .duration_ms = in.U16()};
    if (frame.tile >= map.atlas.tile_count || frame.duration_ms == 0) return false;
    animation.frames.push_back(frame);
  }
  return !in.Failed() && animation.tile < map.atlas.tile_count;
}

bool FramesAreStill(const Tilemap& map) {
  for (const TileAnimation& animation : map.animations) {
    for (const TileAnimation::Frame& frame : animation.frames) {
      if (IsAnimated(map, frame.tile)) return false;
    }
  }
  return true;
}

bool ReadLayer(ByteReader& in, const Tilemap& map, TileLayer& layer) {
  layer.name = ReadText(in, kMaxMapNameBytes);
  layer.opacity = in.U8();
  const std::uint8_t above = in.U8();
  layer.above_avatars = above != 0;
  for (std::int16_t* value : {&layer.offset_x, &layer.offset_y}) *value = in.I16();
  for (std::int32_t* value : {&layer.parallax_x, &layer.parallax_y}) {
    *value = static_cast<std::int32_t>(in.U32());
  }
  if (in.Failed() || above > 1) return false;
  const bool square = map.tile_width == map.tile_height;
  const CellRules rules{
      .max_index = map.atlas.tile_count,
      .allowed_flips = square ? kCellFlipMask : (kFlipHorizontal | kFlipVertical)};
  layer.cells.resize(CellCount(map));
  return ReadCells(in, map, rules, layer.cells);
}

}  // namespace

void WriteMapHead(const Tilemap& map, ByteWriter& out) {
  assert(InRange(map.width, 1, kMaxMapSide) && InRange(map.height, 1, kMaxMapSide));
  assert(InRange(map.audible_tiles, kMinAudibleTiles, kMaxAudibleTiles));
  assert(map.name.size() <= kMaxMapNameBytes && map.copyright.size() <= kMaxCopyrightBytes);
  for (const std::int32_t side : {map.width, map.height, map.tile_width, map.tile_height}) {
    out.U16(static_cast<std::uint32_t>(side));
  }
  out.String(map.name);
  out.String(map.copyright);
  out.U8(map.free_movement ? 1 : 0);
  out.U8(static_cast<std::uint32_t>(map.audible_tiles));
  WriteRgba(map.background, out);
  WriteAtlas(map.atlas, out);
}

bool ReadMapHead(ByteReader& in, Tilemap& map) {
  if (!ReadSize(in, map)) return false;
  map.name = ReadText(in, kMaxMapNameBytes);
  map.copyright = ReadText(in, kMaxCopyrightBytes);
  const std::uint8_t free_movement = in.U8();
  map.free_movement = free_movement != 0;
  map.audible_tiles = in.U8();
  map.background = ReadRgba(in);
  return free_movement <= 1 && InRange(map.audible_tiles, kMinAudibleTiles, kMaxAudibleTiles) &&
         ReadAtlas(in, map);
}

void WriteAnimations(const Tilemap& map, ByteWriter& out) {
  out.Varint(static_cast<std::uint32_t>(map.animations.size()));
  for (const TileAnimation& animation : map.animations) {
    assert(!animation.frames.empty() && animation.frames.size() <= kMaxAnimationFrames);
    out.U16(animation.tile);
    out.Varint(static_cast<std::uint32_t>(animation.frames.size()));
    for (const TileAnimation::Frame& frame : animation.frames) {
      out.U16(frame.tile);
      out.U16(frame.duration_ms);
    }
  }
}

bool ReadAnimations(ByteReader& in, Tilemap& map) {
  const std::uint32_t count = in.Varint();
  if (in.Failed() || count > map.atlas.tile_count) return false;
  for (std::uint32_t i = 0; i < count; ++i) {
    TileAnimation animation;
    if (!ReadAnimation(in, map, animation)) return false;
    if (!map.animations.empty() && map.animations.back().tile >= animation.tile) return false;
    map.animations.push_back(std::move(animation));
  }
  return FramesAreStill(map);
}

void WriteLayers(const Tilemap& map, ByteWriter& out) {
  assert(map.layers.size() <= kMaxLayers && map.layers.size() * CellCount(map) <= kMaxCells);
  out.Varint(static_cast<std::uint32_t>(map.layers.size()));
  for (const TileLayer& layer : map.layers) {
    assert(layer.name.size() <= kMaxMapNameBytes);
    out.String(layer.name);
    out.U8(layer.opacity);
    out.U8(layer.above_avatars ? 1 : 0);
    for (const std::int16_t value : {layer.offset_x, layer.offset_y}) out.I16(value);
    for (const std::int32_t value : {layer.parallax_x, layer.parallax_y}) {
      out.U32(static_cast<std::uint32_t>(value));
    }
    WriteCells(layer.cells, map, out);
  }
}

bool ReadLayers(ByteReader& in, Tilemap& map) {
  const std::uint32_t count = in.Varint();
  if (in.Failed() || count > kMaxLayers || count * CellCount(map) > kMaxCells) return false;
  for (std::uint32_t i = 0; i < count; ++i) {
    TileLayer layer;
    if (!ReadLayer(in, map, layer)) return false;
    map.layers.push_back(std::move(layer));
  }
  return true;
}

void WriteCollision(const Tilemap& map, ByteWriter& out) {
  const auto tiles = map.collision.Tiles();
  const std::vector<Cell> cells(tiles.begin(), tiles.end());
  WriteCells(cells, map, out);
}

bool ReadCollision(ByteReader& in, Tilemap& map) {
  std::vector<Cell> cells(CellCount(map));
  if (!ReadCells(in, map, {.max_index = 0xFF, .allowed_flips = 0}, cells)) return false;
  map.collision = CollisionGrid(map.width, map.height);
  std::transform(cells.begin(), cells.end(), map.collision.Tiles().begin(),
                 [](Cell cell) { return static_cast<std::uint8_t>(cell); });
  return true;
}

namespace {

// An audience has one, and nothing else has. Only rooms are encrypted.
bool ZonesMakeSense(const Tilemap& map) {
  return std::all_of(map.zones.begin(), map.zones.end(), [&map](const Zone& zone) {
    if (zone.encrypted && zone.kind != ZoneKind::kPrivate) return false;
    if (zone.kind != ZoneKind::kAudience) return !zone.stage.IsValid();
    const Zone* stage = map.FindZone(zone.stage);
    return stage != nullptr && stage->kind == ZoneKind::kStage;
  });
}

}  // namespace

void WriteZones(const Tilemap& map, ByteWriter& out) {
  assert(map.zones.size() <= kMaxZones);
  out.Varint(static_cast<std::uint32_t>(map.zones.size()));
  for (const Zone& zone : map.zones) {
    assert(zone.name.size() <= kMaxMapNameBytes);
    out.String(zone.name);
    out.U8(static_cast<std::uint32_t>(zone.kind));
    out.Varint(zone.stage.value);
    out.U8(zone.encrypted ? 1 : 0);
  }
  const auto tiles = map.zone_grid.Tiles();
  std::vector<Cell> cells(tiles.size());
  std::transform(tiles.begin(), tiles.end(), cells.begin(), [](ZoneId id) { return id.value; });
  WriteCells(cells, map, out);
}

bool ReadZones(ByteReader& in, Tilemap& map) {
  const std::uint32_t count = in.Varint();
  if (in.Failed() || count > kMaxZones) return false;
  for (std::uint32_t i = 0; i < count; ++i) {
    Zone zone{.id = ZoneId{static_cast<std::uint16_t>(i + 1)},
              .name = ReadText(in, kMaxMapNameBytes)};
    const std::uint8_t kind = in.U8();
    const std::uint32_t stage = in.Varint();
    const std::uint8_t encrypted = in.U8();
    if (in.Failed() || kind >= kZoneKindCount || stage > count || encrypted > 1) return false;
    zone.kind = static_cast<ZoneKind>(kind);
    zone.stage = ZoneId{static_cast<std::uint16_t>(stage)};
    zone.encrypted = encrypted != 0;
    map.zones.push_back(std::move(zone));
  }
  if (!ZonesMakeSense(map)) return false;
  std::vector<Cell> cells(CellCount(map));
  if (!ReadCells(in, map, {.max_index = count, .allowed_flips = 0}, cells)) return false;
  map.zone_grid = ZoneGrid(map.width, map.height);
  std::transform(cells.begin(), cells.end(), map.zone_grid.Tiles().begin(),
                 [](Cell cell) { return ZoneId{static_cast<std::uint16_t>(cell)}; });
  return true;
}

void WriteSpawns(const Tilemap& map, ByteWriter& out) {
  assert(!map.spawns.empty() && map.spawns.size() <= kMaxSpawns);
  out.Varint(static_cast<std::uint32_t>(map.spawns.size()));
  for (const Spawn& spawn : map.spawns) {
    assert(spawn.name.size() <= kMaxMapNameBytes && !map.collision.IsBlocked(spawn.tile));
    out.I16(spawn.tile.x);
    out.I16(spawn.tile.y);
    out.String(spawn.name);
    out.U8(spawn.is_default ? 1 : 0);
  }
}

bool ReadSpawns(ByteReader& in, Tilemap& map) {
  const std::uint32_t count = in.Varint();
  if (in.Failed() || count == 0 || count > kMaxSpawns) return false;
  for (std::uint32_t i = 0; i < count; ++i) {
    Spawn spawn;
    spawn.tile = {.x = in.I16(), .y = in.I16()};
    spawn.name = ReadText(in, kMaxMapNameBytes);
    const std::uint8_t is_default = in.U8();
    spawn.is_default = is_default != 0;
    if (in.Failed() || is_default > 1 || map.collision.IsBlocked(spawn.tile)) return false;
    map.spawns.push_back(std::move(spawn));
  }
  return std::any_of(map.spawns.begin(), map.spawns.end(),
                     [](const Spawn& spawn) { return spawn.is_default; });
}

void WriteSeats(const Tilemap& map, ByteWriter& out) {
  out.Varint(static_cast<std::uint32_t>(map.seats.size()));
  for (const Seat& seat : map.seats) {
    assert(!map.collision.IsBlocked(seat.tile));
    out.I16(seat.tile.x);
    out.I16(seat.tile.y);
    out.U8(static_cast<std::uint8_t>(seat.dx));
    out.U8(static_cast<std::uint8_t>(seat.dy));
  }
}

bool ReadSeats(ByteReader& in, Tilemap& map) {
  const std::uint32_t count = in.Varint();
  if (in.Failed() || count > CellCount(map)) return false;
  for (std::uint32_t i = 0; i < count; ++i) {
    const TilePosition tile{.x = in.I16(), .y = in.I16()};
    const Seat seat{tile, static_cast<std::int8_t>(in.U8()), static_cast<std::int8_t>(in.U8())};
    const bool looks_straight = seat.dx * seat.dx + seat.dy * seat.dy == 1;
    if (in.Failed() || !looks_straight || map.collision.IsBlocked(tile)) return false;
    if (!map.seats.empty() && !ComesBefore(map.seats.back(), tile)) return false;
    map.seats.push_back(seat);
  }
  return true;
}

}  // namespace atrium
