// Walking avatars that exist only on this screen.
#include "client/app/bench_crowd.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace atrium {
namespace {

// Above every id that a server gives.
constexpr int kFirstId = 40'000;
constexpr int kMaxCrowd = 20'000;
constexpr float kTilesPerSecond = 4.0F;
constexpr float kTripTiles = 6.0F;

AvatarId IdOf(int index) { return AvatarId{static_cast<std::uint16_t>(kFirstId + index)}; }

// A look of its own for each, spread over all colours.
Look LookOf(int index) {
  Look look{};
  unsigned value = static_cast<unsigned>(index) * 2654435761U;
  for (std::uint8_t& part : look) {
    part = static_cast<std::uint8_t>(value >> 24U);
    value = value * 1664525U + 1013904223U;
  }
  return look;
}

struct Area {
  glm::vec2 from;
  glm::vec2 to;
};

Area AreaInView(const Camera& camera) {
  const glm::vec2 from = camera.TileAt({0, 0});
  const glm::vec2 to = camera.TileAt(glm::vec2(camera.View().device));
  return {from, to};
}

PresentedAvatar Walker(int index, int across, const Area& area, double now_ms) {
  const float walked =
      static_cast<float>(now_ms / 1000.0) * kTilesPerSecond + static_cast<float>(index % 17);
  const float lap = std::fmod(walked, kTripTiles * 2);
  const bool back = lap > kTripTiles;
  const int rows = 1 + index / across;
  const glm::vec2 size = area.to - area.from;
  PresentedAvatar avatar;
  avatar.id = IdOf(index);
  avatar.x = area.from.x +
             size.x * static_cast<float>(index % across) / static_cast<float>(across) +
             (back ? kTripTiles * 2 - lap : lap) * 0.25F;
  avatar.y = area.from.y + size.y * static_cast<float>(rows) / static_cast<float>(across + 1);
  avatar.facing = back ? Direction::kLeft : Direction::kRight;
  avatar.walking = true;
  avatar.stride = lap;
  avatar.look = LookOf(index);
  return avatar;
}

}  // namespace

void BenchCrowd::SetCount(int count) {
  count_ = std::clamp(count, 0, kMaxCrowd);
  people_stale_ = true;
}

const PresentedWorld& BenchCrowd::Mix(const PresentedWorld& world, const Camera& camera,
                                      double now_ms) {
  mixed_.phase = world.phase;
  mixed_.avatars = world.avatars;
  mixed_.path = world.path;
  mixed_.has_self = world.has_self;
  mixed_.self_x = world.self_x;
  mixed_.self_y = world.self_y;
  mixed_.self_zone = world.self_zone;
  mixed_.net = world.net;
  mixed_.moving = true;
  if (people_stale_ || world.people_version != people_version_) {
    people_stale_ = false;
    people_version_ = world.people_version;
    mixed_.people = world.people;
    ++mixed_.people_version;
    for (int i = 0; i < count_; ++i) {
      PresentedPerson& person = mixed_.people.emplace_back();
      person.id = IdOf(i);
      person.name = "Walker " + std::to_string(i + 1);
    }
  }
  const Area area = AreaInView(camera);
  const int across =
      std::max(1, static_cast<int>(std::ceil(std::sqrt(static_cast<float>(count_)))));
  for (int i = 0; i < count_; ++i) mixed_.avatars.push_back(Walker(i, across, area, now_ms));
  return mixed_;
}

}  // namespace atrium
