#include "server/maps/tiled/tiled_properties.h"

namespace atrium {

const TiledPropertyValue* TiledProperties::Find(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? nullptr : &found->second;
}

bool TiledProperties::IsTrue(std::string_view name) const {
  const TiledPropertyValue* value = Find(name);
  if (value == nullptr) return false;
  if (const bool* flag = std::get_if<bool>(value)) return *flag;
  if (const double* number = std::get_if<double>(value)) return *number != 0.0;
  return *std::get_if<std::string>(value) == "true";
}

bool TiledProperties::IsSet(std::string_view name) const {
  const TiledPropertyValue* value = Find(name);
  if (value == nullptr) return false;
  const std::string* text = std::get_if<std::string>(value);
  return text == nullptr ? IsTrue(name) : !text->empty() && *text != "false";
}

std::optional<double> TiledProperties::Number(std::string_view name) const {
  const TiledPropertyValue* value = Find(name);
  const double* number = value == nullptr ? nullptr : std::get_if<double>(value);
  return number == nullptr ? std::nullopt : std::optional(*number);
}

std::string TiledProperties::Text(std::string_view name) const {
  const TiledPropertyValue* value = Find(name);
  const std::string* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
  return text == nullptr ? std::string() : *text;
}

}  // namespace atrium
