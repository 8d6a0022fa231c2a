// Reads the table that describes the avatars' parts and palette.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "client/render/avatar_art.h"

namespace atrium {
namespace {

using Json = nlohmann::json;

constexpr int kMaxNumber = 4096;
constexpr std::array<const char*, kAvatarFacings> kFacingNames = {"up", "right", "down", "left"};
constexpr std::array<const char*, kLookParts> kCategoryNames = {
    "body", "eyes", "hair", "top", "bottom", "shoes", "hat", "glasses", "extra"};

// Reads leniently and remembers what was wrong first.
class TableReader {
 public:
  TableReader(const Json& table, int sheet_width, int sheet_height, int palette_height)
      : table_(table), sheet_{0, 0, sheet_width, sheet_height}, palette_height_(palette_height) {}

  Result<AvatarArt> Read() {
    if (!table_.is_object()) Fail("is not JSON");
    ReadFrame();
    ReadFacings();
    poses_ = &Member(table_, "poses");
    art_.poses = static_cast<int>(std::max<std::size_t>(1, poses_->size()));
    ReadCycle("idle", art_.idle);
    ReadCycle("walk", art_.walk);
    ReadCycle("run", art_.run);
    ReadCycle("sit", art_.seated[0]);
    for (std::size_t i = 1; i < kGestureCount; ++i) {
      const std::string name(kEmoteNames[i]);
      ReadCycle(name.c_str(), art_.emotes[i]);
      ReadCycle(("sit_" + name).c_str(), art_.seated[i]);
    }
    ReadRamps();
    ReadSprites();
    ReadCategories();
    if (!problem_.empty()) {
      return Error{"The avatars' table " + problem_ + ": build the assets again."};
    }
    return std::move(art_);
  }

 private:
  void Fail(const std::string& what) {
    if (problem_.empty()) problem_ = what;
  }

  // The member of that name, or null for anything that has none.
  static const Json& Member(const Json& object, const char* name) {
    static const Json none;
    if (!object.is_object()) return none;
    const auto found = object.find(name);
    return found == object.end() ? none : *found;
  }

  // The number, or `least` and a problem.
  int Int(const Json& value, int least, const std::string& what) {
    if (value.is_number_integer()) {
      const auto number = value.get<std::int64_t>();
      if (number >= least && number <= kMaxNumber) return static_cast<int>(number);
    }
    Fail("has no proper " + what);
    return least;
  }

  static float Float(const Json& value, float fallback) {
    return value.is_number() ? value.get<float>() : fallback;
  }

  // The place of `text` within an array of strings; -1 when it is not there.
  static int IndexOf(const Json& array, std::string_view text) {
    if (!array.is_array()) return -1;
    for (std::size_t i = 0; i < array.size(); ++i) {
      const auto* name = array[i].get_ptr<const std::string*>();
      if (name != nullptr && *name == text) return static_cast<int>(i);
    }
    return -1;
  }

  void ReadFrame() {
    const Json& frame = Member(table_, "frame");
    art_.frame_width = Int(Member(frame, "width"), 1, "frame width");
    art_.frame_height = Int(Member(frame, "height"), 1, "frame height");
    art_.anchor_x = Int(Member(frame, "anchor_x"), 0, "anchor");
    art_.anchor_y = Int(Member(frame, "anchor_y"), 0, "anchor");
    const Json& encoding = Member(table_, "encoding");
    art_.slot_step = Int(Member(encoding, "slot_step"), 1, "slot step");
    art_.shade_step = Int(Member(encoding, "shade_step"), 1, "shade step");
    const Json& shadow = Member(table_, "shadow");
    art_.shadow_radius_x = Float(Member(shadow, "radius_x"), art_.shadow_radius_x);
    art_.shadow_radius_y = Float(Member(shadow, "radius_y"), art_.shadow_radius_y);
    art_.shadow_alpha = Float(Member(shadow, "alpha"), art_.shadow_alpha);
  }

  void ReadFacings() {
    const Json& facings = Member(table_, "facings");
    for (std::size_t i = 0; i < kAvatarFacings; ++i) {
      const int number = IndexOf(facings, kFacingNames[i]);
      if (number < 0 || number >= static_cast<int>(kAvatarFacings)) Fail("lacks a facing");
      art_.number_of_facing[i] = std::max(0, number);
    }
  }

  void ReadCycle(const char* name, AvatarCycle& cycle) {
    const Json& json = Member(Member(table_, "cycles"), name);
    cycle.pose_ms = Int(Member(json, "ms"), 0, std::string("cycle ") + name);
    for (const Json& pose : Member(json, "poses")) {
      const auto* pose_name = pose.get_ptr<const std::string*>();
      const int number = pose_name == nullptr ? -1 : IndexOf(*poses_, *pose_name);
      if (number < 0) Fail(std::string("has an unknown pose in the cycle ") + name);
      cycle.poses.push_back(std::max(0, number));
    }
    if (cycle.poses.empty()) {
      Fail(std::string("lacks the cycle ") + name);
      cycle.poses.push_back(0);
    }
  }

