// Custom properties of a Tiled map, layer, object or tile.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace atrium {

// A colour, file or class property is its text; a class's members are not looked into.
using TiledPropertyValue = std::variant<bool, double, std::string>;

class TiledProperties {
 public:
  void Set(std::string name, TiledPropertyValue value) {
    values_.insert_or_assign(std::move(name), std::move(value));
  }

  bool Has(std::string_view name) const { return values_.find(name) != values_.end(); }
  // A true boolean, a number other than 0, or the text "true".
  bool IsTrue(std::string_view name) const;
  // Whether the property asks for something: true, a number other than 0, or a text other than ""
  // and "false". Map makers write `jitsiRoom` with a name and `silent` with a tick.
  bool IsSet(std::string_view name) const;
  // The text of a text property, else "".
  std::string Text(std::string_view name) const;

  // The number of a number property.
  std::optional<double> Number(std::string_view name) const;

  const std::map<std::string, TiledPropertyValue, std::less<>>& All() const { return values_; }

 private:
  const TiledPropertyValue* Find(std::string_view name) const;

  std::map<std::string, TiledPropertyValue, std::less<>> values_;
};

}  // namespace atrium
