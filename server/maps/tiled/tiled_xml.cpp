#include "server/maps/tiled/tiled_xml.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include <pugixml.hpp>

#include "server/maps/tiled/tiled_reader.h"
#include "shared/core/utf8.h"

namespace atrium {
namespace {

using nlohmann::json;

// A node takes 64 bytes, an attribute 40: a file of the shortest elements becomes 1 GiB.
constexpr std::size_t kMaxXmlBytes = 64U << 20U;

// All other attributes are text.
constexpr std::array kNumbers = {"columns",
                                 "duration",
                                 "firstgid",
                                 "gid",
                                 "height",
                                 "margin",
                                 "offsetx",
                                 "offsety",
                                 "opacity",
                                 "parallaxoriginx",
                                 "parallaxoriginy",
                                 "parallaxx",
                                 "parallaxy",
                                 "rotation",
                                 "spacing",
                                 "tilecount",
                                 "tileheight",
                                 "tileid",
                                 "tilewidth",
                                 "width",
                                 "x",
                                 "y"};
constexpr std::array kFlags = {"infinite", "repeatx", "repeaty", "visible"};
constexpr std::array kShapes = {"ellipse", "capsule", "point", "polygon", "polyline", "text"};

template <typename Names>
bool Contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

template <typename Number>
std::optional<Number> Parse(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

class XmlReader {
 public:
  Result<TiledDocument> Read(std::string_view text) {
    if (text.size() > kMaxXmlBytes) {
      return Error{"is larger than " + std::to_string(kMaxXmlBytes >> 20U) +
                   " MiB, the most for XML. In Tiled, export it as JSON"};
    }
    pugi::xml_document document;
    const auto parsed =
        document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed) {
      return Error{"is not valid XML (" + std::string(parsed.description()) + " at byte " +
                   std::to_string(parsed.offset) +
                   "); it may be cut off. Save it from Tiled again"};
    }
    result_.json = Root(document);
    if (!valid_text_) return Error{"has text that is not UTF-8. Save it from Tiled again"};
    return std::move(result_);
  }

 private:
  json Root(const pugi::xml_document& document) {
    if (const auto map = document.child("map")) return Map(map);
    if (const auto tileset = document.child("tileset")) return Tileset(tileset);
    const auto pattern = document.child("template");
    json result = json::object();
    if (const auto object = pattern.child("object")) result["object"] = Object(object);
    if (const auto tileset = pattern.child("tileset")) result["tileset"] = Tileset(tileset);
    return result;
  }

  json Text(std::string_view text) {
    if (DecodeUtf8(text)) return std::string(text);
    valid_text_ = false;
    return "";
  }

  json Number(std::string_view text) {
    if (const auto whole = Parse<std::int64_t>(text)) return *whole;
    if (const auto number = Parse<double>(text)) return *number;
    return Text(text);  // the reader says that it is no number
  }

  json Flag(std::string_view text) {
    if (text == "1" || text == "true") return true;
    if (text == "0" || text == "false") return false;
    return Text(text);
  }

  json Value(std::string_view name, std::string_view text) {
    if (Contains(kNumbers, name)) return Number(text);
    return Contains(kFlags, name) ? Flag(text) : Text(text);
  }

  // What all elements have: attributes and custom properties.
  json Common(pugi::xml_node node) {
    json result = json::object();
    for (const pugi::xml_attribute attribute : node.attributes()) {
      if (DecodeUtf8(attribute.name())) {
        result[attribute.name()] = Value(attribute.name(), attribute.value());
      } else {
        valid_text_ = false;
      }
    }
    if (const auto properties = node.child("properties")) {
      result["properties"] = Properties(properties);
    }
    return result;
  }

  json Properties(pugi::xml_node node) {
    json list = json::array();
    for (const auto property : node.children("property")) {
      const auto value = property.attribute("value");
      list.push_back({{"name", Text(property.attribute("name").value())},
                      {"value", PropertyValue(property.attribute("type").value(),
                                              value ? value.value() : property.child_value())}});
    }
    return list;
  }

  json PropertyValue(std::string_view type, std::string_view text) {
    if (type == "bool") return text == "true";
    if (type == "int" || type == "float" || type == "object") return Number(text);
    // The members of a class or a list are not looked into.
    if (type == "class" || type == "list") return json::object();
    return Text(text);
  }

  json Map(pugi::xml_node node) {
    json map = Common(node);
    map["tilesets"] = json::array();
    for (const auto tileset : node.children("tileset")) {
      map["tilesets"].push_back(Tileset(tileset));
    }
    map["layers"] = Layers(node, 0);
    return map;
  }

  json Tileset(pugi::xml_node node) {
    json tileset = Common(node);
    AddImage(node, tileset);
    if (const auto offset = node.child("tileoffset")) tileset["tileoffset"] = Common(offset);
    for (const auto tile : node.children("tile")) tileset["tiles"].push_back(Tile(tile));
    return tileset;
  }

  void AddImage(pugi::xml_node node, json& into) {
    const auto image = node.child("image");
    if (!image) return;
    const json attributes = Common(image);
    into["image"] = attributes.value("source", json(""));
    for (const auto& [from, to] : {std::pair("width", "imagewidth"),
                                   {"height", "imageheight"},
                                   {"trans", "transparentcolor"}}) {
      if (attributes.contains(from)) into[to] = attributes[from];
    }
  }

  json Tile(pugi::xml_node node) {
    json tile = Common(node);
    tile["id"] = Number(node.attribute("id").value());
    AddImage(node, tile);
    for (const auto frame : node.child("animation").children("frame")) {
      tile["animation"].push_back(Common(frame));
    }
    return tile;
  }

  // Deeper ones are left out, since the reader refuses a map with that many levels.
  json Layers(pugi::xml_node parent, int depth) {
    json layers = json::array();
    if (depth > kMaxGroupDepth + 1) return layers;
    for (const auto node : parent.children()) {
      const std::string_view kind = node.name();
      const char* type = kind == "layer"         ? "tilelayer"
                         : kind == "objectgroup" ? "objectgroup"
                         : kind == "imagelayer"  ? "imagelayer"
                         : kind == "group"       ? "group"
                                                 : nullptr;
      if (type == nullptr) continue;
      json layer = Common(node);
      layer["type"] = type;
      if (kind == "layer") AddData(node.child("data"), layer);
      if (kind == "imagelayer") AddImage(node, layer);
      if (kind == "objectgroup") layer["objects"] = Objects(node);
      if (kind == "group") layer["layers"] = Layers(node, depth + 1);
      layers.push_back(std::move(layer));
    }
    return layers;
  }

  void AddData(pugi::xml_node data, json& layer) {
    if (!data) return;
    layer.update(Common(data));  // its encoding and compression
    const bool as_elements = !data.attribute("encoding");
    if (!data.child("chunk")) {
      layer["data"] = Cells(data, as_elements);
      return;
    }
    layer["chunks"] = json::array();
    for (const auto node : data.children("chunk")) {
      json chunk = Common(node);
      chunk["data"] = Cells(node, as_elements);
      layer["chunks"].push_back(std::move(chunk));
    }
  }

  json Cells(pugi::xml_node node, bool as_elements) {
    if (!as_elements) return node.child_value();
    std::vector<std::uint32_t> cells;
    for (const auto tile : node.children("tile")) {
      const auto gid = tile.attribute("gid");
      const auto number = gid ? Parse<std::uint32_t>(gid.value()) : 0;
      if (!number) return json::array();  // the reader says that it is no tile number
      cells.push_back(*number);
    }
    result_.arrays.push_back(std::move(cells));
    return json::array({result_.arrays.size() - 1});
  }

  json Objects(pugi::xml_node group) {
    json objects = json::array();
    for (const auto object : group.children("object")) objects.push_back(Object(object));
    return objects;
  }

  json Object(pugi::xml_node node) {
    json object = Common(node);
    for (const auto child : node.children()) {
      if (Contains(kShapes, child.name())) object[child.name()] = true;
    }
    return object;
  }

  TiledDocument result_;
  bool valid_text_ = true;
};

}  // namespace

Result<TiledDocument> ReadTiledXml(std::string_view text) { return XmlReader().Read(text); }

}  // namespace atrium
