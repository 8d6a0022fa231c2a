// The name tags above heads and where they go on the canvas.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "client/prediction/presented_world.h"
#include "client/render/camera.h"
#include "client/render/label_atlas.h"
#include "shared/world/zone.h"

namespace atrium {

enum NameTagStyle : std::uint32_t { kTagPlain, kTagSelf, kTagAway };

// The tag of someone in a zone of another kind than public has a mark in the kind's colour.
inline constexpr unsigned kTagZoneShift = 8;
// TalkMark bits: what the microphone and the camera do, beside the name.
inline constexpr unsigned kTagMarksShift = 16;
// A moon beside the name: not to be disturbed.
inline constexpr std::uint32_t kTagBusy = 1U << 24U;

// A tag as its shader reads it; all in device pixels and texels.
struct NameTagInstance {
  std::int16_t x = 0;  // upper left corner of the text on the canvas
  std::int16_t y = 0;
  std::int16_t width = 0;
  std::int16_t height = 0;
  std::uint16_t u = 0;  // upper left corner of the text on the label texture
  std::uint16_t v = 0;
  std::uint32_t style = kTagPlain;  // a NameTagStyle, a ZoneKind, TalkMark bits, kTagBusy
};

// Who is called what, by avatar id: kept up to date only when people change.
class NameIndex {
 public:
  void Update(std::span<const PresentedPerson> people, std::uint32_t version);
  // Empty when nobody has that id.
  std::string_view NameOf(AvatarId id) const;

 private:
  std::vector<std::string> names_;
  std::uint32_t version_ = 0;
  bool known_ = false;
};

// How far above the feet a tag's lower edge is, sheet pixels: over the tallest head.
inline constexpr int kTagAboveFeet = 42;

// In a larger company than this, a tag gives way to the tags of those who stand further in front:
// names on top of each other could not be read anyway.
inline constexpr std::size_t kTagCrowd = 24;

class NameTags {
 public:
  // `zones` are the kinds of the map's zones by id, less one.
  // The tags of all avatars in view whose names are rasterised, in drawing order; asks `atlas` for
  // the others. Valid until the next call.
  std::span<const NameTagInstance> Fill(std::span<const PresentedAvatar> avatars,
                                        const NameIndex& names, std::span<const ZoneKind> zones,
                                        const Camera& camera, LabelAtlas& atlas);

 private:
  void StartSpace(glm::ivec2 view);
  bool TakeSpace(const NameTagInstance& tag);
  struct Sources {
    const NameIndex& names;
    std::span<const ZoneKind> zones;
    const Camera& camera;
    LabelAtlas& atlas;
    bool crowded;
  };
  void Add(const PresentedAvatar& avatar, const Sources& sources);

  std::vector<NameTagInstance> tags_;
  // Which squares of the canvas have a tag on them, row by row.
  std::vector<bool> taken_;
  glm::ivec2 squares_{0, 0};
};

}  // namespace atrium
