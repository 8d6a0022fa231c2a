// Bytes that a connection could not take yet, in order.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <sys/uio.h>
#include <vector>

#include "server/net/shared_bytes.h"

namespace atrium {

// Shared buffers are held by reference: a thousand waiting connections hold the roster once.
// Empty most of the time, and then without memory of its own.
class Outbox {
 public:
  // Without the first `offset` bytes.
  void AppendShared(const SharedBytes& bytes, std::size_t offset = 0);
  void AppendCopy(std::span<const std::uint8_t> bytes);

  bool Empty() const { return size_ == 0; }
  std::size_t Size() const { return size_; }

  using Pieces = std::array<iovec, 64>;
  // The beginning of what waits, as pieces to write; valid until the outbox changes.
  std::span<const iovec> Front(Pieces& pieces) const;
  // The first `count` bytes are written.
  void Consume(std::size_t count);
  void Clear();

 private:
  struct Piece {
    SharedBytes shared;  // null: the bytes are `own`
    Bytes own;

    std::span<const std::uint8_t> View() const { return shared ? *shared : own; }
  };

  std::vector<Piece> pieces_;
  std::size_t first_ = 0;   // pieces before it are written
  std::size_t offset_ = 0;  // bytes of the first piece that are written
  std::size_t size_ = 0;
};

}  // namespace atrium
