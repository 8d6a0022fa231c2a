// Imports a map drawn in Tiled: from its file and images to a map package and atlas pages.
//
// Used by the server when it starts and by atrium-map. Takes up to some seconds for a very large
// map, so never on the thread that ticks.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "server/maps/map_area.h"
#include "shared/core/byte_writer.h"
#include "shared/core/result.h"

namespace atrium {

// Part of every cache key: raise it when the importer makes something else of the same map.
inline constexpr std::uint32_t kMapImporterVersion = 4;

inline constexpr std::size_t kMaxMapFileBytes = 128U << 20U;

struct ImportedMap {
  Bytes package;             // decode it with Decode() of shared/world/map_package.h
  std::vector<Bytes> pages;  // PNG files; page n is to be served as AtlasPageName(n)
  // 16 hexadecimal digits: the same for the same map, images and importer, for cache and URL.
  std::string hash;
  std::vector<MapArea> areas;         // where something happens
  std::vector<std::string> warnings;  // sentences for the map's author
  bool from_cache = false;
};

// `root` is the folder outside of which no image is read, empty for DefaultMapRoot() of
// file_search.h. The error says what is wrong, where (layer and tile), and what to do.
Result<ImportedMap> ImportMap(const std::filesystem::path& map_file,
                              const std::filesystem::path& root = {});

// The same, but keeps what it made in a folder of `cache_folder` named by the hash and takes it
// from there next time. A cache that cannot be written costs a warning, a broken entry is made
// again. Old entries are never removed.
Result<ImportedMap> LoadOrImport(const std::filesystem::path& map_file,
                                 const std::filesystem::path& cache_folder,
                                 const std::filesystem::path& root = {});

}  // namespace atrium
