#include "tests/server/maps/tiled/packed_cells.h"

#include <zlib.h>
#include <zstd.h>

namespace atrium {
namespace {

std::string Deflated(const std::string& plain, bool gzip) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, gzip ? 15 + 16 : 15, 9, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, plain.size()), '\0');
  std::string input = plain;
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

std::string Zstandard(const std::string& plain) {
  std::string packed(ZSTD_compressBound(plain.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), plain.data(), plain.size(), 1));
  return packed;
}

}  // namespace

std::string Packed(const std::vector<Gid>& cells, const std::string& compression) {
  std::string plain;
  plain.reserve(cells.size() * 4);
  for (const Gid cell : cells) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
      plain.push_back(static_cast<char>((cell >> shift) & 0xFFU));
    }
  }
  if (compression.empty()) return plain;
  return compression == "zstd" ? Zstandard(plain) : Deflated(plain, compression == "gzip");
}

}  // namespace atrium
