// Layers and their objects; groups are resolved into the layers within them.
#include <algorithm>
#include <string>

#include "server/maps/tiled/tiled_json.h"
#include "server/maps/tiled/tiled_parts.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

Rgba Multiply(Rgba a, Rgba b) {
  const auto scaled = [](int left, int right) {
    return static_cast<std::uint8_t>((left * right + 127) / 255);
  };
  return {scaled(a.r, b.r), scaled(a.g, b.g), scaled(a.b, b.b), scaled(a.a, b.a)};
}

// What a layer and a group have in common, combined with the group around it.
TiledLayer ReadCommon(const JsonFields& fields, const TiledLayer& group) {
  TiledLayer layer;
  layer.own_name = fields.Text("name");
  layer.name = group.name.empty() ? layer.own_name : group.name + "/" + layer.own_name;
  layer.class_name = fields.Text("class");
  layer.visible = fields.Flag("visible", true) && group.visible;
  layer.opacity = std::clamp(fields.Number("opacity", 1), 0.0, 1.0) * group.opacity;
  layer.offset_x = fields.Number("offsetx", 0) + group.offset_x;
  layer.offset_y = fields.Number("offsety", 0) + group.offset_y;
  layer.parallax_x = fields.Number("parallaxx", 1) * group.parallax_x;
  layer.parallax_y = fields.Number("parallaxy", 1) * group.parallax_y;
  layer.tint = Multiply(
      ParseTiledColor(fields.Text("tintcolor")).value_or(Rgba{255, 255, 255, 255}), group.tint);
  layer.properties = ReadTiledProperties(fields);
  return layer;
}

TiledObject::Shape ShapeOf(const JsonFields& fields) {
  if (fields.Flag("point", false)) return TiledObject::Shape::kPoint;
  for (const char* key : {"ellipse", "capsule", "polygon", "polyline", "text"}) {
    if (fields.Has(key)) return TiledObject::Shape::kOther;
  }
  return TiledObject::Shape::kRectangle;
}

TiledObject ReadObject(const nlohmann::json& json, const TiledLayer& layer, MapProblems& problems) {
  const JsonFields unnamed(json, "Layer '" + layer.name + "', an object", problems);
  TiledObject object;
  object.name = unnamed.Text("name");
  const JsonFields fields(json, "Layer '" + layer.name + "', object '" + object.name + "'",
                          problems);
  object.class_name = fields.Text("class");
  if (object.class_name.empty()) object.class_name = fields.Text("type");
  object.shape = ShapeOf(fields);
  object.gid = fields.Unsigned("gid", 0);
  object.x = fields.Number("x", 0) + layer.offset_x;
  object.y = fields.Number("y", 0) + layer.offset_y;
  object.width = fields.Number("width", 0);
  object.height = fields.Number("height", 0);
  object.rotation = fields.Number("rotation", 0);
  object.visible = fields.Flag("visible", true);
  object.properties = ReadTiledProperties(fields);
  return object;
}

class LayerReader {
 public:
  LayerReader(const TiledMap& map, std::vector<std::vector<Gid>>& arrays, MapProblems& problems)
      : map_(map), arrays_(arrays), problems_(problems) {}

  void ReadList(const nlohmann::json& parent, const TiledLayer& group, int depth) {
    const JsonFields fields(parent, "The map", problems_);
    const nlohmann::json* list = fields.Array("layers");
    if (list == nullptr) return;
    if (depth > kMaxGroupDepth) {
      problems_.Fail("Group '" + group.name + "' is nested more than " +
                     std::to_string(kMaxGroupDepth) + " deep.");
      return;
    }
    for (const nlohmann::json& json : *list) {
      if (!problems_.Failed()) ReadOne(json, group, depth);
    }
  }

  std::vector<TiledLayer> Take() { return std::move(layers_); }

 private:
  void ReadOne(const nlohmann::json& json, const TiledLayer& group, int depth) {
    const JsonFields unnamed(json, "A layer", problems_);
    const JsonFields fields(json, "Layer '" + unnamed.Text("name") + "'", problems_);
    TiledLayer layer = ReadCommon(fields, group);
    const std::string type = fields.Text("type");
    if (type == "group") {
      ReadList(json, layer, depth + 1);
      return;
    }
    if (type == "tilelayer") {
      layer.kind = TiledLayerKind::kTiles;
      ReadCells(fields, layer);
    } else if (type == "objectgroup") {
      layer.kind = TiledLayerKind::kObjects;
      ReadObjects(fields, layer);
    } else if (type == "imagelayer") {
      layer.kind = TiledLayerKind::kImage;
    } else {
      fields.Fail("its type '" + type + "' is not known. Export the map from Tiled again.");
    }
    if (layers_.size() >= kMaxLayers) {
      problems_.Fail("The map has more than " + std::to_string(kMaxLayers) + " layers.");
    }
    layers_.push_back(std::move(layer));
  }

