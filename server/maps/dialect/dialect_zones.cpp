// Regions: meeting rooms, silent places, stages and places with a name.
#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <utility>

#include "server/maps/dialect/dialect_parts.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

// A room is private if any of these is set; the text of the first that has one names it.
constexpr std::array<const char*, 6> kRoomProperties = {
    "meetingRoomLabel", "jitsiRoom", "livekitRoom", "livekitRoomProperty", "bbbMeeting", "private"};

// A named area without any property is a place if one can stay in it; smaller ones are doors and
// signs that a script looks for.
constexpr std::size_t kMinPlaceTiles = 3;

struct FoundZone {
  ZoneKind kind = ZoneKind::kPublic;
  std::string name;
  std::vector<TilePosition> tiles;
  std::string stage;  // of an audience: the stage's name; empty: the only one
  bool encrypted = false;
};

std::optional<ZoneKind> KindByProperties(const TiledProperties& properties) {
  if (properties.IsSet("silent")) return ZoneKind::kSilent;
  const auto is_set = [&](const char* name) { return properties.IsSet(name); };
  if (std::any_of(kRoomProperties.begin(), kRoomProperties.end(), is_set)) {
    return ZoneKind::kPrivate;
  }
  if (properties.IsSet("audience") || properties.IsSet("listenerMegaphone")) {
    return ZoneKind::kAudience;
  }
  if (properties.IsSet("stage") || properties.IsSet("speakerMegaphone")) return ZoneKind::kStage;
  if (!properties.Text("zone").empty()) return ZoneKind::kPublic;
  return std::nullopt;
}

std::string DefaultName(ZoneKind kind) {
  switch (kind) {
    case ZoneKind::kPrivate:
      return "Meeting room";
    case ZoneKind::kSilent:
      return "Silent area";
    case ZoneKind::kStage:
      return "Stage";
    case ZoneKind::kAudience:
      return "Audience";
    case ZoneKind::kPublic:
      break;
  }
  return "Area";
}

// What the property says, else the name of the object or layer that has it.
std::string NameOf(ZoneKind kind, const TiledProperties& properties, const std::string& own) {
  std::string name;
  if (kind == ZoneKind::kPrivate) {
    for (const char* property : kRoomProperties) {
      const std::string text = properties.Text(property);
      if (name.empty() && text != "true") name = text;
    }
  }
  if (kind == ZoneKind::kStage) name = properties.Text("speakerMegaphone");
  if (kind == ZoneKind::kPublic) name = properties.Text("zone");
  if (name.empty() || name == "true") name = own;
  return BoundedName(name.empty() ? DefaultName(kind) : name);
}

// The name of the stage that an audience listens to; empty when it only says that it is one.
std::string StageNameOf(const TiledProperties& properties) {
  for (const char* property : {"audience", "listenerMegaphone"}) {
    const std::string text = properties.Text(property);
    if (!text.empty() && text != "true") return BoundedName(text);
  }
  return {};
}

bool IsPlainArea(const TiledObject& object) {
  const bool area = object.class_name == "area" || object.class_name == "zone";
  const TiledProperties& properties = object.properties;
  return area && !object.name.empty() && !properties.IsSet("start") &&
         !properties.IsSet("exitUrl") && !properties.IsSet("exitSceneUrl");
}

bool IsSpawnName(const std::string& name) { return name.rfind("Spawn", 0) == 0; }

