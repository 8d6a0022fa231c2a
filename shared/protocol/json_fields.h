// Reading and writing the fields of one JSON control message.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "shared/core/result.h"

namespace atrium {

using Json = nlohmann::json;

// Never throws: text that is not valid UTF-8 is replaced, not refused, on the way out.
std::string DumpJson(const Json& json);

// Reads the fields of one message. The first problem is kept; later reads return defaults.
class FieldReader {
 public:
  FieldReader(std::string_view text, std::string_view type);

  std::string Text(const char* field, std::size_t max_bytes, bool required = true);
  std::uint32_t Number(const char* field, std::uint32_t max, bool required = true);
  bool Flag(const char* field);
  // Null when it is missing.
  const Json* Find(const char* field, bool required);
  bool Has(const char* field) const { return json_.is_object() && json_.contains(field); }
  void Fail(std::string problem);

  template <typename Message>
  Result<Message> Finish(Message message) {
    if (!problem_.empty()) return Error{problem_ + "."};
    return message;
  }

 private:
  Json json_;
  std::string problem_;
};

}  // namespace atrium
