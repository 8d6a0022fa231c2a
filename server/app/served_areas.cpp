#include "server/app/served_areas.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "server/app/log.h"
#include "server/maps/file_io.h"
#include "server/maps/file_search.h"
#include "shared/core/hash.h"
#include "shared/core/hexadecimal.h"

namespace atrium {
namespace {

// Only these are served from the map's folder, so nothing that a browser would run.
constexpr std::array<std::string_view, 7> kSoundFiles = {".mp3", ".ogg", ".oga", ".opus",
                                                         ".wav", ".m4a", ".webm"};

std::string HashOf(const Bytes& bytes) {
  StateHash hash;
  hash.Raw(bytes);
  return Hexadecimal(hash.Value());
}

// Where the sound is served; the error says why it is not.
Result<std::string> ServeSound(const std::string& reference, const std::string& map_file,
                               const std::string& folder, Site& site) {
  const auto file = FindMapFile(reference, map_file, DefaultMapRoot(map_file));
  if (!file) return Error{file.ErrorMessage()};
  const std::string extension = file.Value().extension().string();
  if (std::find(kSoundFiles.begin(), kSoundFiles.end(), extension) == kSoundFiles.end()) {
    return Error{"'" + reference + "' is no sound: MP3, Ogg, Opus, WAV and M4A are played."};
  }
  auto bytes = ReadFile(file.Value(), kMaxSoundBytes);
  if (!bytes) return Error{bytes.ErrorMessage()};
  std::string url = folder + "sound-" + HashOf(bytes.Value()) + extension;
  site.AddFile(url, std::move(bytes).Value(), true);
  return url;
}

void PlaceSound(MapArea& area, const std::string& map_file, const std::string& folder, Site& site) {
  if (const std::string origin = OriginOf(area.sound->url); !origin.empty()) {
    return site.AllowMedia(origin);
  }
  const auto url = ServeSound(area.sound->url, map_file, folder, site);
  if (url) {
    area.sound->url = url.Value();
    return;
  }
  Log(LogLevel::kWarning, "map warning",
      {{"map", map_file},
       {"warning", "Area '" + area.name + "': its sound is not played. " + url.ErrorMessage()}});
  area.sound.reset();
}

}  // namespace

std::string ServeAreas(std::vector<MapArea>& areas, const std::string& map_file,
                       const std::string& folder, Site& site) {
  bool any = false;
  for (MapArea& area : areas) {
    if (area.sound) PlaceSound(area, map_file, folder, site);
    if (area.website && !area.website->new_tab) site.AllowFrames(OriginOf(area.website->url));
    any = any || area.website || area.sound || area.focus;
  }
  if (!any) return {};
  const std::string text = EncodeAreas(areas);
  Bytes bytes(text.begin(), text.end());
  std::string url = folder + "areas-" + HashOf(bytes) + ".json";
  site.AddFile(url, std::move(bytes), true);
  return url;
}

}  // namespace atrium
