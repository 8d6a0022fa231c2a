// Reads what ByteWriter writes, from bytes nobody has checked.
//
// Every read is bounds-checked. The first read that fails makes the reader fail for good: it and
// every later read return zero (or nothing), so a decoder may read a whole message and ask
// Failed() once. The reader borrows the bytes; they must outlive it and every view it returned.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace atrium {

class ByteReader {
 public:
  explicit ByteReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  std::uint8_t U8();
  std::uint16_t U16();
  std::uint32_t U32();
  std::uint64_t U64();
  std::int16_t I16() { return static_cast<std::int16_t>(U16()); }
  // Fails on more than 5 bytes or a value above 32 bits.
  std::uint32_t Varint();
  // Fails, and returns an empty view, when the announced length is above `max_bytes` or the rest.
  std::string_view String(std::size_t max_bytes);
  std::span<const std::uint8_t> Raw(std::size_t count);

  void Fail() { failed_ = true; }
  bool Failed() const { return failed_; }
  std::size_t Remaining() const { return bytes_.size() - position_; }
  // True when everything was read and nothing failed: what a decoder should end with.
  bool Complete() const { return !failed_ && position_ == bytes_.size(); }

 private:
  bool Take(std::size_t count);

  std::span<const std::uint8_t> bytes_;
  std::size_t position_ = 0;
  bool failed_ = false;
};

}  // namespace atrium
