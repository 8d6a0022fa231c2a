#include "tests/server/maps/imported_picture.h"

#include <utility>

#include <catch2/catch_test_macros.hpp>

#include "server/maps/image/png_image.h"
#include "server/maps/map_import.h"
#include "server/maps/map_render.h"
#include "shared/world/map_package.h"

namespace atrium {

Imported Import(const std::filesystem::path& file) {
  auto imported = ImportMap(file);
  if (!imported) FAIL(imported.ErrorMessage());
  auto map = Decode(imported.Value().package);
  if (!map) FAIL(map.ErrorMessage());
  std::vector<Image> pages;
  for (const Bytes& page : imported.Value().pages) {
    pages.push_back(std::move(DecodePng(page)).Value());
  }
  auto picture = RenderMap(map.Value(), pages);
  if (!picture) FAIL(picture.ErrorMessage());
  return {std::move(map).Value(), std::move(picture).Value(), imported.Value().warnings};
}

Imported Import(const TemporaryFolder& folder, const nlohmann::json& map) {
  return Import(WriteMap(folder, map));
}

Pixel At(const Image& image, int x, int y) {
  const auto begin = image.pixels.begin() + static_cast<std::ptrdiff_t>(image.At(x, y));
  return {begin, begin + 4};
}

}  // namespace atrium
