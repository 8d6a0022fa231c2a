// What the avatars' table means for a look, a facing and a stride.
#include "client/render/avatar_art.h"

#include <cmath>
#include <limits>

namespace atrium {
namespace {

// Two steps, left and right, take so many tiles: slow enough not to look like scurrying.
constexpr float kTilesPerWalk = 1.5F;
constexpr float kTilesPerRun = 2.4F;

}  // namespace

int AvatarArt::FacingNumber(Direction facing) const {
  const TileStep step = StepOf(facing);
  if (step.dx > 0) return number_of_facing[1];
  if (step.dx < 0) return number_of_facing[3];
  return step.dy < 0 ? number_of_facing[0] : number_of_facing[2];
}

int AvatarArt::StridePose(float tiles, bool running) const {
  const AvatarCycle& cycle = running ? run : walk;
  const float cycles = tiles / (running ? kTilesPerRun : kTilesPerWalk);
  const float phase = cycles - std::floor(cycles);
  const auto step = static_cast<std::size_t>(phase * static_cast<float>(cycle.poses.size()));
  return cycle.poses[step % cycle.poses.size()];
}

const AvatarCycle& AvatarArt::CycleOf(Emote emote, bool sits) const {
  return (sits ? seated : emotes)[static_cast<std::size_t>(emote)];
}

int AvatarArt::EmotePose(Emote emote, bool sits, float since_ms) const {
  const AvatarCycle& cycle = CycleOf(emote, sits);
  if (cycle.poses.empty()) return idle.poses.front();
  const auto step = static_cast<std::size_t>(since_ms) /
                    static_cast<std::size_t>(cycle.pose_ms > 0 ? cycle.pose_ms : 1);
  return cycle.poses[step % cycle.poses.size()];
}

double AvatarArt::EmotePoseLeftMs(Emote emote, bool sits, float since_ms) const {
  const AvatarCycle& cycle = CycleOf(emote, sits);
  const bool is_held = emote == Emote::kNone || cycle.poses.size() < 2 || cycle.pose_ms < 1;
  if (is_held) return std::numeric_limits<double>::infinity();
  const double pose_ms = cycle.pose_ms;
  return pose_ms - std::fmod(static_cast<double>(since_ms), pose_ms);
}

const AvatarShape& AvatarArt::ShapeFor(const Look& look, std::size_t category) const {
  const auto& shapes = categories[category].shapes;
  return shapes[static_cast<std::size_t>(ShapeOf(look[category])) % shapes.size()];
}

int AvatarArt::RowOf(const Look& look, std::size_t slot) const {
  const AvatarRamp& ramp = ramps[slot];
  const int category = category_of_slot[slot];
  if (category < 0) return ramp.first;
  return ramp.first + ColorOf(look[static_cast<std::size_t>(category)]) % ramp.count;
}

}  // namespace atrium
