// Appends little-endian values to a byte buffer. Trusts its caller: a value out of range is a
// programming error and asserts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace atrium {

using Bytes = std::vector<std::uint8_t>;

class ByteWriter {
 public:
  ByteWriter() = default;
  // Continues an existing buffer, so that a caller can reuse its capacity.
  explicit ByteWriter(Bytes buffer) : bytes_(std::move(buffer)) {}

  void U8(std::uint32_t value);
  void U16(std::uint32_t value);
  void U32(std::uint32_t value);
  void U64(std::uint64_t value);
  void I16(std::int32_t value) { U16(static_cast<std::uint16_t>(value)); }
  // LEB128: 7 bits a byte, least significant first; at most 5 bytes.
  void Varint(std::uint32_t value);
  // Varint length, then the bytes.
  void String(std::string_view text);
  void Raw(std::span<const std::uint8_t> bytes);

  std::size_t Size() const { return bytes_.size(); }
  const Bytes& View() const { return bytes_; }
  Bytes Take() { return std::move(bytes_); }

 private:
  Bytes bytes_;
};

}  // namespace atrium
