#include "server/space/overview.h"

#include <algorithm>

#include "shared/protocol/limits.h"
#include "shared/protocol/server_frame.h"

namespace atrium {
namespace {

SharedBytes Encoded(const OverviewFrame& frame) {
  ByteWriter writer;
  EncodeOverview(frame, writer);
  return std::make_shared<const Bytes>(writer.Take());
}

}  // namespace

void Overview::NoteMoved(AvatarId id) {
  if (id.value >= is_noted_.size()) is_noted_.resize(std::size_t{id.value} + 1);
  if (is_noted_[id.value]) return;
  is_noted_[id.value] = true;
  moved_.push_back(id);
}

SharedBytes Overview::TakeChange() {
  OverviewFrame frame;
  const std::size_t count = std::min(moved_.size(), kMaxOverviewEntries);
  const auto end = moved_.begin() + static_cast<std::ptrdiff_t>(count);
  for (auto id = moved_.begin(); id != end; ++id) {
    is_noted_[id->value] = false;
    const SimulatedAvatar* avatar = simulation_.Find(*id);
    if (avatar != nullptr) frame.entries.push_back({*id, TileOf(avatar->state)});
  }
  moved_.erase(moved_.begin(), end);
  return frame.entries.empty() ? nullptr : Encoded(frame);
}

std::vector<SharedBytes> Overview::Everybody() const {
  std::vector<SharedBytes> frames;
  OverviewFrame frame;
  for (const SimulatedAvatar& avatar : simulation_.Avatars()) {
    frame.entries.push_back({avatar.id, TileOf(avatar.state)});
    if (frame.entries.size() < kMaxOverviewEntries) continue;
    frames.push_back(Encoded(frame));
    frame.entries.clear();
  }
  if (!frame.entries.empty()) frames.push_back(Encoded(frame));
  return frames;
}

}  // namespace atrium
