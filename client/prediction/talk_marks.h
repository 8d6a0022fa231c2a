// What is known of the microphones and cameras of those one talks with, by avatar.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "client/prediction/presented_world.h"

namespace atrium {

class TalkMarks {
 public:
  // TalkMark bits; 0 forgets the avatar.
  void Set(AvatarId id, std::uint8_t marks);
  void Clear() { marked_.clear(); }
  void Apply(std::span<PresentedAvatar> avatars) const;

 private:
  struct Marked {
    AvatarId id;
    std::uint8_t marks;
  };
  // A handful: nobody talks with more.
  std::vector<Marked> marked_;
};

}  // namespace atrium
