#include "server/net/frame_batch.h"

#include <cassert>

namespace atrium {

void FrameBatch::Clear() {
  frames_.clear();
  parts_.clear();
  own_.clear();
}

void FrameBatch::BeginFrame(bool text) { frames_.push_back({text, parts_.size(), 0, 0}); }

void FrameBatch::AddShared(const SharedBytes& bytes) { AddPart({&bytes, 0, bytes->size()}); }

void FrameBatch::AddCopy(std::span<const std::uint8_t> bytes) {
  const std::size_t offset = own_.size();
  own_.insert(own_.end(), bytes.begin(), bytes.end());
  AddPart({nullptr, offset, bytes.size()});
}

void FrameBatch::AddPart(const Part& part) {
  assert(!frames_.empty() && "begin a frame first");
  parts_.push_back(part);
  ++frames_.back().part_count;
  frames_.back().size += part.size;
}

std::span<const std::uint8_t> FrameBatch::BytesOf(const Part& part) const {
  if (part.shared != nullptr) return **part.shared;
  return std::span(own_).subspan(part.offset, part.size);
}

}  // namespace atrium
