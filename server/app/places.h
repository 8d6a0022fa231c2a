// The maps of one server: the one that people come to, and all that one can walk to from there,
// each with a space of its own.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/app/served_map.h"
#include "server/app/site.h"
#include "server/space/exit_grid.h"
#include "server/space/space.h"
#include "shared/core/result.h"

namespace atrium {

inline constexpr std::size_t kMaxPlaces = 64;

// Where an exit leads.
struct Way {
  std::size_t place = 0;
  std::string entry;  // empty: where people appear by default
};

struct MapPlace {
  std::string name;  // of the map's file, such as "campus"; no other place has it
  ServedMap map;
  ExitGrid exits;
  std::vector<Way> ways;  // exit n leads by ways[n - 1]
};

// What all spaces together have and count.
struct PlacesFigures {
  SpaceStats space;
  TalkStats talk;
  ConversationCounts conversations;
  std::size_t conversations_going_on = 0;
  std::size_t avatars = 0;
  std::size_t backlogged = 0;
};

class Places {
 public:
  // Loads the map and, from file to file, all maps that exits lead to. An exit that leads nowhere
  // is a warning in the log, and stays a floor like any other.
  static Result<Places> Load(const std::string& map_file, const std::string& data, Site& site);

  // Makes the spaces; both are borrowed from then on.
  void Open(SpaceOutput& output, SfuAccess* sfu);

  std::size_t Count() const { return places_.size(); }
  const MapPlace& At(std::size_t place) const { return places_[place]; }
  // The place of that name, or with the map of that hash; nothing when there is none.
  std::optional<std::size_t> Find(std::string_view name) const;
  Space& SpaceAt(std::size_t place) { return *spaces_[place]; }
  const Space& SpaceAt(std::size_t place) const { return *spaces_[place]; }

  // In whichever space the session is.
  void Leave(SessionId session);
  void Detach(SessionId session);
  void RunTick(TimePoint scheduled);

  PlacesFigures Figures() const;

 private:
  std::vector<MapPlace> places_;
  std::vector<std::unique_ptr<Space>> spaces_;
};

}  // namespace atrium
