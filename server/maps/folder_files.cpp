#include "server/maps/folder_files.h"

#include "server/maps/file_io.h"
#include "server/maps/file_search.h"

namespace atrium {
namespace {

constexpr std::size_t kMaxFileBytes = 64U << 20U;

}  // namespace

Result<MapFile> FolderFiles::Open(const std::string& reference, const std::filesystem::path& from) {
  hash_.Text(reference);
  const auto path = FindMapFile(reference, from, root_);
  auto bytes = path ? ReadFile(path.Value(), kMaxFileBytes) : Error{path.ErrorMessage()};
  hash_.U32(bytes ? static_cast<std::uint32_t>(bytes.Value().size()) : 0);
  if (!bytes) return Error{bytes.ErrorMessage()};
  hash_.Raw(bytes.Value());
  return MapFile{.path = path.Value(), .bytes = std::move(bytes).Value()};
}

}  // namespace atrium
