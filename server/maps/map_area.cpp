#include "server/maps/map_area.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include <nlohmann/json.hpp>

namespace atrium {
namespace {

using Json = nlohmann::ordered_json;

// Runs of tiles that lie side by side, by row.
std::vector<TileRectangle> RunsOf(const std::vector<TilePosition>& sorted) {
  std::vector<TileRectangle> runs;
  for (const TilePosition tile : sorted) {
    if (!runs.empty() && runs.back().y == tile.y && runs.back().x + runs.back().width == tile.x) {
      ++runs.back().width;
    } else {
      runs.push_back({tile.x, tile.y, 1, 1});
    }
  }
  return runs;
}

const char* NameOf(AreaTrigger trigger) {
  switch (trigger) {
    case AreaTrigger::kAction:
      return "action";
    case AreaTrigger::kIcon:
      return "icon";
    case AreaTrigger::kEnter:
      break;
  }
  return "enter";
}

Json JsonOf(const AreaWebsite& website) {
  return {{"url", website.url},           {"trigger", NameOf(website.trigger)},
          {"message", website.message},   {"newTab", website.new_tab},
          {"closable", website.closable}, {"width", website.width_percent},
          {"policy", website.policy}};
}

Json JsonOf(const MapArea& area) {
  Json json;
  json["name"] = area.name;
  for (const TileRectangle& part : area.parts) {
    json["parts"].push_back({part.x, part.y, part.width, part.height});
  }
  if (area.website) json["website"] = JsonOf(*area.website);
  if (area.sound) {
    json["sound"] = {
        {"url", area.sound->url}, {"volume", area.sound->volume}, {"loop", area.sound->loop}};
  }
  if (area.focus) json["focus"] = {{"margin", area.focus->margin}};
  return json;
}

bool IsHostCharacter(char character) {
  return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') ||
         character == '.' || character == '-' || character == ':';
}

}  // namespace

std::vector<TileRectangle> RectanglesOf(std::vector<TilePosition> tiles) {
  const auto place = [](TilePosition tile) { return std::tuple(tile.y, tile.x); };
  std::sort(tiles.begin(), tiles.end(),
            [&](TilePosition a, TilePosition b) { return place(a) < place(b); });
  tiles.erase(std::unique(tiles.begin(), tiles.end()), tiles.end());
  std::vector<TileRectangle> found;
  std::map<int, std::size_t> above;  // those that reach the row before, by x: index into `found`
  std::map<int, std::size_t> here;
  int row = 0;
  for (const TileRectangle& run : RunsOf(tiles)) {
    if (run.y != row) {
      above = std::exchange(here, {});
      row = run.y;
    }
    const auto same = above.find(run.x);
    const bool continues = same != above.end() && found[same->second].width == run.width &&
                           found[same->second].y + found[same->second].height == run.y;
    if (!continues) found.push_back(run);
    const std::size_t index = continues ? same->second : found.size() - 1;
    if (continues) ++found[index].height;
    here[run.x] = index;
  }
  return found;
}

std::string EncodeAreas(std::span<const MapArea> areas) {
  Json list = Json::array();
  for (const MapArea& area : areas) list.push_back(JsonOf(area));
  return Json{{"areas", std::move(list)}}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string OriginOf(std::string_view url) {
  std::string text(url.substr(0, url.find_first_of("/?#", url.find("://") + 3)));
  std::transform(text.begin(), text.end(), text.begin(), [](char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                                : character;
  });
  const std::string_view scheme = text.starts_with("https://") ? "https://" : "http://";
  if (!text.starts_with(scheme)) return {};
  const std::string_view host = std::string_view(text).substr(scheme.size());
  const bool is_host = !host.empty() && std::all_of(host.begin(), host.end(), IsHostCharacter);
  return is_host ? text : std::string();
}

}  // namespace atrium
