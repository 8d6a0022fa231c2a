#include "server/maps/file_search.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <vector>

namespace atrium {
namespace {

namespace fs = std::filesystem;

// Longest reference looked into; longer ones are no file names.
constexpr std::size_t kMaxReferenceBytes = 1024;
constexpr int kDefaultRootLevels = 3;

bool IsWithin(const fs::path& path, const fs::path& root) {
  const auto mismatch = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
  return mismatch.first == root.end();
}

// A path without a scheme, with '/' between its parts and not starting with one.
std::string Relative(std::string reference) {
  std::replace(reference.begin(), reference.end(), '\\', '/');
  const std::size_t first = reference.find_first_not_of('/');
  return first == std::string::npos ? std::string() : reference.substr(first);
}

std::vector<fs::path> FoldersUpTo(const fs::path& root, fs::path folder) {
  std::vector<fs::path> folders;
  while (IsWithin(folder, root)) {
    folders.push_back(folder);
    if (folder == root || folder == folder.parent_path()) break;
    folder = folder.parent_path();
  }
  return folders;
}

std::vector<fs::path> Candidates(const std::string& reference, const fs::path& map_folder,
                                 const fs::path& root) {
  const std::string relative = Relative(reference);
  std::vector<fs::path> candidates;
  const auto add = [&](const fs::path& path) {
    const fs::path plain = path.lexically_normal();
    if (std::find(candidates.begin(), candidates.end(), plain) == candidates.end()) {
      candidates.push_back(plain);
    }
  };
  for (const fs::path& folder : FoldersUpTo(root, map_folder)) add(folder / relative);
  if (relative != reference) add(reference);  // a full path on this machine
  for (std::size_t slash = relative.find('/'); slash != std::string::npos;
       slash = relative.find('/', slash + 1)) {
    add(map_folder / relative.substr(slash + 1));
  }
  return candidates;
}

// The real path of an existing file within the root.
std::optional<fs::path> Usable(const fs::path& candidate, const fs::path& root) {
  std::error_code code;
  fs::path real = fs::canonical(candidate, code);
  if (code || !IsWithin(real, root) || !fs::is_regular_file(real, code)) return std::nullopt;
  return real;
}

}  // namespace

fs::path DefaultMapRoot(const fs::path& map_file) {
  std::error_code code;
  fs::path root = fs::weakly_canonical(map_file, code).parent_path();
  for (int level = 0; level < kDefaultRootLevels; ++level) {
    const fs::path above = root.parent_path();
    if (above.empty() || above == root || above == above.root_path()) break;
    root = above;
  }
  return root;
}

Result<fs::path> FindMapFile(const std::string& reference, const fs::path& from,
                             const fs::path& root) {
  if (reference.find("://") != std::string::npos) {
    return Error{"'" + reference +
                 "' is a web address. Download it, put it beside the map and name it in "
                 "Tiled."};
  }
  const std::string relative = Relative(reference);
  if (relative.empty() || relative.size() > kMaxReferenceBytes ||
      relative.find('\0') != std::string::npos) {
    return Error{"'" + reference.substr(0, kMaxReferenceBytes) + "' is no file name."};
  }
  std::error_code code;
  const fs::path real_root = fs::canonical(root, code);
  if (code) return Error{"The folder '" + root.string() + "' does not exist."};
  const fs::path folder = fs::weakly_canonical(from, code).parent_path();
  std::string searched;
  for (const fs::path& candidate : Candidates(reference, folder, real_root)) {
    if (const auto found = Usable(candidate, real_root)) return *found;
    searched += "\n  " + candidate.string();
  }
  return Error{"'" + reference + "' was not found within '" + real_root.string() +
               "'. Searched:" + searched};
}

}  // namespace atrium
