#include "server/maps/tiled/json_fields.h"

#include <cmath>

namespace atrium {

JsonFields::JsonFields(const nlohmann::json& object, std::string where, MapProblems& problems)
    : object_(object), where_(std::move(where)), problems_(problems) {
  if (!object.is_object()) Fail("an object is expected here. Export the map from Tiled again.");
}

const nlohmann::json* JsonFields::Find(const char* key) const {
  if (!object_.is_object()) return nullptr;
  const auto found = object_.find(key);
  return found == object_.end() || found->is_null() ? nullptr : &*found;
}

void JsonFields::WrongType(const char* key, const char* wanted) const {
  Fail(std::string("its '") + key + "' is not " + wanted + ". Export the map from Tiled again.");
}

int JsonFields::Int(const char* key, int fallback, int low, int high) const {
  const nlohmann::json* value = Find(key);
  if (value == nullptr) return fallback;
  // Some writers store whole numbers as 3.0.
  const double number = value->is_number() ? value->get<double>() : std::nan("");
  if (!std::isfinite(number) || number != std::floor(number)) {
    WrongType(key, "a whole number");
    return fallback;
  }
  if (number < low || number > high) {
    Fail(std::string("its '") + key + "' is " + value->dump() + ", but must be from " +
         std::to_string(low) + " to " + std::to_string(high) + ".");
    return fallback;
  }
  return static_cast<int>(number);
}

int JsonFields::RequiredInt(const char* key, int low, int high) const {
  if (!Has(key))
    Fail(std::string("its '") + key + "' is missing. Export the map from Tiled again.");
  return Int(key, low, low, high);
}

std::uint32_t JsonFields::Unsigned(const char* key, std::uint32_t fallback) const {
  const nlohmann::json* value = Find(key);
  if (value == nullptr) return fallback;
  const double number = value->is_number() ? value->get<double>() : -1.0;
  if (number < 0.0 || number > 4294967295.0) {
    WrongType(key, "a number from 0 to 4294967295");
    return fallback;
  }
  return static_cast<std::uint32_t>(number);
}

double JsonFields::Number(const char* key, double fallback) const {
  constexpr double kLargest = 1e9;
  const nlohmann::json* value = Find(key);
  if (value == nullptr) return fallback;
  const double number = value->is_number() ? value->get<double>() : std::nan("");
  if (!(std::abs(number) <= kLargest)) {
    WrongType(key, "a number of sensible size");
    return fallback;
  }
  return number;
}

bool JsonFields::Flag(const char* key, bool fallback) const {
  const nlohmann::json* value = Find(key);
  if (value == nullptr) return fallback;
  if (!value->is_boolean()) {
    WrongType(key, "true or false");
    return fallback;
  }
  return value->get<bool>();
}

std::string JsonFields::Text(const char* key) const {
  const nlohmann::json* value = Find(key);
  if (value == nullptr) return {};
  if (!value->is_string()) {
    WrongType(key, "a text");
    return {};
  }
  return value->get<std::string>();
}

const nlohmann::json* JsonFields::Array(const char* key) const {
  const nlohmann::json* value = Find(key);
  if (value != nullptr && !value->is_array()) {
    WrongType(key, "a list");
    return nullptr;
  }
  return value;
}

}  // namespace atrium