  void ReadRamps() {
    const Json& ramps = Member(table_, "ramps");
    if (!ramps.is_array() || ramps.size() != kAvatarSlots) return Fail("lacks a ramp");
    for (std::size_t slot = 0; slot < kAvatarSlots; ++slot) {
      AvatarRamp& ramp = art_.ramps[slot];
      ramp.first = Int(Member(ramps[slot], "first"), 0, "ramp");
      ramp.count = Int(Member(ramps[slot], "count"), 1, "ramp");
      if (ramp.first + ramp.count > palette_height_) Fail("names colours that the palette lacks");
    }
  }

  void ReadSprites() {
    for (const Json& json : Member(table_, "sprites")) {
      const auto number = [&](std::size_t i) {
        const bool is_there = json.is_array() && i < json.size();
        return Int(is_there ? json[i] : Json(), i < 2 ? 0 : 1, "sprite");
      };
      const AvatarSprite sprite{number(0), number(1), number(2), number(3)};
      const bool fits =
          sprite.x + sprite.width <= sheet_.width && sprite.y + sprite.height <= sheet_.height;
      if (!fits) Fail("names sprites that the sheet lacks");
      art_.sprites.push_back(sprite);
    }
  }

  void ReadCategories() {
    const Json& categories = Member(table_, "categories");
    const Json& slots = Member(Member(table_, "encoding"), "slots");
    art_.outline_slot = SlotNamed(slots, "outline");
    art_.eyes_slot = SlotNamed(slots, "eyes");
    art_.category_of_slot.fill(-1);
    for (std::size_t i = 0; i < kLookParts; ++i) {
      const Json& json = categories.is_array() && i < categories.size() ? categories[i] : Json();
      AvatarCategory& category = art_.categories[i];
      if (Member(json, "name") != kCategoryNames[i]) Fail("lacks a category");
      const auto* slot = Member(json, "slot").get_ptr<const std::string*>();
      category.slot = SlotNamed(slots, slot == nullptr ? std::string_view() : *slot);
      art_.category_of_slot[static_cast<std::size_t>(category.slot)] = static_cast<int>(i);
      category.is_hair = std::string_view(kCategoryNames[i]) == "hair";
      for (const Json& shape : Member(json, "shapes")) category.shapes.push_back(ReadShape(shape));
      if (category.shapes.empty()) Fail("has a category without a shape");
    }
  }

  // Its number, or 0 and a problem.
  int SlotNamed(const Json& slots, std::string_view name) {
    const int slot = IndexOf(slots, name);
    if (slot >= 0 && slot < static_cast<int>(kAvatarSlots)) return slot;
    Fail("lacks colours that it names");
    return 0;
  }

  AvatarShape ReadShape(const Json& json) {
    AvatarShape shape;
    for (const Json& piece : Member(json, "pieces")) shape.pieces.push_back(ReadPiece(piece));
    const Json& rows = Member(json, "hides_hair");
    shape.hides_hair = rows.is_array() && rows.size() == kAvatarFacings;
    for (std::size_t i = 0; shape.hides_hair && i < kAvatarFacings; ++i) {
      shape.hidden_rows[i] = Int(rows[i], 0, "hat");
    }
    return shape;
  }

  AvatarPiece ReadPiece(const Json& json) {
    AvatarPiece piece;
    piece.z = Int(Member(json, "z"), 0, "layer");
    piece.press = Member(json, "press") == true;
    for (const Json& place : Member(json, "places")) piece.places.push_back(ReadPlace(place));
    for (const Json& frame : Member(json, "frames")) {
      const int number = Int(frame, -1, "frame");
      if (number >= static_cast<int>(piece.places.size())) Fail("has a frame without a place");
      piece.place_of_frame.push_back(number);
    }
    if (piece.place_of_frame.size() != kAvatarFacings * static_cast<std::size_t>(art_.poses)) {
      Fail("lacks frames");
    }
    return piece;
  }

  AvatarPlace ReadPlace(const Json& json) {
    const auto number = [&](std::size_t i, int least) {
      const bool is_there = json.is_array() && i < json.size();
      return Int(is_there ? json[i] : Json(), least, "place");
    };
    const AvatarPlace place{number(0, 0), number(1, -kMaxNumber), number(2, -kMaxNumber)};
    if (place.sprite >= static_cast<int>(art_.sprites.size())) Fail("lacks a sprite");
    return place;
  }

  const Json& table_;
  AvatarSprite sheet_;
  int palette_height_;
  const Json* poses_ = nullptr;
  AvatarArt art_;
  std::string problem_;
};

}  // namespace

Result<AvatarArt> ParseAvatarArt(std::string_view json, int sheet_width, int sheet_height,
                                 int palette_height) {
  const Json table = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  return TableReader(table, sheet_width, sheet_height, palette_height).Read();
}

}  // namespace atrium
