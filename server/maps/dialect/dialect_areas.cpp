// Areas where something happens: WorkAdventure's properties on layers, on rectangles, and on tiles.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "server/maps/dialect/dialect_parts.h"
#include "server/maps/map_area.h"

namespace atrium {
namespace {

constexpr int kDefaultWidthPercent = 50;
constexpr double kMaxFocusMargin = 10;

// What makes an area of something; the rest of the properties only say how.
constexpr std::array<const char*, 7> kDeeds = {
    "openWebsite", "openTab", "playAudio", "playAudioLoop", "exitUrl", "exitSceneUrl", "focusable"};

bool DoesSomething(const TiledProperties& properties) {
  return std::any_of(kDeeds.begin(), kDeeds.end(),
                     [&](const char* deed) { return properties.IsSet(deed); });
}

std::string FirstText(const TiledProperties& properties, const char* first, const char* second) {
  const std::string text = properties.Text(first);
  return text.empty() ? properties.Text(second) : text;
}

class AreaReader {
 public:
  AreaReader(const TiledProperties& properties, std::string where, MapProblems& problems)
      : properties_(properties), where_(std::move(where)), problems_(problems) {}

  MapArea Read(std::string name) const {
    MapArea area;
    area.name = BoundedName(std::move(name));
    area.website = Website();
    area.sound = Sound();
    area.exit = Exit();
    if (properties_.IsSet("focusable")) area.focus = Focus();
    return area;
  }

 private:
  std::optional<AreaWebsite> Website() const {
    const bool new_tab = properties_.IsSet("openTab");
    const char* property = new_tab ? "openTab" : "openWebsite";
    if (!properties_.IsSet(property)) return std::nullopt;
    AreaWebsite website;
    website.url = Url(property);
    if (website.url.empty()) return std::nullopt;
    website.new_tab = new_tab;
    website.trigger = Trigger("openWebsiteTrigger");
    website.message = Message("openWebsiteTriggerMessage");
    website.width_percent = Percent("openWebsiteWidth");
    website.closable = IsClosable("openWebsiteClosable");
    website.policy = properties_.Text("openWebsitePolicy");
    if (website.policy.size() > kMaxAreaTextBytes) website.policy.clear();
    return website;
  }

  std::optional<AreaSound> Sound() const {
    const std::string url = FirstText(properties_, "playAudio", "playAudioLoop");
    if (url.empty()) return std::nullopt;
    if (url.size() > kMaxAreaUrlBytes) {
      problems_.Warn(where_ + ": the address in 'playAudio' is too long and is ignored.");
      return std::nullopt;
    }
    AreaSound sound;
    sound.url = url;
    sound.loop = properties_.IsTrue("audioLoop") || !properties_.Has("playAudio");
    sound.volume = std::clamp(properties_.Number("audioVolume").value_or(1.0), 0.0, 1.0);
    return sound;
  }

  std::optional<AreaExit> Exit() const {
    const std::string url = FirstText(properties_, "exitUrl", "exitSceneUrl");
    if (url.empty()) return std::nullopt;
    const auto hash = url.find('#');
    AreaExit exit;
    exit.map = url.substr(0, hash);
    if (hash != std::string::npos) exit.entry = BoundedName(url.substr(hash + 1));
    if (url.size() <= kMaxAreaUrlBytes && exit.map.find("://") == std::string::npos) return exit;
    problems_.Warn(where_ + ": the exit leads to '" + url.substr(0, 64) +
                   "', which is not a map of this server, and is ignored. Give the path of a map "
                   "from this one, as in '../campus/campus.tmj#gate'; for a link use 'openTab'.");
    return std::nullopt;
  }

  AreaFocus Focus() const {
    const char* property = properties_.Has("zoomMargin") ? "zoomMargin" : "zoom_margin";
    return {std::clamp(properties_.Number(property).value_or(0.0), 0.0, kMaxFocusMargin)};
  }

  std::string Url(const char* property) const {
    std::string url = properties_.Text(property);
    if (!OriginOf(url).empty() && url.size() <= kMaxAreaUrlBytes) return url;
    problems_.Warn(where_ + ": '" + property + "' is '" + url.substr(0, 64) +
                   "', which is no address of a website. Write all of it, beginning with "
                   "'https://'.");
    return {};
  }

