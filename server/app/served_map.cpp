#include "server/app/served_map.h"

#include <filesystem>
#include <utility>

#include "server/app/log.h"
#include "server/app/served_areas.h"
#include "server/maps/map_import.h"
#include "shared/world/map_package.h"

namespace atrium {

Result<ServedMap> LoadServedMap(const std::string& file, const std::string& data, Site& site) {
  auto imported = LoadOrImport(file, std::filesystem::path(data) / "maps");
  if (!imported) return Error{imported.ErrorMessage()};
  ImportedMap& source = imported.Value();
  for (const std::string& warning : source.warnings) {
    Log(LogLevel::kWarning, "map warning", {{"map", file}, {"warning", warning}});
  }
  auto map = Decode(source.package);
  if (!map) return Error{map.ErrorMessage()};
  ServedMap served;
  served.map = std::move(map).Value();
  served.hash = source.hash;
  const std::string folder = "/maps/" + source.hash + '/';
  served.package_url = folder + "map.bin";
  site.AddFile(served.package_url, std::move(source.package), true);
  for (std::size_t page = 0; page < source.pages.size(); ++page) {
    served.page_urls.push_back(folder + AtlasPageName(static_cast<int>(page)));
    site.AddFile(served.page_urls.back(), std::move(source.pages[page]), true);
  }
  served.areas = std::move(source.areas);
  served.areas_url = ServeAreas(served.areas, file, folder, site);
  return served;
}

}  // namespace atrium
