#include "shared/protocol/json_fields.h"

namespace atrium {
namespace {

std::string Quoted(const char* field) { return "\"" + std::string(field) + "\""; }

}  // namespace

std::string DumpJson(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

FieldReader::FieldReader(std::string_view text, std::string_view type)
    : json_(Json::parse(text, nullptr, false)) {
  if (!json_.is_object()) {
    Fail("the message is not a JSON object");
  } else if (Text("type", 32) != type) {
    Fail("the message's \"type\" is not \"" + std::string(type) + "\"");
  }
}

std::string FieldReader::Text(const char* field, std::size_t max_bytes, bool required) {
  const Json* value = Find(field, required);
  if (value == nullptr) return {};
  const auto* text = value->get_ptr<const Json::string_t*>();
  if (text != nullptr && text->size() <= max_bytes) return *text;
  Fail(Quoted(field) + " must be text of at most " + std::to_string(max_bytes) + " bytes");
  return {};
}

std::uint32_t FieldReader::Number(const char* field, std::uint32_t max, bool required) {
  const Json* value = Find(field, required);
  if (value == nullptr) return 0;
  const auto* number = value->get_ptr<const Json::number_unsigned_t*>();
  if (number != nullptr && *number <= max) return static_cast<std::uint32_t>(*number);
  Fail(Quoted(field) + " must be a whole number from 0 to " + std::to_string(max));
  return 0;
}

bool FieldReader::Flag(const char* field) {
  const Json* value = Find(field, true);
  if (value == nullptr) return false;
  const auto* flag = value->get_ptr<const Json::boolean_t*>();
  if (flag == nullptr) Fail(Quoted(field) + " must be true or false");
  return flag != nullptr && *flag;
}

const Json* FieldReader::Find(const char* field, bool required) {
  if (!problem_.empty()) return nullptr;
  const auto found = json_.find(field);
  if (found != json_.end()) return &*found;
  if (required) Fail(Quoted(field) + " is missing");
  return nullptr;
}

void FieldReader::Fail(std::string problem) {
  if (problem_.empty()) problem_ = std::move(problem);
}

}  // namespace atrium
