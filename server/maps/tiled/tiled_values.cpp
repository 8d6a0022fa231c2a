// Colours and custom properties.
#include <array>

#include "server/maps/tiled/tiled_parts.h"

namespace atrium {
namespace {

std::optional<int> HexDigit(char character) {
  if (character >= '0' && character <= '9') return character - '0';
  if (character >= 'a' && character <= 'f') return character - 'a' + 10;
  if (character >= 'A' && character <= 'F') return character - 'A' + 10;
  return std::nullopt;
}

TiledPropertyValue PropertyValue(const nlohmann::json& value) {
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_number()) return value.get<double>();
  if (value.is_string()) return value.get<std::string>();
  return std::string();
}

}  // namespace

std::optional<Rgba> ParseTiledColor(const std::string& text) {
  std::string digits = text.rfind('#', 0) == 0 ? text.substr(1) : text;
  if (digits.size() == 6) digits = "ff" + digits;
  if (digits.size() != 8) return std::nullopt;
  std::array<std::uint8_t, 4> argb{};
  for (std::size_t i = 0; i < argb.size(); ++i) {
    const auto high = HexDigit(digits[2 * i]);
    const auto low = HexDigit(digits[2 * i + 1]);
    if (!high || !low) return std::nullopt;
    argb[i] = static_cast<std::uint8_t>(*high * 16 + *low);
  }
  return Rgba{.r = argb[1], .g = argb[2], .b = argb[3], .a = argb[0]};
}

TiledProperties ReadTiledProperties(const JsonFields& fields) {
  TiledProperties properties;
  const nlohmann::json* list = fields.Find("properties");
  if (list == nullptr) return properties;
  if (list->is_object()) {
    for (const auto& [name, value] : list->items()) properties.Set(name, PropertyValue(value));
    return properties;
  }
  if (fields.Array("properties") == nullptr) return properties;
  for (const nlohmann::json& entry : *list) {
    const JsonFields property(entry, fields.Where() + ", a property", fields.Problems());
    const nlohmann::json* value = property.Find("value");
    const std::string name = property.Text("name");
    if (value != nullptr && !name.empty()) properties.Set(name, PropertyValue(*value));
  }
  return properties;
}

}  // namespace atrium
