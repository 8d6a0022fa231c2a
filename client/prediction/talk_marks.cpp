#include "client/prediction/talk_marks.h"

#include <algorithm>

namespace atrium {

void TalkMarks::Set(AvatarId id, std::uint8_t marks) {
  std::erase_if(marked_, [id](const Marked& marked) { return marked.id == id; });
  if (marks != 0) marked_.push_back({id, marks});
}

void TalkMarks::Apply(std::span<PresentedAvatar> avatars) const {
  if (marked_.empty()) return;
  for (PresentedAvatar& avatar : avatars) {
    const auto found = std::find_if(marked_.begin(), marked_.end(),
                                    [&](const Marked& marked) { return marked.id == avatar.id; });
    if (found != marked_.end()) avatar.marks = found->marks;
  }
}

}  // namespace atrium
