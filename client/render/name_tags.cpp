// The name tags above heads and where they go on the canvas.
#include "client/render/name_tags.h"

#include <cmath>

#include "client/render/avatar_batch.h"

namespace atrium {
namespace {

NameTagStyle StyleOf(const PresentedAvatar& avatar) {
  if (avatar.self) return kTagSelf;
  return avatar.away ? kTagAway : kTagPlain;
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

void FillNameTags(std::span<const PresentedAvatar> avatars, const NameIndex& names,
                  const Camera& camera, LabelAtlas& atlas, std::vector<NameTagInstance>& out) {
  out.clear();
  const int lift = kTagAboveFeet * AvatarScale(camera);
  const glm::ivec2 view = camera.View().device;
  const int margin = static_cast<int>(120.0F * camera.View().device_pixel_ratio);
  for (const PresentedAvatar& avatar : avatars) {
    const glm::vec2 device = camera.DeviceAt({avatar.x, avatar.y});
    const int x = static_cast<int>(std::floor(device.x + 0.5F));
    const int y = static_cast<int>(std::floor(device.y + 0.5F)) - lift;
    if (x < -margin || x > view.x + margin || y < 0 || y > view.y + margin) continue;
    const std::string_view name = names.NameOf(avatar.id);
    if (name.empty()) continue;
    const LabelAtlas::Label* label = atlas.Use(avatar.id.value, name);
    if (label == nullptr || label->box.width == 0) continue;
    out.push_back({.x = static_cast<std::int16_t>(x - label->box.width / 2),
                   .y = static_cast<std::int16_t>(y - label->box.height),
                   .width = static_cast<std::int16_t>(label->box.width),
                   .height = static_cast<std::int16_t>(label->box.height),
                   .u = static_cast<std::uint16_t>(label->box.x),
                   .v = static_cast<std::uint16_t>(label->box.y),
                   .style = StyleOf(avatar)});
  }
}

}  // namespace atrium
