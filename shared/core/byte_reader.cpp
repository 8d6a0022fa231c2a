#include "shared/core/byte_reader.h"

namespace atrium {

bool ByteReader::Take(std::size_t count) {
  if (failed_ || count > Remaining()) {
    failed_ = true;
    return false;
  }
  position_ += count;
  return true;
}

std::uint8_t ByteReader::U8() { return Take(1) ? bytes_[position_ - 1] : std::uint8_t{0}; }

std::uint16_t ByteReader::U16() {
  if (!Take(2)) return 0;
  return static_cast<std::uint16_t>(bytes_[position_ - 2] | (bytes_[position_ - 1] << 8U));
}

std::uint32_t ByteReader::U32() {
  const std::uint32_t low = U16();
  const std::uint32_t high = U16();
  return failed_ ? 0 : (high << 16U) | low;
}

std::uint64_t ByteReader::U64() {
  const std::uint64_t low = U32();
  const std::uint64_t high = U32();
  return failed_ ? 0 : (high << 32U) | low;
}

std::uint32_t ByteReader::Varint() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 35; shift += 7) {
    const std::uint8_t byte = U8();
    value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if ((byte & 0x80U) == 0) {
      if (value > 0xFFFFFFFFULL) failed_ = true;
      return failed_ ? 0 : static_cast<std::uint32_t>(value);
    }
  }
  failed_ = true;
  return 0;
}

std::string_view ByteReader::String(std::size_t max_bytes) {
  const std::size_t length = Varint();
  if (length > max_bytes) failed_ = true;
  const auto raw = Raw(length);
  return {reinterpret_cast<const char*>(raw.data()), raw.size()};
}

std::span<const std::uint8_t> ByteReader::Raw(std::size_t count) {
  if (!Take(count)) return {};
  return bytes_.subspan(position_ - count, count);
}

}  // namespace atrium
