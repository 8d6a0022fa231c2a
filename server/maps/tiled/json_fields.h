// Reads the fields of one JSON object from an untrusted file, saying where a wrong one is.
#pragma once

#include <cstdint>
#include <limits>
#include <string>

#include <nlohmann/json.hpp>

#include "server/maps/tiled/map_problems.h"

namespace atrium {

// Each read returns the fallback when the field is missing. When it has another type or is out of
// range, it fails `problems` with `where` and returns the fallback. Borrows object and problems.
class JsonFields {
 public:
  // `where` names the object for a person: "Layer 'walls'".
  JsonFields(const nlohmann::json& object, std::string where, MapProblems& problems);

  bool Has(const char* key) const { return Find(key) != nullptr; }
  int Int(const char* key, int fallback, int low, int high) const;
  // Fails when the field is missing.
  int RequiredInt(const char* key, int low, int high) const;
  std::uint32_t Unsigned(const char* key, std::uint32_t fallback) const;
  // Any finite number up to +-1e9.
  double Number(const char* key, double fallback) const;
  bool Flag(const char* key, bool fallback) const;
  std::string Text(const char* key) const;
  // Null when missing, wrong or of another type.
  const nlohmann::json* Array(const char* key) const;
  const nlohmann::json* Find(const char* key) const;

  const std::string& Where() const { return where_; }
  void Fail(const std::string& message) const { problems_.Fail(where_ + ": " + message); }
  MapProblems& Problems() const { return problems_; }

 private:
  void WrongType(const char* key, const char* wanted) const;

  const nlohmann::json& object_;
  std::string where_;
  MapProblems& problems_;
};

}  // namespace atrium
