#include "server/maps/file_io.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <system_error>
#include <unistd.h>

namespace atrium {
namespace {

Error FileError(const std::filesystem::path& path, const std::string& what) {
  return Error{"'" + path.string() + "' " + what};
}

// Writes everything to a new file and waits until it is on the disk. 0 or errno.
int WriteDurably(const std::filesystem::path& path, std::span<const std::uint8_t> bytes,
                 mode_t mode) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
  if (file < 0) return errno;
  int error = 0;
  while (!bytes.empty() && error == 0) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes = bytes.subspan(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      error = errno;
    }
  }
  if (error == 0 && ::fsync(file) != 0) error = errno;
  if (::close(file) != 0 && error == 0) error = errno;
  return error;
}

}  // namespace

Result<Bytes> ReadFile(const std::filesystem::path& path, std::size_t max_bytes) {
  std::error_code code;
  if (!std::filesystem::exists(path, code)) return FileError(path, "does not exist.");
  if (!std::filesystem::is_regular_file(path, code)) return FileError(path, "is not a file.");
  const std::uintmax_t size = std::filesystem::file_size(path, code);
  if (code) return FileError(path, "cannot be read: " + code.message() + ".");
  if (size > max_bytes) {
    return FileError(path, "is larger than " + std::to_string(max_bytes >> 20U) +
                               " MiB, the most that is read.");
  }
  Bytes bytes(static_cast<std::size_t>(size));
  std::ifstream file(path, std::ios::binary);
  file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!file) return FileError(path, "cannot be read; check its permissions.");
  return bytes;
}

std::string WriteFileAtomically(const std::filesystem::path& path,
                                std::span<const std::uint8_t> bytes, Readers readers) {
  std::filesystem::path temporary = path;
  temporary += ".new-" + std::to_string(::getpid());
  int error = WriteDurably(temporary, bytes, readers == Readers::kOwner ? 0600 : 0644);
  if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
  if (error == 0) return {};
  ::unlink(temporary.c_str());
  return "'" + path.string() + "' cannot be written: " + std::strerror(error) + ".";
}

}  // namespace atrium