  // The encodings that are not arrays are all the user's choice of one setting in Tiled.
  bool CheckEncoding(const JsonFields& fields) const {
    const nlohmann::json* data = fields.Find("data");
    if (fields.Has("chunks")) {
      fields.Fail(
          "it consists of chunks, as in an infinite map. In Tiled, clear Map > Map Properties > "
          "Infinite and save again.");
    } else if (data != nullptr && data->is_string()) {
      fields.Fail("its tiles are stored as " + fields.Text("encoding") + " text" +
                  (fields.Text("compression").empty() ? "" : ", compressed") +
                  ". In Tiled, set Map > Map Properties > Tile Layer Format to CSV and export "
                  "again.");
    } else if (data == nullptr || !data->is_array()) {
      fields.Fail("it has no tiles ('data' is missing). Export the map from Tiled again.");
    }
    return !problems_.Failed();
  }

  void ReadCells(const JsonFields& fields, TiledLayer& layer) {
    if (!CheckEncoding(fields)) return;
    const nlohmann::json& data = *fields.Find("data");
    const bool extracted = data.size() == 1 && data[0].is_number_unsigned();
    const std::size_t index = extracted ? data[0].get<std::size_t>() : arrays_.size();
    if (index >= arrays_.size()) {
      fields.Fail("its 'data' holds something that is no tile number. Export the map again.");
      return;
    }
    PlaceCells(fields, std::move(arrays_[index]), layer);
  }

  // Layers of another size than the map's are rare, but legal: they lie at (x, y) on the map.
  void PlaceCells(const JsonFields& fields, std::vector<Gid> cells, TiledLayer& layer) {
    const int width = fields.Int("width", map_.width, 0, kMaxMapSide);
    const int height = fields.Int("height", map_.height, 0, kMaxMapSide);
    const int left = fields.Int("x", 0, -kMaxMapSide, kMaxMapSide);
    const int top = fields.Int("y", 0, -kMaxMapSide, kMaxMapSide);
    if (cells.size() != Count(width, height)) {
      fields.Fail("it has " + std::to_string(cells.size()) + " tiles, but its size is " +
                  std::to_string(width) + " x " + std::to_string(height) +
                  ". The file may be cut off; export the map from Tiled again.");
      return;
    }
    if (width == map_.width && height == map_.height && left == 0 && top == 0) {
      layer.cells = std::move(cells);
      return;
    }
    layer.cells.resize(Count(map_.width, map_.height));
    for (int y = std::max(0, -top); y < std::min(height, map_.height - top); ++y) {
      for (int x = std::max(0, -left); x < std::min(width, map_.width - left); ++x) {
        layer.cells[Count(map_.width, top + y) + static_cast<std::size_t>(left + x)] =
            cells[Count(width, y) + static_cast<std::size_t>(x)];
      }
    }
  }

  // Cells of so many rows.
  static std::size_t Count(int width, int rows) {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(rows);
  }

  void ReadObjects(const JsonFields& fields, TiledLayer& layer) {
    const nlohmann::json* list = fields.Array("objects");
    if (list == nullptr) return;
    if (list->size() > kMaxObjects) {
      fields.Fail("it has more than " + std::to_string(kMaxObjects) + " objects.");
      return;
    }
    for (const nlohmann::json& json : *list) {
      layer.objects.push_back(ReadObject(json, layer, problems_));
    }
  }

  const TiledMap& map_;
  std::vector<std::vector<Gid>>& arrays_;
  MapProblems& problems_;
  std::vector<TiledLayer> layers_;
};

}  // namespace

std::vector<TiledLayer> ReadLayers(const nlohmann::json& json, const TiledMap& map,
                                   std::vector<std::vector<Gid>>& arrays, MapProblems& problems) {
  LayerReader reader(map, arrays, problems);
  reader.ReadList(json, TiledLayer{}, 0);
  return reader.Take();
}

}  // namespace atrium
