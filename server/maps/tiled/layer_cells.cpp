#include "server/maps/tiled/layer_cells.h"

#include <algorithm>
#include <string>

#include "server/maps/tiled/layer_text.h"
#include "server/maps/tiled/tiled_reader.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

constexpr int kFarthestChunk = 1 << 20;  // tiles from the middle of an infinite map
// Compressed text is a hundredth of what it stands for, so its size bounds nothing: 256 MiB.
constexpr std::size_t kMaxReadCells = 64U << 20U;

// Cells of so many rows.
std::size_t Count(int width, int rows) {
  return static_cast<std::size_t>(width) * static_cast<std::size_t>(rows);
}

TileArea ReadArea(const JsonFields& fields, int width, int height) {
  return {.x = fields.Int("x", 0, -kFarthestChunk, kFarthestChunk),
          .y = fields.Int("y", 0, -kFarthestChunk, kFarthestChunk),
          .width = fields.Int("width", width, 0, kMaxMapSide),
          .height = fields.Int("height", height, 0, kMaxMapSide)};
}

JsonFields ChunkFields(const nlohmann::json& chunk, const JsonFields& layer) {
  return {chunk, layer.Where() + ", a chunk", layer.Problems()};
}

TileArea Union(const TileArea& a, const TileArea& b) {
  const int left = std::min(a.x, b.x);
  const int top = std::min(a.y, b.y);
  return {.x = left,
          .y = top,
          .width = std::max(a.x + a.width, b.x + b.width) - left,
          .height = std::max(a.y + a.height, b.y + b.height) - top};
}

void AddChunks(const nlohmann::json& parent, int depth, std::optional<TileArea>& bounds,
               MapProblems& problems) {
  const JsonFields layers(parent, "The map", problems);
  const nlohmann::json* list = layers.Array("layers");
  if (list == nullptr || depth > kMaxGroupDepth) return;
  for (const nlohmann::json& layer : *list) {
    const JsonFields fields(layer, "A layer", problems);
    if (problems.Failed()) return;
    AddChunks(layer, depth + 1, bounds, problems);
    const nlohmann::json* chunks = fields.Array("chunks");
    if (chunks == nullptr) continue;
    for (const nlohmann::json& chunk : *chunks) {
      const TileArea area = ReadArea(ChunkFields(chunk, fields), 0, 0);
      bounds = bounds ? Union(*bounds, area) : area;
    }
  }
}

}  // namespace

std::optional<TileArea> ChunkBounds(const nlohmann::json& map, MapProblems& problems) {
  std::optional<TileArea> bounds;
  AddChunks(map, 0, bounds, problems);
  return bounds;
}

std::vector<Gid> LayerCells::Read(const JsonFields& fields) {
  const Encoding encoding{.name = fields.Text("encoding"),
                          .compression = fields.Text("compression")};
  const nlohmann::json* chunks = fields.Array("chunks");
  return chunks == nullptr ? ReadWhole(fields, encoding) : ReadChunks(fields, *chunks, encoding);
}

std::vector<Gid> LayerCells::ReadChunks(const JsonFields& fields, const nlohmann::json& chunks,
                                        const Encoding& encoding) {
  if (!Afford(fields, Count(map_.width, map_.height))) return {};
  std::vector<Gid> cells(Count(map_.width, map_.height));
  for (const nlohmann::json& json : chunks) {
    const JsonFields chunk = ChunkFields(json, fields);
    const TileArea area = ReadArea(chunk, 0, 0);
    const std::vector<Gid> part = ReadData(chunk, area, encoding);
    if (fields.Problems().Failed()) return {};
    Place(part, area, cells);
  }
  return cells;
}

// Layers of another size than the map's are rare, but legal: they lie at (x, y) on the map.
std::vector<Gid> LayerCells::ReadWhole(const JsonFields& fields, const Encoding& encoding) {
  const TileArea area = ReadArea(fields, map_.width, map_.height);
  std::vector<Gid> data = ReadData(fields, area, encoding);
  if (fields.Problems().Failed()) return {};
  const bool is_whole_map = area.width == map_.width && area.height == map_.height &&
                            area.x == map_.origin_x && area.y == map_.origin_y;
  if (is_whole_map) return data;
  if (!Afford(fields, Count(map_.width, map_.height))) return {};
  std::vector<Gid> cells(Count(map_.width, map_.height));
  Place(data, area, cells);
  return cells;
}

std::vector<Gid> LayerCells::ReadData(const JsonFields& fields, const TileArea& area,
                                      const Encoding& encoding) {
  const nlohmann::json* data = fields.Find("data");
  if (fields.Problems().Failed() || !Afford(fields, Count(area.width, area.height))) return {};
  if (data != nullptr && data->is_array()) return TakeArray(fields, *data, area);
  if (data != nullptr && data->is_string()) {
    return ReadText(fields, data->get_ref<const std::string&>(), area, encoding);
  }
  fields.Fail("it has no tiles ('data' is missing). Export the map from Tiled again.");
  return {};
}

std::vector<Gid> LayerCells::TakeArray(const JsonFields& fields, const nlohmann::json& data,
                                       const TileArea& area) {
  const bool extracted = data.size() == 1 && data[0].is_number_unsigned();
  const std::size_t index = extracted ? data[0].get<std::size_t>() : arrays_.size();
  if (index >= arrays_.size()) {
    fields.Fail("its 'data' holds something that is no tile number. Export the map again.");
    return {};
  }
  if (arrays_[index].size() != Count(area.width, area.height)) {
    fields.Fail("it has " + std::to_string(arrays_[index].size()) + " tiles, but its size is " +
                std::to_string(area.width) + " x " + std::to_string(area.height) +
                ". The file may be cut off; export the map from Tiled again.");
    return {};
  }
  return std::move(arrays_[index]);
}

std::vector<Gid> LayerCells::ReadText(const JsonFields& fields, const std::string& text,
                                      const TileArea& area, const Encoding& encoding) {
  auto cells =
      ReadLayerText(text, encoding.name, encoding.compression, Count(area.width, area.height));
  if (cells) return std::move(cells).Value();
  fields.Fail("its tiles " + cells.ErrorMessage() + ".");
  return {};
}

void LayerCells::Place(const std::vector<Gid>& cells, const TileArea& area,
                       std::vector<Gid>& into) const {
  const int left = area.x - map_.origin_x;
  const int top = area.y - map_.origin_y;
  for (int y = std::max(0, -top); y < std::min(area.height, map_.height - top); ++y) {
    for (int x = std::max(0, -left); x < std::min(area.width, map_.width - left); ++x) {
      into[Count(map_.width, top + y) + static_cast<std::size_t>(left + x)] =
          cells[Count(area.width, y) + static_cast<std::size_t>(x)];
    }
  }
}

bool LayerCells::Afford(const JsonFields& fields, std::size_t cells) {
  read_cells_ += cells;
  if (read_cells_ > kMaxReadCells) {
    fields.Fail("with it the map's layers have more than " + std::to_string(kMaxReadCells >> 20U) +
                " million cells, the most that is read.");
  }
  return read_cells_ <= kMaxReadCells;
}

}  // namespace atrium
