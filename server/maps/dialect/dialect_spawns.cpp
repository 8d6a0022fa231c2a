// Where people appear.
#include <algorithm>
#include <deque>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "server/maps/dialect/dialect_parts.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

// A large start layer needs no spawn on each of its tiles.
constexpr std::size_t kMaxTilesPerStart = 64;

// In the order in which they are preferred as the default; those of the first rank found are it.
enum class Rank {
  kMarkedDefault,    // an object with start and default
  kStartArea,        // an object called "start" with start
  kStartLayer,       // the tile layer "start"
  kFirstStartLayer,  // the first tile layer with startLayer
  kSpawnMain,        // the point Spawn_main
  kSpawn,            // other Spawn... points, objects of class "spawn"
  kStartObject,      // any other object with start
  kNamed,            // only by its name: further start layers, tiles with a start name
  kMapMiddle,
};

struct Candidate {
  Rank rank;
  std::string name;
  TilePosition tile;
};

std::string SpawnName(const std::string& object_name) {
  constexpr std::string_view kPrefix = "Spawn";
  const std::size_t begin = object_name.find_first_not_of("_- ", kPrefix.size());
  return begin == std::string::npos ? std::string() : object_name.substr(begin);
}

class SpawnCollector {
 public:
  explicit SpawnCollector(const TiledMap& map) : map_(map) {
    for (const TiledTileset& tileset : map.tilesets) {
      for (const auto& [number, tile] : tileset.tiles) {
        const std::string name = BoundedName(tile.properties.Text("start"));
        if (!name.empty()) entries_.emplace(tileset.first_gid + static_cast<Gid>(number), name);
      }
    }
  }

  std::vector<Candidate> Collect() {
    for (const TiledLayer& layer : map_.layers) {
      if (layer.kind == TiledLayerKind::kTiles) CollectLayer(layer);
      for (const TiledObject& object : layer.objects) CollectObject(object);
    }
    return std::move(candidates_);
  }

 private:
  void Add(Candidate candidate) {
    if (candidates_.size() < kMaxSpawns) candidates_.push_back(std::move(candidate));
  }

  void AddAll(Rank rank, const std::string& name, const std::vector<TilePosition>& tiles) {
    const std::size_t step = tiles.size() / kMaxTilesPerStart + 1;
    for (std::size_t i = 0; i < tiles.size(); i += step) {
      Add({rank, BoundedName(name), tiles[i]});
    }
  }

  void CollectLayer(const TiledLayer& layer) {
    if (layer.own_name == "start") {
      AddAll(Rank::kStartLayer, "start", FilledTiles(layer, map_));
    } else if (layer.properties.IsTrue("startLayer")) {
      AddAll(has_start_layer_ ? Rank::kNamed : Rank::kFirstStartLayer, layer.own_name,
             FilledTiles(layer, map_));
      has_start_layer_ = true;
    }
    CollectNamedTiles(layer);
  }

  void CollectNamedTiles(const TiledLayer& layer) {
    if (entries_.empty()) return;
    for (std::size_t i = 0; i < layer.cells.size(); ++i) {
      const auto entry = entries_.find(layer.cells[i] & kGidTileMask);
      if (entry == entries_.end()) continue;
      const auto width = static_cast<std::size_t>(map_.width);
      Add({Rank::kNamed,
           entry->second,
           {static_cast<std::int16_t>(i % width), static_cast<std::int16_t>(i / width)}});
    }
  }

  void CollectObject(const TiledObject& object) {
    if (object.properties.IsTrue("start")) {
      const bool marked = object.properties.IsTrue("default");
      const Rank rank = marked                   ? Rank::kMarkedDefault
                        : object.name == "start" ? Rank::kStartArea
                                                 : Rank::kStartObject;
      AddObject(rank, object.name, object);
    } else if (object.name.rfind("Spawn", 0) == 0 && object.class_name.empty()) {
      const std::string name = SpawnName(object.name);
      AddObject(name == "main" ? Rank::kSpawnMain : Rank::kSpawn, name, object);
    } else if (LowerCase(object.class_name) == "spawn") {
      AddObject(Rank::kSpawn, object.name, object);
    }
  }

  void AddObject(Rank rank, const std::string& name, const TiledObject& object) {
    if (object.width > 0 && object.height > 0) {
      AddAll(rank, name, TilesUnder(object, map_));
      return;
    }
    // AtriumVerse places the feet of an avatar on the tile above the one with the point.
    const bool feet_above =
        rank == Rank::kSpawnMain || (rank == Rank::kSpawn && object.class_name.empty());
    const double y = object.y - (feet_above ? map_.tile_height : 0);
    Add({rank, BoundedName(name), TileAt(object.x, y, map_)});
  }

  const TiledMap& map_;
  std::vector<Candidate> candidates_;
  // Tiles with a text property `start`, which names an entry of the map.
  std::map<Gid, std::string> entries_;
  bool has_start_layer_ = false;
};

