// Layers and their objects; groups are resolved into the layers within them.
#include <algorithm>
#include <optional>
#include <string>

#include "server/maps/tiled/layer_cells.h"
#include "server/maps/tiled/tiled_parts.h"
#include "server/maps/tiled/tiled_reader.h"
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

std::optional<TiledLayerKind> KindOf(const std::string& type) {
  if (type == "tilelayer") return TiledLayerKind::kTiles;
  if (type == "objectgroup") return TiledLayerKind::kObjects;
  if (type == "imagelayer") return TiledLayerKind::kImage;
  return std::nullopt;
}

TiledPicture ReadPicture(const JsonFields& fields) {
  constexpr int kMaxSide = 1 << 16;  // px, of what the file claims
  return {.image = fields.Text("image"),
          .width = fields.Int("imagewidth", 0, 0, kMaxSide),
          .height = fields.Int("imageheight", 0, 0, kMaxSide),
          .repeat_x = fields.Flag("repeatx", false),
          .repeat_y = fields.Flag("repeaty", false),
          .transparent_color = ParseTiledColor(fields.Text("transparentcolor"))};
}

void WarnOfBlending(const JsonFields& fields) {
  const std::string mode = fields.Text("mode");
  if (mode.empty() || mode == "normal") return;
  fields.Problems().Warn(fields.Where() + ": its blend mode '" + mode +
                         "' is not known, it is drawn as normal. Use opacity or a tint instead.");
}

class LayerReader {
 public:
  LayerReader(const TiledMap& map, std::vector<std::vector<Gid>>& arrays,
              ObjectTemplates& templates, MapProblems& problems)
      : map_(map), cells_(map, arrays), templates_(templates), problems_(problems) {}

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
    const auto kind = KindOf(type);
    if (!kind) {
      fields.Fail("its type '" + type + "' is not known. Export the map from Tiled again.");
      return;
    }
    layer.kind = *kind;
    WarnOfBlending(fields);
    MoveToOrigin(layer);
    if (layer.kind == TiledLayerKind::kTiles) layer.cells = cells_.Read(fields);
    if (layer.kind == TiledLayerKind::kObjects) ReadObjects(fields, layer);
    if (layer.kind == TiledLayerKind::kImage) layer.picture = ReadPicture(fields);
    if (layers_.size() >= kMaxLayers) {
      problems_.Fail("The map has more than " + std::to_string(kMaxLayers) + " layers.");
    }
    layers_.push_back(std::move(layer));
  }

  // The upper left corner of an infinite map's box becomes (0, 0), and the parallax's origin too:
  // where a layer with parallax is drawn depends on how far from there the middle of the view is.
  void MoveToOrigin(TiledLayer& layer) const {
    const double left = static_cast<double>(map_.origin_x) * map_.tile_width;
    const double top = static_cast<double>(map_.origin_y) * map_.tile_height;
    const bool objects = layer.kind == TiledLayerKind::kObjects;
    layer.offset_x +=
        (left - map_.parallax_origin_x) * (1 - layer.parallax_x) - (objects ? left : 0);
    layer.offset_y += (top - map_.parallax_origin_y) * (1 - layer.parallax_y) - (objects ? top : 0);
  }

  void ReadObjects(const JsonFields& fields, TiledLayer& layer) {
    layer.sorted = fields.Text("draworder") != "index";
    const nlohmann::json* list = fields.Array("objects");
    if (list == nullptr) return;
    if (list->size() > kMaxObjects) {
      fields.Fail("it has more than " + std::to_string(kMaxObjects) + " objects.");
      return;
    }
    for (const nlohmann::json& json : *list) {
      const std::string where = "Layer '" + layer.name + "'";
      TiledObject start = templates_.StartOf(JsonFields(json, where + ", an object", problems_));
      if (problems_.Failed()) return;
      TiledObject object = ReadObject(json, where, std::move(start), problems_);
      object.x += layer.offset_x;
      object.y += layer.offset_y;
      layer.objects.push_back(std::move(object));
    }
  }

  const TiledMap& map_;
  LayerCells cells_;
  ObjectTemplates& templates_;
  MapProblems& problems_;
  std::vector<TiledLayer> layers_;
};

}  // namespace

std::vector<TiledLayer> ReadLayers(TiledDocument& document, const TiledMap& map,
                                   ObjectTemplates& templates, MapProblems& problems) {
  LayerReader reader(map, document.arrays, templates, problems);
  reader.ReadList(document.json, TiledLayer{}, 0);
  return reader.Take();
}

}  // namespace atrium