std::string WithSpaces(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

// A rectangle without a class in a layer `Zones`.
std::optional<FoundZone> NamedRectangle(const TiledObject& object, const TiledLayer& layer) {
  if (layer.own_name != "Zones" || !object.class_name.empty() || object.name.empty() ||
      IsSpawnName(object.name)) {
    return std::nullopt;
  }
  const bool room = ContainsWord(object.name, "room") || ContainsWord(object.name, "meeting");
  return FoundZone{.kind = room ? ZoneKind::kPrivate : ZoneKind::kPublic,
                   .name = BoundedName(WithSpaces(object.name)),
                   .tiles = {},
                   .stage = {}};
}

std::optional<FoundZone> ZoneOfObject(const TiledObject& object, const TiledLayer& layer) {
  if (const auto kind = KindByProperties(object.properties)) {
    return FoundZone{.kind = *kind,
                     .name = NameOf(*kind, object.properties, object.name),
                     .tiles = {},
                     .stage = StageNameOf(object.properties)};
  }
  if (IsPlainArea(object))
    return FoundZone{.name = BoundedName(object.name), .tiles = {}, .stage = {}};
  return NamedRectangle(object, layer);
}

class ZoneCollector {
 public:
  ZoneCollector(const TiledMap& map, MapProblems& problems) : map_(map), problems_(problems) {}

  void Collect() {
    for (const TiledLayer& layer : map_.layers) {
      if (layer.kind == TiledLayerKind::kTiles) CollectLayer(layer);
      for (const TiledObject& object : layer.objects) CollectObject(object, layer);
    }
    for (FoundZone& zone : zones_) CheckStage(zone);
  }

  void Store(MapMeaning& meaning) const {
    meaning.zone_grid = ZoneGrid(map_.width, map_.height);
    for (std::size_t i = 0; i < zones_.size(); ++i) {
      meaning.zones.push_back({.id = ZoneId{static_cast<std::uint16_t>(i + 1)},
                               .name = zones_[i].name,
                               .kind = zones_[i].kind,
                               .stage = StageIdOf(zones_[i]),
                               .encrypted = zones_[i].encrypted});
    }
    // The largest is painted first, so that smaller ones win.
    std::vector<std::size_t> order(zones_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
      return zones_[a].tiles.size() > zones_[b].tiles.size();
    });
    for (const std::size_t i : order) {
      for (const TilePosition tile : zones_[i].tiles) {
        meaning.zone_grid.Set(tile, meaning.zones[i].id);
      }
    }
  }

 private:
  // The invalid id for a zone that is no audience, and for one whose stage is not to be found.
  ZoneId StageIdOf(const FoundZone& audience) const {
    ZoneId found;
    if (audience.kind != ZoneKind::kAudience) return found;
    for (std::size_t i = 0; i < zones_.size(); ++i) {
      if (zones_[i].kind != ZoneKind::kStage) continue;
      const ZoneId id{static_cast<std::uint16_t>(i + 1)};
      if (zones_[i].name == audience.stage) return id;
      if (!audience.stage.empty()) continue;
      if (found.IsValid()) return {};  // which of them?
      found = id;
    }
    return found;
  }

  void CheckStage(FoundZone& zone) {
    if (zone.kind != ZoneKind::kAudience || StageIdOf(zone).IsValid()) return;
    problems_.Warn(
        "The audience '" + zone.name +
        "' does not name a stage of this map: set 'audience' to the name of an area with "
        "'stage' or 'speakerMegaphone'. It is taken as a place with a name.");
    zone.kind = ZoneKind::kPublic;
  }

  void CollectLayer(const TiledLayer& layer) {
    const auto kind = KindByProperties(layer.properties);
    const std::string where = "Layer '" + layer.name + "'";
    const bool encrypted = IsEncrypted(layer.properties, kind, where);
    if (!kind) return;
    Add({.kind = *kind,
         .name = NameOf(*kind, layer.properties, layer.own_name),
         .tiles = FilledTiles(layer, map_),
         .stage = StageNameOf(layer.properties),
         .encrypted = encrypted},
        where);
  }

  void CollectObject(const TiledObject& object, const TiledLayer& layer) {
    auto zone = ZoneOfObject(object, layer);
    const std::string where = "Layer '" + layer.name + "', object '" + object.name + "'";
    const auto kind = zone ? std::optional(zone->kind) : std::nullopt;
    const bool encrypted = IsEncrypted(object.properties, kind, where);
    if (!zone) return;
    if (object.width <= 0 || object.height <= 0) {
      problems_.Warn(where + ": an area must be a rectangle; this one is ignored.");
      return;
    }
    zone->tiles = TilesUnder(object, map_);
    const bool plain = !KindByProperties(object.properties) && IsPlainArea(object);
    if (plain && zone->tiles.size() < kMinPlaceTiles) return;
    zone->encrypted = encrypted;
    Add(std::move(*zone), where);
  }

  // Nobody shall believe to be safe where one is not.
  bool IsEncrypted(const TiledProperties& properties, std::optional<ZoneKind> kind,
                   const std::string& where) {
    if (!properties.IsSet("encrypted")) return false;
    if (kind == ZoneKind::kPrivate) return true;
    problems_.Warn(where +
                   ": 'encrypted' works in private rooms only, and nothing is encrypted here. Set "
                   "'private' as well, or remove it.");
    return false;
  }

  // Parts of the same kind and name are one zone: one meeting in two rooms.
  void Add(FoundZone zone, const std::string& where) {
    if (zone.tiles.empty()) {
      problems_.Warn(where + ": this area covers no tile of the map and is ignored.");
      return;
    }
    for (FoundZone& known : zones_) {
      if (known.kind != zone.kind || known.name != zone.name || known.stage != zone.stage) continue;
      known.tiles.insert(known.tiles.end(), zone.tiles.begin(), zone.tiles.end());
      known.encrypted = known.encrypted || zone.encrypted;
      return;
    }
    if (zones_.size() == kMaxZones) {
      problems_.Fail(where + ": the map has more than " + std::to_string(kMaxZones) + " areas.");
      return;
    }
    zones_.push_back(std::move(zone));
  }

  const TiledMap& map_;
  MapProblems& problems_;
  std::vector<FoundZone> zones_;
};

}  // namespace

void FindZones(const TiledMap& map, MapMeaning& meaning, MapProblems& problems) {
  ZoneCollector collector(map, problems);
  collector.Collect();
  collector.Store(meaning);
}

}  // namespace atrium
