// Objects: of a layer, or what a template has instead of one.
#include "server/maps/tiled/tiled_parts.h"

namespace atrium {
namespace {

TiledObject::Shape ShapeOf(const JsonFields& fields, TiledObject::Shape otherwise) {
  if (fields.Flag("point", false)) return TiledObject::Shape::kPoint;
  if (fields.Has("text")) return TiledObject::Shape::kText;
  for (const char* key : {"ellipse", "capsule", "polygon", "polyline"}) {
    if (fields.Has(key)) return TiledObject::Shape::kOther;
  }
  return otherwise;
}

void ReadFields(const JsonFields& fields, TiledObject& object) {
  for (const char* key : {"type", "class"}) {
    const std::string name = fields.Text(key);
    if (!name.empty()) object.class_name = name;
  }
  object.shape = ShapeOf(fields, object.shape);
  object.gid = fields.Unsigned("gid", object.gid);
  object.x = fields.Number("x", 0);
  object.y = fields.Number("y", 0);
  object.width = fields.Number("width", object.width);
  object.height = fields.Number("height", object.height);
  object.rotation = fields.Number("rotation", object.rotation);
  object.opacity = fields.Number("opacity", object.opacity);
  object.visible = fields.Flag("visible", object.visible);
  const TiledProperties own = ReadTiledProperties(fields);
  for (const auto& [name, value] : own.All()) {
    object.properties.Set(name, value);
  }
}

}  // namespace

TiledObject ReadObject(const nlohmann::json& json, const std::string& where, TiledObject start,
                       MapProblems& problems) {
  const JsonFields unnamed(json, where + ", an object", problems);
  if (unnamed.Has("name")) start.name = unnamed.Text("name");
  ReadFields(JsonFields(json, where + ", object '" + start.name + "'", problems), start);
  return start;
}

}  // namespace atrium
