#include "server/app/places.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "server/app/log.h"
#include "server/maps/file_search.h"

namespace atrium {
namespace {

namespace fs = std::filesystem;

void Warn(const fs::path& map, const std::string& warning) {
  Log(LogLevel::kWarning, "map warning", {{"map", map.string()}, {"warning", warning}});
}

// Follows exits from map to map, each file once.
class Explorer {
 public:
  Explorer(const std::string& first, const std::string& data, Site& site)
      : root_(DefaultMapRoot(first)), data_(data), site_(site) {}

  Result<std::vector<MapPlace>> Explore(const fs::path& first) {
    if (const auto begun = Add(first); !begun) return Error{begun.ErrorMessage()};
    for (std::size_t i = 0; i < places_.size(); ++i) FollowExits(i);
    return std::move(places_);
  }

 private:
  Result<std::size_t> Add(const fs::path& file) {
    std::error_code code;
    const fs::path real = fs::weakly_canonical(file, code);
    const auto known = by_file_.find(real);
    if (known != by_file_.end()) return known->second;
    if (places_.size() == kMaxPlaces) {
      return Error{"A server has room for " + std::to_string(kMaxPlaces) + " maps."};
    }
    auto map = LoadServedMap(file.string(), data_, site_);
    if (!map) return Error{map.ErrorMessage()};
    by_file_[real] = places_.size();
    files_.push_back(file);
    places_.push_back({.name = NameFor(file), .map = std::move(map).Value(), .exits{}, .ways{}});
    return places_.size() - 1;
  }

  // Two folders may have maps with the same file name.
  std::string NameFor(const fs::path& file) const {
    const std::string stem = file.stem().string();
    std::string name = stem;
    const auto is_taken = [&](const MapPlace& place) { return place.name == name; };
    for (int n = 2; std::any_of(places_.begin(), places_.end(), is_taken); ++n) {
      name = stem + '-' + std::to_string(n);
    }
    return name;
  }

  void FollowExits(std::size_t from) {
    const std::vector<MapArea> areas = places_[from].map.areas;
    for (const MapArea& area : areas) {
      if (!area.exit) continue;
      const auto way = WayBy(*area.exit, from);
      if (!way) {
        Warn(files_[from],
             "An exit leads nowhere, and nothing happens there. " + way.ErrorMessage());
        continue;
      }
      AddWay(way.Value(), area, places_[from]);
    }
  }

  Result<Way> WayBy(const AreaExit& exit, std::size_t from) {
    Way way{.place = from, .entry = exit.entry};
    if (!exit.map.empty()) {
      const auto file = FindMapFile(exit.map, files_[from], root_);
      if (!file) return Error{file.ErrorMessage()};
      const auto place = Add(file.Value());
      if (!place) return Error{place.ErrorMessage()};
      way.place = place.Value();
    }
    const auto& spawns = places_[way.place].map.map.spawns;
    const bool is_known = way.entry.empty() ||
                          std::any_of(spawns.begin(), spawns.end(),
                                      [&](const Spawn& spawn) { return spawn.name == way.entry; });
    if (!is_known) {
      Warn(files_[from], "An exit leads to the entry '" + way.entry + "', which '" +
                             places_[way.place].name +
                             "' does not have: people appear there as newcomers do.");
    }
    return way;
  }

  static void AddWay(const Way& way, const MapArea& area, MapPlace& place) {
    place.ways.push_back(way);
    const auto number = static_cast<ExitNumber>(place.ways.size());
    for (const TileRectangle& part : area.parts) {
      for (int y = part.y; y < part.y + part.height; ++y) {
        for (int x = part.x; x < part.x + part.width; ++x) {
          place.exits.Set({static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)}, number);
        }
      }
    }
  }

  fs::path root_;
  std::string data_;
  Site& site_;
  std::vector<MapPlace> places_;
  std::vector<fs::path> files_;  // by place
  std::map<fs::path, std::size_t> by_file_;
};

}  // namespace

Result<Places> Places::Load(const std::string& map_file, const std::string& data, Site& site) {
  auto explored = Explorer(map_file, data, site).Explore(map_file);
  if (!explored) return Error{explored.ErrorMessage()};
  Places places;
  places.places_ = std::move(explored).Value();
  return places;
}

void Places::Open(SpaceOutput& output, SfuAccess* sfu) {
  for (const MapPlace& place : places_) {
    Space::Options options;
    options.sfu = sfu;
    // The first map's rooms have no name in front: an operator who looks at the SFU finds them as
    // ever.
    if (!spaces_.empty()) options.sfu_rooms = place.name + '.';
    options.exits = place.exits;
    spaces_.push_back(std::make_unique<Space>(place.map.map, output, std::move(options)));
  }
}

std::optional<std::size_t> Places::Find(std::string_view name) const {
  const auto found = std::find_if(places_.begin(), places_.end(), [&](const MapPlace& place) {
    return place.name == name || place.map.hash == name;
  });
  if (found == places_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - places_.begin());
}

void Places::Leave(SessionId session) {
  for (const auto& space : spaces_) space->Leave(session);
}

void Places::Detach(SessionId session) {
  for (const auto& space : spaces_) space->Detach(session);
}

void Places::RunTick(TimePoint scheduled) {
  for (const auto& space : spaces_) space->RunTick(scheduled);
}

PlacesFigures Places::Figures() const {
  PlacesFigures all;
  for (const auto& space : spaces_) {
    all.space += space->Stats();
    all.talk += space->TalkFigures();
    all.conversations += space->Calls().Counts();
    all.conversations_going_on += space->Calls().Count();
    all.avatars += space->AvatarCount();
    all.backlogged += space->BackloggedCount();
  }
  return all;
}

}  // namespace atrium
