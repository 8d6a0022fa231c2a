#include "shared/core/byte_writer.h"

#include <cassert>

namespace atrium {

void ByteWriter::U8(std::uint32_t value) {
  assert(value <= 0xFFU);
  bytes_.push_back(static_cast<std::uint8_t>(value));
}

void ByteWriter::U16(std::uint32_t value) {
  assert(value <= 0xFFFFU);
  bytes_.push_back(static_cast<std::uint8_t>(value));
  bytes_.push_back(static_cast<std::uint8_t>(value >> 8U));
}

void ByteWriter::U32(std::uint32_t value) {
  U16(value & 0xFFFFU);
  U16(value >> 16U);
}

void ByteWriter::U64(std::uint64_t value) {
  U32(static_cast<std::uint32_t>(value));
  U32(static_cast<std::uint32_t>(value >> 32U));
}

void ByteWriter::Varint(std::uint32_t value) {
  while (value >= 0x80U) {
    bytes_.push_back(static_cast<std::uint8_t>(value | 0x80U));
    value >>= 7U;
  }
  bytes_.push_back(static_cast<std::uint8_t>(value));
}

void ByteWriter::String(std::string_view text) {
  Varint(static_cast<std::uint32_t>(text.size()));
  bytes_.insert(bytes_.end(), text.begin(), text.end());
}

void ByteWriter::Raw(std::span<const std::uint8_t> bytes) {
  bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
}

}  // namespace atrium
