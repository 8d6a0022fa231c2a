#include "server/app/space_json.h"

#include <nlohmann/json.hpp>

#include "shared/protocol/limits.h"

namespace atrium {

std::string EncodeSpaceJson(const SpaceDescription& space) {
  nlohmann::ordered_json json;
  json["name"] = space.name;
  json["protocol"] = kProtocolVersion;
  json["players"] = space.players;
  json["maxPlayers"] = space.max_players;
  json["audibleTiles"] = space.map->map.audible_tiles;
  json["sfu"] = space.has_sfu;
  json["map"] = {{"name", space.map->map.name},
                 {"hash", space.map->hash},
                 {"package", space.map->package_url},
                 {"pages", space.map->page_urls}};
  if (!space.place.empty()) json["map"]["place"] = space.place;
  if (!space.map->areas_url.empty()) json["map"]["areas"] = space.map->areas_url;
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace atrium
