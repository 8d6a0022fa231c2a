// The cache of imported maps: one folder a map, named by its hash, complete or not there at all.
#include <algorithm>
#include <optional>
#include <system_error>

#include "server/maps/file_io.h"
#include "server/maps/image/png_image.h"
#include "server/maps/map_import.h"
#include "server/maps/map_source.h"
#include "shared/core/byte_reader.h"
#include "shared/core/hash.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPackageName = "map.bin";
constexpr const char* kSumName = "pages.sum";  // FNV-1a of all pages, little-endian
constexpr std::size_t kSumBytes = 8;

std::uint64_t SumOf(const std::vector<Bytes>& pages) {
  StateHash hash;
  for (const Bytes& page : pages) hash.Raw(page);
  return hash.Value();
}

// Nothing when the folder is missing, incomplete or damaged.
std::optional<ImportedMap> ReadEntry(const fs::path& folder) {
  auto package = ReadFile(folder / kPackageName, kMaxPackageBytes);
  const auto sum = ReadFile(folder / kSumName, kSumBytes);
  if (!package || !sum) return std::nullopt;
  const auto map = Decode(package.Value());
  if (!map) return std::nullopt;
  ImportedMap entry;
  for (int page = 0; page < map.Value().atlas.page_count; ++page) {
    auto bytes = ReadFile(folder / AtlasPageName(page), kMaxImageFileBytes);
    if (!bytes) return std::nullopt;
    entry.pages.push_back(std::move(bytes).Value());
  }
  if (ByteReader(sum.Value()).U64() != SumOf(entry.pages)) return std::nullopt;
  entry.package = std::move(package).Value();
  entry.from_cache = true;
  return entry;
}

// Returns what went wrong, empty if nothing.
std::string WriteFiles(const ImportedMap& map, const fs::path& folder) {
  std::string problem = WriteFileAtomically(folder / kPackageName, map.package);
  for (std::size_t page = 0; page < map.pages.size() && problem.empty(); ++page) {
    problem = WriteFileAtomically(folder / AtlasPageName(static_cast<int>(page)), map.pages[page]);
  }
  ByteWriter sum;
  sum.U64(SumOf(map.pages));
  if (problem.empty()) problem = WriteFileAtomically(folder / kSumName, sum.View());
  return problem;
}

// Makes the folder beside its place and moves it there when it is whole.
std::string WriteEntry(const ImportedMap& map, const fs::path& folder) {
  fs::path unfinished = folder;
  unfinished += ".new";
  std::error_code code;
  fs::remove_all(unfinished, code);
  fs::create_directories(unfinished, code);
  if (code) return "'" + unfinished.string() + "' cannot be made: " + code.message() + ".";
  std::string problem = WriteFiles(map, unfinished);
  if (problem.empty()) {
    fs::remove_all(folder, code);  // a damaged one
    fs::rename(unfinished, folder, code);
    if (code) problem = "'" + folder.string() + "' cannot be made: " + code.message() + ".";
  }
  if (!problem.empty()) fs::remove_all(unfinished, code);
  return problem;
}

}  // namespace

Result<ImportedMap> LoadOrImport(const fs::path& map_file, const fs::path& cache_folder,
                                 const fs::path& root) {
  auto source = LoadMapSource(map_file, root);
  if (!source) return Error{source.ErrorMessage()};
  const fs::path folder = cache_folder / source.Value().hash;
  if (auto entry = ReadEntry(folder)) {
    entry->hash = source.Value().hash;
    entry->areas = std::move(source.Value().meaning.areas);
    entry->warnings = source.Value().problems.Warnings();
    return std::move(*entry);
  }
  auto built = BuildMap(source.Value());
  if (!built) return Error{map_file.filename().string() + ": " + built.ErrorMessage()};
  const std::string problem = WriteEntry(built.Value(), folder);
  if (!problem.empty()) {
    built.Value().warnings.push_back("The imported map was not cached: " + problem);
  }
  return built;
}

}  // namespace atrium
