// The frames that go to one client in one flush: one gather-write, whatever their number.
//
// A frame is made of parts. Shared parts (a cell's update, the roster) are referred to, small own
// parts (an ack) are copied into the batch. The batch is reused from client to client and keeps its
// capacity. It borrows the shared parts until the next Clear().
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "server/net/shared_bytes.h"

namespace atrium {

class FrameBatch {
 public:
  struct Part {
    const SharedBytes* shared = nullptr;  // null: an own part
    std::size_t offset = 0;               // of an own part
    std::size_t size = 0;
  };
  struct Frame {
    bool text = false;
    std::size_t first_part = 0;
    std::size_t part_count = 0;
    std::size_t size = 0;
  };

  void Clear();
  // Starts a frame; the parts added next belong to it.
  void BeginFrame(bool text = false);
  void AddShared(const SharedBytes& bytes);
  void AddCopy(std::span<const std::uint8_t> bytes);

  bool Empty() const { return frames_.empty(); }
  std::span<const Frame> Frames() const { return frames_; }
  std::span<const Part> PartsOf(const Frame& frame) const {
    return std::span(parts_).subspan(frame.first_part, frame.part_count);
  }
  // Valid until the batch changes.
  std::span<const std::uint8_t> BytesOf(const Part& part) const;

 private:
  void AddPart(const Part& part);

  std::vector<Frame> frames_;
  std::vector<Part> parts_;
  Bytes own_;
};

}  // namespace atrium
