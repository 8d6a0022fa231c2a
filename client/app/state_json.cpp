// What the page is told as JSON: the state for tests and measurements, and who is here.
#include "client/app/state_json.h"

#include <cmath>
#include <vector>

#include <nlohmann/json.hpp>

namespace atrium {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kIdCount = 0x10000;  // an AvatarId has 16 bits

int TileOf(float coordinate) { return static_cast<int>(std::floor(coordinate)); }

Json SelfJson(const PresentedWorld& world, AvatarId self) {
  return {{"id", self.value},
          {"x", world.self_x},
          {"y", world.self_y},
          {"tile", {TileOf(world.self_x), TileOf(world.self_y)}},
          {"zone", world.self_zone.value}};
}

Json NetJson(const NetFigures& net) {
  return {{"rttMs", net.rtt_ms},
          {"jitterMs", net.jitter_ms},
          {"leadMs", net.lead_ms},
          {"interpolationMs", net.interpolation_ms},
          {"predictionError", net.prediction_error},
          {"bytesDownPerS", net.bytes_down_per_s},
          {"bytesUpPerS", net.bytes_up_per_s},
          {"framesDownPerS", net.frames_down_per_s},
          {"desyncs", net.desyncs}};
}

using People = std::vector<const PresentedPerson*>;

// By avatar id; null where there is nobody.
People PeopleById(const PresentedWorld& world) {
  People people(kIdCount);
  for (const PresentedPerson& person : world.people) people[person.id.value] = &person;
  return people;
}

Json AvatarsJson(const PresentedWorld& world) {
  const People people = PeopleById(world);
  Json list = Json::array();
  for (const PresentedAvatar& avatar : world.avatars) {
    const PresentedPerson* person = people[avatar.id.value];
    list.push_back({{"id", avatar.id.value},
                    {"x", avatar.x},
                    {"y", avatar.y},
                    {"name", person != nullptr ? person->name : std::string()},
                    {"away", avatar.away},
                    {"zone", avatar.zone.value},
                    {"marks", avatar.marks},
                    {"busy", avatar.busy},
                    {"sits", avatar.sits},
                    {"emote", NameOf(avatar.emote)},
                    {"reaction", NameOf(avatar.reaction)}});
  }
  return list;
}

// A name that is not UTF-8 cannot be here, but must not end the page if it is.
std::string Text(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Empty outside of all, and while nobody has told where that person is.
std::string ZoneNameOf(const PresentedPerson& person, const Tilemap* map) {
  if (map == nullptr || !person.has_tile) return {};
  const Zone* zone = map->FindZone(map->zone_grid.At(person.tile));
  return zone != nullptr ? zone->name : std::string();
}

}  // namespace

const char* PhaseName(ConnectionPhase phase) {
  switch (phase) {
    case ConnectionPhase::kIdle:
      return "idle";
    case ConnectionPhase::kConnecting:
      return "connecting";
    case ConnectionPhase::kOnline:
      return "online";
    case ConnectionPhase::kReconnecting:
      return "reconnecting";
    case ConnectionPhase::kRefused:
      return "refused";
  }
  return "idle";
}

std::string StateJson(const PresentedWorld& world, const Tilemap* map,
                      const StateFigures& figures) {
  Json state = {{"phase", PhaseName(world.phase)},
                {"self", SelfJson(world, figures.self)},
                {"avatars", AvatarsJson(world)},
                {"net", NetJson(world.net)},
                {"frames", figures.frames_drawn},
                {"drawCalls", figures.last_frame.draw_calls},
                {"frameMs", figures.frame_ms},
                {"uploadBytes", figures.last_frame.upload_bytes},
                {"zoom", figures.zoom},
                {"path", world.path.size()}};
  state["map"] = {{"name", map != nullptr ? map->name : ""},
                  {"width", map != nullptr ? map->width : 0},
                  {"height", map != nullptr ? map->height : 0}};
  return Text(state);
}

std::string PeopleJson(const PresentedWorld& world, const Tilemap* map) {
  std::vector<bool> in_view(kIdCount);
  for (const PresentedAvatar& avatar : world.avatars) in_view[avatar.id.value] = true;
  Json list = Json::array();
  for (const PresentedPerson& person : world.people) {
    list.push_back({{"id", person.id.value},
                    {"name", person.name},
                    {"away", person.away},
                    {"busy", person.busy},
                    {"self", person.self},
                    {"zone", ZoneNameOf(person, map)},
                    {"near", bool{in_view[person.id.value]}}});
  }
  return Text(list);
}

}  // namespace atrium