// The free tile nearest to `from` (by straight distance, then from top to bottom and left to
// right) among those that `accept` takes.
template <typename Accept>
std::optional<TilePosition> NearestFree(const CollisionGrid& grid, TilePosition from,
                                        Accept accept) {
  std::optional<TilePosition> nearest;
  int nearest_distance = std::numeric_limits<int>::max();
  for (int y = 0; y < grid.Height(); ++y) {
    for (int x = 0; x < grid.Width(); ++x) {
      const TilePosition tile{static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
      const int distance = (x - from.x) * (x - from.x) + (y - from.y) * (y - from.y);
      if (distance >= nearest_distance || grid.IsBlocked(tile) || !accept(tile)) continue;
      nearest = tile;
      nearest_distance = distance;
    }
  }
  return nearest;
}

// Regions of tiles that can be reached from one another, so that nobody appears in a closet.
class Regions {
 public:
  explicit Regions(const CollisionGrid& grid) : grid_(grid), region_(grid.Tiles().size(), 0) {
    for (int y = 0; y < grid.Height(); ++y) {
      for (int x = 0; x < grid.Width(); ++x) {
        const TilePosition tile{static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
        if (!grid.IsBlocked(tile) && region_[Index(tile)] == 0) Flood(tile);
      }
    }
  }

  bool IsInLargest(TilePosition tile) const { return region_[Index(tile)] == largest_; }

 private:
  std::size_t Index(TilePosition tile) const {
    return static_cast<std::size_t>(tile.y) * static_cast<std::size_t>(grid_.Width()) +
           static_cast<std::size_t>(tile.x);
  }

  void Flood(TilePosition start) {
    ++count_;
    std::size_t size = 0;
    std::deque<TilePosition> open{start};
    region_[Index(start)] = count_;
    while (!open.empty()) {
      const TilePosition tile = open.front();
      open.pop_front();
      ++size;
      for (const auto& [dx, dy] : {std::pair{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
        if (!grid_.CanStep(tile, dx, dy)) continue;
        const TilePosition next{static_cast<std::int16_t>(tile.x + dx),
                                static_cast<std::int16_t>(tile.y + dy)};
        if (region_[Index(next)] != 0) continue;
        region_[Index(next)] = count_;
        open.push_back(next);
      }
    }
    if (size > largest_size_) {
      largest_size_ = size;
      largest_ = count_;
    }
  }

  const CollisionGrid& grid_;
  std::vector<std::uint32_t> region_;
  std::uint32_t count_ = 0;
  std::uint32_t largest_ = 0;
  std::size_t largest_size_ = 0;
};

// Every group (rank and name) keeps its free tiles; one without any gets the nearest free tile.
std::vector<Candidate> OnFreeTiles(const std::vector<Candidate>& candidates,
                                   const CollisionGrid& grid) {
  std::set<std::pair<Rank, std::string>> served;
  std::vector<Candidate> free;
  for (const Candidate& candidate : candidates) {
    if (grid.IsBlocked(candidate.tile)) continue;
    free.push_back(candidate);
    served.emplace(candidate.rank, candidate.name);
  }
  for (const Candidate& candidate : candidates) {
    if (!served.emplace(candidate.rank, candidate.name).second) continue;
    const auto tile = NearestFree(grid, candidate.tile, [](TilePosition) { return true; });
    if (tile) free.push_back({candidate.rank, candidate.name, *tile});
  }
  return free;
}

std::optional<Candidate> MapMiddle(const CollisionGrid& grid) {
  const TilePosition middle{static_cast<std::int16_t>(grid.Width() / 2),
                            static_cast<std::int16_t>(grid.Height() / 2)};
  const Regions regions(grid);
  const auto tile = NearestFree(
      grid, middle, [&regions](TilePosition candidate) { return regions.IsInLargest(candidate); });
  if (!tile) return std::nullopt;
  return Candidate{Rank::kMapMiddle, "", *tile};
}

}  // namespace

void FindSpawns(const TiledMap& map, MapMeaning& meaning, MapProblems& problems) {
  std::vector<Candidate> found = OnFreeTiles(SpawnCollector(map).Collect(), meaning.collision);
  if (found.size() == kMaxSpawns) found.pop_back();  // room for the map's middle
  // Places that only a link with their name leads to are no default.
  const bool has_default = std::any_of(found.begin(), found.end(), [](const Candidate& candidate) {
    return candidate.rank < Rank::kNamed;
  });
  if (!has_default) {
    const auto middle = MapMiddle(meaning.collision);
    if (!middle) {
      problems.Fail("Nobody could walk on this map: every tile of it collides.");
      return;
    }
    found.insert(found.begin(), *middle);
    problems.Warn(
        "The map has no start (a tile layer 'start', or an object with 'start'); people "
        "appear at its middle.");
  }
  Rank first = Rank::kMapMiddle;
  for (const Candidate& candidate : found) {
    if (candidate.rank != Rank::kNamed) first = std::min(first, candidate.rank);
  }
  for (const Candidate& candidate : found) {
    meaning.spawns.push_back(
        {.tile = candidate.tile, .name = candidate.name, .is_default = candidate.rank == first});
  }
}

}  // namespace atrium
