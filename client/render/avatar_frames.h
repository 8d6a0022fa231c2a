// Which composed frame lies where in the avatars' atlas: each is made when it is first seen, and
// gives its place to another when it has not been seen the longest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "client/render/avatar_art.h"

namespace atrium {

class AvatarFrames {
 public:
  struct Request {
    Look look{};
    int facing = 0;
    int pose = 0;
    std::size_t slot = 0;  // where it is to be put
  };

  // Room for `capacity` frames, at least one.
  explicit AvatarFrames(std::size_t capacity);

  // Where that frame lies. When it is new, it is added to Missing(). When more different ones are
  // in view at once than there is room for, some show what others wear.
  std::size_t Find(const AvatarArt& art, const Look& look, int facing, int pose);
  // To be composed and put into the atlas before it is drawn.
  const std::vector<Request>& Missing() const { return missing_; }
  void ClearMissing() { missing_.clear(); }
  // Forgets all, for other art.
  void Clear();

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  struct Node {
    std::uint64_t key = 0;
    std::uint32_t newer = kNone;
    std::uint32_t older = kNone;
    bool used = false;
  };

  void MoveToFront(std::uint32_t slot);
  void Unlink(std::uint32_t slot);

  std::vector<Node> nodes_;  // by slot, linked from the newest to the oldest
  std::uint32_t newest_ = 0;
  std::uint32_t oldest_ = 0;
  std::unordered_map<std::uint64_t, std::uint32_t> slot_of_key_;
  std::vector<Request> missing_;
};

}  // namespace atrium
