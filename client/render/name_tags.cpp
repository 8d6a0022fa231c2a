// The name tags above heads and where they go on the canvas.
#include "client/render/name_tags.h"

#include <algorithm>

#include <glm/common.hpp>

#include "client/render/avatar_batch.h"

namespace atrium {
namespace {

constexpr int kSquare = 8;    // device pixels
constexpr int kMargin = 512;  // a tag this far outside the canvas cannot reach into it

std::uint32_t StyleOf(const PresentedAvatar& avatar, std::span<const ZoneKind> zones) {
  std::uint32_t style = avatar.away ? kTagAway : kTagPlain;
  if (avatar.self) style = kTagSelf;
  style |= static_cast<std::uint32_t>(avatar.marks) << kTagMarksShift;
  if (avatar.busy) style |= kTagBusy;
  const std::size_t zone = avatar.zone.value;
  if (zone == 0 || zone > zones.size()) return style;
  return style | static_cast<std::uint32_t>(zones[zone - 1]) << kTagZoneShift;
}

}  // namespace

void NameIndex::Update(std::span<const PresentedPerson> people, std::uint32_t version) {
  if (known_ && version == version_) return;
  known_ = true;
  version_ = version;
  for (std::string& name : names_) name.clear();
  for (const PresentedPerson& person : people) {
    if (person.id.value >= names_.size()) names_.resize(person.id.value + std::size_t{1});
    names_[person.id.value] = person.name;
  }
}

std::string_view NameIndex::NameOf(AvatarId id) const {
  if (id.value >= names_.size()) return {};
  return names_[id.value];
}

void NameTags::StartSpace(glm::ivec2 view) {
  squares_ = view / kSquare + 1;
  taken_.assign(static_cast<std::size_t>(squares_.x) * static_cast<std::size_t>(squares_.y), false);
}

bool NameTags::TakeSpace(const NameTagInstance& tag) {
  const glm::ivec2 last = squares_ - 1;
  const glm::ivec2 from = glm::clamp(glm::ivec2(tag.x, tag.y) / kSquare, glm::ivec2(0), last);
  const glm::ivec2 to =
      glm::clamp(glm::ivec2(tag.x + tag.width, tag.y + tag.height) / kSquare, glm::ivec2(0), last);
  const auto at = [this](int x, int y) { return static_cast<std::size_t>(y * squares_.x + x); };
  for (int y = from.y; y <= to.y; ++y) {
    for (int x = from.x; x <= to.x; ++x) {
      if (taken_[at(x, y)]) return false;
    }
  }
  for (int y = from.y; y <= to.y; ++y) {
    for (int x = from.x; x <= to.x; ++x) taken_[at(x, y)] = true;
  }
  return true;
}

void NameTags::Add(const PresentedAvatar& avatar, const Sources& sources) {
  const Camera& camera = sources.camera;
  const glm::ivec2 view = camera.View().device;
  const glm::ivec2 feet(glm::floor(camera.DeviceAt({avatar.x, avatar.y}) + 0.5F));
  const int bottom = feet.y - kTagAboveFeet * AvatarScale(camera);
  if (feet.x < -kMargin || feet.x > view.x + kMargin || bottom < 0 || bottom > view.y + kMargin) {
    return;
  }
  const std::string_view name = sources.names.NameOf(avatar.id);
  if (name.empty()) return;
  const LabelAtlas::Label* label = sources.atlas.Use(avatar.id.value, name);
  if (label == nullptr || label->box.width == 0) return;
  const NameTagInstance tag{.x = static_cast<std::int16_t>(feet.x - label->box.width / 2),
                            .y = static_cast<std::int16_t>(bottom - label->box.height),
                            .width = static_cast<std::int16_t>(label->box.width),
                            .height = static_cast<std::int16_t>(label->box.height),
                            .u = static_cast<std::uint16_t>(label->box.x),
                            .v = static_cast<std::uint16_t>(label->box.y),
                            .style = StyleOf(avatar, sources.zones)};
  if (!sources.crowded || TakeSpace(tag)) tags_.push_back(tag);
}

std::span<const NameTagInstance> NameTags::Fill(std::span<const PresentedAvatar> avatars,
                                                const NameIndex& names,
                                                std::span<const ZoneKind> zones,
                                                const Camera& camera, LabelAtlas& atlas) {
  tags_.clear();
  const Sources sources{names, zones, camera, atlas, avatars.size() > kTagCrowd};
  if (sources.crowded) StartSpace(camera.View().device);
  // From the front to the back, oneself first of all; then turned round into drawing order.
  for (const PresentedAvatar& avatar : avatars) {
    if (avatar.self) Add(avatar, sources);
  }
  for (std::size_t i = avatars.size(); i-- > 0;) {
    if (!avatars[i].self) Add(avatars[i], sources);
  }
  std::reverse(tags_.begin(), tags_.end());
  return tags_;
}

}  // namespace atrium
