// atrium-map: looks at a Tiled map, and makes a package of it.
#include <chrono>
#include <iostream>
#include <string>
#include <system_error>

#include "server/maps/file_io.h"
#include "server/maps/image/png_image.h"
#include "server/maps/map_import.h"
#include "server/maps/map_render.h"
#include "shared/world/map_package.h"
#include "tools/map/options.h"
#include "tools/map/report.h"

namespace atrium {
namespace {

constexpr int kSuccess = 0;
constexpr int kBadMap = 1;
constexpr int kBadUsage = 2;

// Each of the following returns what went wrong, empty if nothing.

std::string WritePackage(const ImportedMap& imported, const std::filesystem::path& folder) {
  std::error_code code;
  std::filesystem::create_directories(folder, code);
  if (code) return "'" + folder.string() + "' cannot be made: " + code.message() + ".";
  std::string problem = WriteFileAtomically(folder / "map.bin", imported.package);
  for (std::size_t page = 0; page < imported.pages.size() && problem.empty(); ++page) {
    problem =
        WriteFileAtomically(folder / AtlasPageName(static_cast<int>(page)), imported.pages[page]);
  }
  return problem;
}

std::string WritePicture(const Tilemap& map, const ImportedMap& imported,
                         const std::filesystem::path& file) {
  std::vector<Image> pages;
  for (const Bytes& page : imported.pages) {
    auto image = DecodePng(page);
    if (!image) return image.ErrorMessage();
    pages.push_back(std::move(image).Value());
  }
  const auto picture = RenderMap(map, pages);
  if (!picture) return picture.ErrorMessage();
  return WriteFileAtomically(file, EncodePng(picture.Value()));
}

int Complain(const std::string& message, int status) {
  std::cerr << "atrium-map: " << message << "\n";
  return status;
}

int Run(const MapToolOptions& options) {
  const auto begin = std::chrono::steady_clock::now();
  const auto imported = ImportMap(options.map_file, options.root);
  if (!imported) return Complain(imported.ErrorMessage(), kBadMap);
  const auto spent = std::chrono::steady_clock::now() - begin;
  const auto map = Decode(imported.Value().package);
  if (!map) return Complain(map.ErrorMessage(), kBadMap);
  std::cout << DescribeMap(map.Value(), imported.Value()) << "Imported in "
            << std::chrono::duration_cast<std::chrono::milliseconds>(spent).count() << " ms\n";
  std::string problem;
  if (!options.out_folder.empty()) problem = WritePackage(imported.Value(), options.out_folder);
  if (problem.empty() && !options.render_file.empty()) {
    problem = WritePicture(map.Value(), imported.Value(), options.render_file);
  }
  if (!problem.empty()) return Complain(problem, kBadUsage);
  return options.check && !imported.Value().warnings.empty() ? kBadMap : kSuccess;
}

}  // namespace
}  // namespace atrium

int main(int argument_count, char** arguments) {
  const auto options = atrium::ParseMapToolOptions(argument_count, arguments);
  if (!options) return atrium::Complain(options.ErrorMessage(), atrium::kBadUsage);
  if (options.Value().help) {
    std::cout << atrium::kMapToolHelp;
    return atrium::kSuccess;
  }
  return atrium::Run(options.Value());
}
