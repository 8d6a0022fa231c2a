// Warns of misspelt properties: `jistsiRoom`, `startlayer` and the like are common in maps and
// otherwise just do nothing.
#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "server/maps/dialect/dialect_parts.h"

namespace atrium {
namespace {

// What maps are known to say, whether it has a meaning here or not.
constexpr auto kKnown = std::to_array<std::string_view>({
    // Ours and what is understood of others.
    "above",
    "audibleTiles",
    "audience",
    "bbbMeeting",
    "collides",
    "default",
    "encrypted",
    "ge_alwaysTop",
    "ge_collide",
    "ge_collide_down",
    "ge_collide_down-left",
    "ge_collide_down-right",
    "ge_collide_left",
    "ge_collide_right",
    "ge_collide_up",
    "ge_collide_up-left",
    "ge_collide_up-right",
    "jitsiRoom",
    "livekitRoom",
    "livekitRoomProperty",
    "mapCopyright",
    "mapName",
    "meetingRoomLabel",
    "movement",
    "private",
    "seat",
    "silent",
    "speakerMegaphone",
    "stage",
    "start",
    "startLayer",
    "zone",
    // Of WorkAdventure and its scripting library.
    "allowApi",
    "audioCopyright",
    "audioLoop",
    "audioVolume",
    "autoClose",
    "autoOpen",
    "bbbMeetingAdminTag",
    "bell",
    "bellButtonText",
    "bellPopup",
    "bellSound",
    "bellVariable",
    "bindVariable",
    "chatDescription",
    "chatName",
    "closeLayer",
    "closeSound",
    "closeTriggerMessage",
    "code",
    "door",
    "doorVariable",
    "dynamic",
    "enterValue",
    "exitInstance",
    "exitSceneUrl",
    "exitUrl",
    "focusable",
    "font-family",
    "jitsiClosable",
    "jitsiConfig",
    "jitsiInterfaceConfig",
    "jitsiNoPrefix",
    "jitsiRoomAdminTag",
    "jitsiTrigger",
    "jitsiTriggerMessage",
    "jitsiUrl",
    "jitsiWidth",
    "jsonSchema",
    "leaveValue",
    "listenerMegaphone",
    "mapDescription",
    "mapImage",
    "mapLink",
    "meetingName",
    "name",
    "openConfig",
    "openConfigAdminTag",
    "openConfigTrigger",
    "openConfigTriggerMessage",
    "openLayer",
    "openSound",
    "openTab",
    "openTriggerMessage",
    "openWebsite",
    "openWebsiteAllowApi",
    "openWebsiteAsOverlay",
    "openWebsiteClosable",
    "openWebsiteHideUrl",
    "openWebsitePolicy",
    "openWebsitePosition",
    "openWebsiteTrigger",
    "openWebsiteTriggerMessage",
    "openWebsiteWidth",
    "persist",
    "playAudio",
    "playAudioLoop",
    "policy",
    "readableBy",
    "script",
    "scriptDisableModuleSupport",
    "soundRadius",
    "tag",
    "tilesetCopyright",
    "url",
    "visible",
    "writableBy",
    "zoomMargin",
    "zoom_margin",
    // Of grid-engine.
    "ge_charLayer",
    "ge_cost",
    "ge_heightShift",
});

// Edits (insert, delete, replace a letter, swap two neighbours) from one text to the other.
// Source: optimal string alignment, a form of the Damerau-Levenshtein distance.
std::size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> now(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, replace});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) now[j] = std::min(now[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return last[b.size()];
}

// The known property that was probably meant; empty for one that resembles none.
std::string_view Suggestion(std::string_view name) {
  constexpr std::size_t kMaxLength = 64;
  constexpr std::size_t kShort = 6;  // shorter words are near to too many others
  if (name.size() > kMaxLength) return {};
  const std::string lower = LowerCase(name);
  std::string_view best;
  std::size_t best_distance = name.size() < kShort ? 2 : 3;
  for (const std::string_view known : kKnown) {
    const std::size_t distance = EditDistance(lower, LowerCase(known));
    if (distance >= best_distance) continue;
    best = known;
    best_distance = distance;
  }
  return best;
}

class Linter {
 public:
  explicit Linter(MapProblems& problems) : problems_(problems) {}

  void Check(const TiledProperties& properties, const std::string& where) {
    for (const auto& [name, value] : properties.All()) {
      if (std::find(kKnown.begin(), kKnown.end(), name) != kKnown.end()) continue;
      if (name.rfind("userdata-", 0) == 0) continue;
      const std::string_view meant = Suggestion(name);
      if (meant.empty()) {
        unknown_.insert(name);
      } else if (reported_.insert(name).second) {  // once: a tileset may have it on many tiles
        std::string warning = where;
        warning.append(": the property '").append(name);
        warning.append("' is not known. Did you mean '").append(meant).append("'?");
        problems_.Warn(std::move(warning));
      }
    }
  }

  // One line for all that is simply somebody else's.
  void ReportUnknown() {
    if (unknown_.empty()) return;
    std::string list;
    constexpr std::size_t kMaxNames = 20;
    std::size_t count = 0;
    for (const std::string& name : unknown_) {
      if (count++ == kMaxNames) break;
      list += (list.empty() ? "'" : ", '") + name.substr(0, 64) + "'";
    }
    if (unknown_.size() > kMaxNames) list += " and more";
    problems_.Warn("Properties that have no meaning here and are ignored: " + list + ".");
  }

 private:
  MapProblems& problems_;
  std::set<std::string> unknown_;
  std::set<std::string> reported_;
};

void CheckLayerNames(const TiledLayer& layer, MapProblems& problems) {
  const std::string lower = LowerCase(layer.own_name);
  const bool objects = layer.kind == TiledLayerKind::kObjects;
  const auto suggest = [&](const std::string& meant) {
    problems.Warn("Layer '" + layer.name + "': did you mean '" + meant +
                  "'? The name is taken exactly.");
  };
  if (objects && lower == "floorlayer" && layer.own_name != "floorLayer") suggest("floorLayer");
  if (!objects && lower == "start" && layer.own_name != "start") suggest("start");
  const bool is_plain =
      objects &&
      std::any_of(layer.objects.begin(), layer.objects.end(), [](const TiledObject& object) {
        return object.class_name.empty() && object.properties.All().empty();
      });
  if (is_plain && lower == "zones" && layer.own_name != "Zones") suggest("Zones");
  if (!objects && layer.properties.Has("collides")) {
    problems.Warn("Layer '" + layer.name +
                  "': 'collides' works on tiles of a tileset, not on layers. Set it on the tiles, "
                  "or set 'ge_collide' on the layer.");
  }
}

}  // namespace

void WarnOfMisspelling(const TiledMap& map, MapProblems& problems) {
  Linter linter(problems);
  linter.Check(map.properties, "The map");
  for (const TiledLayer& layer : map.layers) {
    CheckLayerNames(layer, problems);
    linter.Check(layer.properties, "Layer '" + layer.name + "'");
    for (const TiledObject& object : layer.objects) {
      linter.Check(object.properties, "Layer '" + layer.name + "', object '" + object.name + "'");
    }
  }
  for (const TiledTileset& tileset : map.tilesets) {
    for (const auto& [number, tile] : tileset.tiles) {
      linter.Check(tile.properties,
                   "Tileset '" + tileset.name + "', tile " + std::to_string(number));
    }
  }
  linter.ReportUnknown();
}

}  // namespace atrium
