#include "server/maps/tiled/decompress.h"

#include <limits>
#include <string>
#include <zlib.h>
#include <zstd.h>

namespace atrium {
namespace {

constexpr int kAnyZlibHeader = 15 + 32;  // the largest window; zlib's header or that of gzip

Error WrongContent() {
  return Error{"are not as many as its size says, or damaged. Export the map from Tiled again"};
}

// Whether all of the packed bytes' content fits `out` exactly.
bool Inflate(std::span<const std::uint8_t> packed, Bytes& out) {
  if (packed.size() > std::numeric_limits<uInt>::max()) return false;
  z_stream stream{};
  if (inflateInit2(&stream, kAnyZlibHeader) != Z_OK) return false;
  std::uint8_t nothing = 0;  // zlib wants a place to write to even for no bytes
  stream.next_in = const_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = out.empty() ? &nothing : out.data();
  stream.avail_out = static_cast<uInt>(out.size());
  const int status = inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  return status == Z_STREAM_END && stream.avail_out == 0;
}

bool Unzstd(std::span<const std::uint8_t> packed, Bytes& out) {
  const std::size_t written = ZSTD_decompress(out.data(), out.size(), packed.data(), packed.size());
  return ZSTD_isError(written) == 0 && written == out.size();
}

}  // namespace

Result<Bytes> Decompress(std::span<const std::uint8_t> packed, std::string_view method,
                         std::size_t size) {
  if (size > std::numeric_limits<uInt>::max()) return WrongContent();
  if (method.empty()) {
    if (packed.size() != size) return WrongContent();
    return Bytes(packed.begin(), packed.end());
  }
  Bytes out(size);
  if (method == "zlib" || method == "gzip") {
    if (!Inflate(packed, out)) return WrongContent();
  } else if (method == "zstd") {
    if (!Unzstd(packed, out)) return WrongContent();
  } else {
    return Error{"are compressed as '" + std::string(method) +
                 "', which is not known; zlib, gzip and zstd are. In Tiled, set Map > Map "
                 "Properties > Tile Layer Format to one of them and save again"};
  }
  return out;
}

}  // namespace atrium
