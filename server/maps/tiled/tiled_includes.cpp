#include "server/maps/tiled/tiled_includes.h"

#include <string_view>

#include "server/maps/tiled/tiled_document.h"

namespace atrium {
namespace {

constexpr std::size_t kMaxFiles = 2048;
constexpr std::size_t kMaxUsedBytes = 256U << 20U;

}  // namespace

Result<const IncludedFile*> TiledIncludes::Find(const std::string& reference,
                                                const std::filesystem::path& from) {
  const Key key{reference, from};
  auto known = read_.find(key);
  if (known == read_.end()) {
    if (read_.size() >= kMaxFiles) {
      return Error{"'" + reference + "' is not read, as the map names more than " +
                   std::to_string(kMaxFiles) + " files."};
    }
    known = read_.emplace(key, Read(key)).first;
  }
  if (!known->second) return Error{known->second.ErrorMessage()};
  const IncludedFile& file = known->second.Value();
  if (file.bytes > kMaxUsedBytes - used_bytes_) {
    return Error{"'" + reference +
                 "' is not read, as the files that the map names have more than " +
                 std::to_string(kMaxUsedBytes >> 20U) + " MiB, each as often as it is used."};
  }
  used_bytes_ += file.bytes;
  return &file;
}

Result<IncludedFile> TiledIncludes::Read(const Key& key) {
  const auto file = files_.Open(key.first, key.second);
  if (!file) return Error{file.ErrorMessage()};
  const Bytes& bytes = file.Value().bytes;
  auto document = ParseTiledText({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  if (!document) return Error{"'" + key.first + "' " + document.ErrorMessage()};
  return IncludedFile{
      .path = file.Value().path, .json = std::move(document.Value().json), .bytes = bytes.size()};
}

}  // namespace atrium