  AreaTrigger Trigger(const char* property) const {
    const std::string text = properties_.Text(property);
    if (text == "onaction") return AreaTrigger::kAction;
    if (text == "onicon") return AreaTrigger::kIcon;
    if (!text.empty() && text != "onenter") {
      problems_.Warn(where_ + ": '" + property + "' is '" + text.substr(0, 64) +
                     "'; it can be 'onaction' or 'onicon'. It is ignored.");
    }
    return AreaTrigger::kEnter;
  }

  std::string Message(const char* property) const {
    std::string text = properties_.Text(property);
    return text.size() <= kMaxAreaTextBytes ? text : BoundedName(text);
  }

  int Percent(const char* property) const {
    const double percent = properties_.Number(property).value_or(kDefaultWidthPercent);
    // A map may say 0 for the default, and a sliver helps nobody.
    return percent <= 0 ? kDefaultWidthPercent : static_cast<int>(std::clamp(percent, 20.0, 100.0));
  }

  bool IsClosable(const char* property) const {
    return !properties_.Has(property) || properties_.IsTrue(property);
  }

  const TiledProperties& properties_;
  std::string where_;
  MapProblems& problems_;
};

class AreaCollector {
 public:
  AreaCollector(const TiledMap& map, MapMeaning& meaning, MapProblems& problems)
      : map_(map), meaning_(meaning), problems_(problems) {
    for (const TiledTileset& tileset : map.tilesets) {
      for (const auto& [number, tile] : tileset.tiles) {
        if (DoesSomething(tile.properties)) deeds_of_tiles_ = true;
      }
    }
  }

  void Collect() {
    for (const TiledLayer& layer : map_.layers) {
      if (layer.kind == TiledLayerKind::kTiles) CollectTiles(layer);
      for (const TiledObject& object : layer.objects) CollectObject(object, layer);
    }
  }

 private:
  void CollectTiles(const TiledLayer& layer) {
    const std::string where = "Layer '" + layer.name + "'";
    Add(layer.properties, layer.own_name, where, [&] { return FilledTiles(layer, map_); });
    if (!deeds_of_tiles_) return;
    std::map<Gid, std::vector<TilePosition>> places;
    for (const TilePosition at : FilledTiles(layer, map_)) {
      places[CellOf(layer, at) & kGidTileMask].push_back(at);
    }
    for (const auto& place : places) {
      const TiledTile* tile = map_.FindTile(place.first);
      if (tile == nullptr) continue;
      Add(tile->properties, {}, where + ", a tile of it", [&place] { return place.second; });
    }
  }

  void CollectObject(const TiledObject& object, const TiledLayer& layer) {
    if (object.width <= 0 || object.height <= 0 || object.gid != 0) return;
    Add(object.properties, object.name, "Layer '" + layer.name + "', object '" + object.name + "'",
        [&] { return TilesUnder(object, map_); });
  }

  Gid CellOf(const TiledLayer& layer, TilePosition at) const {
    return layer.cells[static_cast<std::size_t>(at.y) * static_cast<std::size_t>(map_.width) +
                       static_cast<std::size_t>(at.x)];
  }

  template <typename Tiles>
  void Add(const TiledProperties& properties, const std::string& name, const std::string& where,
           const Tiles& tiles) {
    if (!DoesSomething(properties)) return;
    MapArea area = AreaReader(properties, where, problems_).Read(name);
    const bool acts = area.website || area.sound || area.exit || area.focus;
    if (!acts) return;
    area.parts = RectanglesOf(tiles());
    if (area.parts.empty()) return;
    if (meaning_.areas.size() < kMaxMapAreas) return meaning_.areas.push_back(std::move(area));
    problems_.Fail(where + ": more than " + std::to_string(kMaxMapAreas) +
                   " areas of this map do something.");
  }

  const TiledMap& map_;
  MapMeaning& meaning_;
  MapProblems& problems_;
  bool deeds_of_tiles_ = false;
};

}  // namespace

void FindAreas(const TiledMap& map, MapMeaning& meaning, MapProblems& problems) {
  AreaCollector(map, meaning, problems).Collect();
}

}  // namespace atrium
