// Which composed frame lies where in the avatars' atlas.
#include "client/render/avatar_frames.h"

#include <algorithm>

namespace atrium {
namespace {

// Looks of other colours share a frame, and so do those with numbers beyond what there is.
std::uint64_t KeyOf(const AvatarArt& art, const Look& look, int facing, int pose) {
  std::uint64_t key = static_cast<std::uint64_t>(art.FrameOf(facing, pose));
  for (std::size_t i = 0; i < kLookParts; ++i) {
    const auto shapes = art.categories[i].shapes.size();
    key = key << 4U | static_cast<std::uint64_t>(ShapeOf(look[i])) % shapes;
  }
  return key;
}

}  // namespace

AvatarFrames::AvatarFrames(std::size_t capacity) : nodes_(std::max<std::size_t>(1, capacity)) {
  Clear();
}

void AvatarFrames::Clear() {
  slot_of_key_.clear();
  missing_.clear();
  const auto count = static_cast<std::uint32_t>(nodes_.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    nodes_[i] = {.newer = i == 0 ? kNone : i - 1, .older = i + 1 == count ? kNone : i + 1};
  }
  newest_ = 0;
  oldest_ = count - 1;
}

void AvatarFrames::Unlink(std::uint32_t slot) {
  const Node& node = nodes_[slot];
  (node.newer == kNone ? newest_ : nodes_[node.newer].older) = node.older;
  (node.older == kNone ? oldest_ : nodes_[node.older].newer) = node.newer;
}

void AvatarFrames::MoveToFront(std::uint32_t slot) {
  if (slot == newest_) return;
  Unlink(slot);
  nodes_[slot].newer = kNone;
  nodes_[slot].older = newest_;
  nodes_[newest_].newer = slot;
  newest_ = slot;
}

std::size_t AvatarFrames::Find(const AvatarArt& art, const Look& look, int facing, int pose) {
  const std::uint64_t key = KeyOf(art, look, facing, pose);
  const auto known = slot_of_key_.find(key);
  if (known != slot_of_key_.end()) {
    MoveToFront(known->second);
    return known->second;
  }
  const std::uint32_t slot = oldest_;
  Node& node = nodes_[slot];
  if (node.used) slot_of_key_.erase(node.key);
  node.key = key;
  node.used = true;
  slot_of_key_.emplace(key, slot);
  MoveToFront(slot);
  missing_.push_back({look, facing, pose, slot});
  return slot;
}

}  // namespace atrium
