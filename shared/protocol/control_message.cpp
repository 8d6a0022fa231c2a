#include "shared/protocol/control_message.h"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include "shared/protocol/limits.h"

namespace atrium {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::pair<ErrorCode, std::string_view>, 10> kErrorCodeNames{{
    {ErrorCode::kVersionMismatch, "version_mismatch"},
    {ErrorCode::kNameInvalid, "name_invalid"},
    {ErrorCode::kMalformed, "malformed"},
    {ErrorCode::kUnexpected, "unexpected"},
    {ErrorCode::kRateLimited, "rate_limited"},
    {ErrorCode::kServerFull, "server_full"},
    {ErrorCode::kTooManyFromAddress, "too_many_from_address"},
    {ErrorCode::kReplaced, "replaced"},
    {ErrorCode::kServerStopping, "server_stopping"},
    {ErrorCode::kTooSlow, "too_slow"},
}};

// Never throws: text that is not valid UTF-8 is replaced, not refused, on the way out.
std::string Dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Reads the fields of one message. The first problem is kept; later reads return defaults.
class FieldReader {
 public:
  FieldReader(std::string_view text, std::string_view type)
      : json_(Json::parse(text, nullptr, false)) {
    if (!json_.is_object()) {
      Fail("the message is not a JSON object");
    } else if (Text("type", 32) != type) {
      Fail("the message's \"type\" is not \"" + std::string(type) + "\"");
    }
  }

  std::string Text(const char* field, std::size_t max_bytes, bool required = true) {
    const Json* value = Find(field, required);
    if (value == nullptr) return {};
    const auto* text = value->get_ptr<const Json::string_t*>();
    if (text != nullptr && text->size() <= max_bytes) return *text;
    Fail(Quoted(field) + " must be text of at most " + std::to_string(max_bytes) + " bytes");
    return {};
  }

  std::uint32_t Number(const char* field, std::uint32_t max, bool required = true) {
    const Json* value = Find(field, required);
    if (value == nullptr) return 0;
    const auto* number = value->get_ptr<const Json::number_unsigned_t*>();
    if (number != nullptr && *number <= max) return static_cast<std::uint32_t>(*number);
    Fail(Quoted(field) + " must be a whole number from 0 to " + std::to_string(max));
    return 0;
  }

  bool Flag(const char* field) {
    const Json* value = Find(field, true);
    if (value == nullptr) return false;
    const auto* flag = value->get_ptr<const Json::boolean_t*>();
    if (flag == nullptr) Fail(Quoted(field) + " must be true or false");
    return flag != nullptr && *flag;
  }

  Look ReadLook() {
    Look look{};
    const Json* value = Find("look", true);
    if (value == nullptr) return look;
    if (!value->is_array() || value->size() != look.size()) {
      Fail("\"look\" must be a list of 8 numbers");
      return look;
    }
    for (std::size_t i = 0; i < look.size(); ++i) {
      const auto* part = (*value)[i].get_ptr<const Json::number_unsigned_t*>();
      if (part == nullptr || *part > 255) Fail("\"look\" must hold numbers from 0 to 255");
      if (part != nullptr) look[i] = static_cast<std::uint8_t>(*part);
    }
    return look;
  }

  bool Has(const char* field) const { return json_.is_object() && json_.contains(field); }

  void Fail(std::string problem) {
    if (problem_.empty()) problem_ = std::move(problem);
  }

  template <typename Message>
  Result<Message> Finish(Message message) {
    if (!problem_.empty()) return Error{problem_ + "."};
    return message;
  }

 private:
  static std::string Quoted(const char* field) { return "\"" + std::string(field) + "\""; }

  const Json* Find(const char* field, bool required) {
    if (!problem_.empty()) return nullptr;
    const auto found = json_.find(field);
    if (found != json_.end()) return &*found;
    if (required) Fail(Quoted(field) + " is missing");
    return nullptr;
  }

  Json json_;
  std::string problem_;
};

std::optional<ErrorCode> ErrorCodeByName(std::string_view name) {
  const auto* found = std::find_if(kErrorCodeNames.begin(), kErrorCodeNames.end(),
                                   [&](const auto& known) { return known.second == name; });
  if (found == kErrorCodeNames.end()) return std::nullopt;
  return found->first;
}

bool IsResumeToken(std::string_view token) {
  const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return token.size() == kResumeTokenCharacters && std::all_of(token.begin(), token.end(), is_hex);
}

}  // namespace

std::string_view ErrorCodeName(ErrorCode code) {
  return std::find_if(kErrorCodeNames.begin(), kErrorCodeNames.end(),
                      [&](const auto& known) { return known.first == code; })
      ->second;
}

std::string EncodeHello(const HelloMessage& message) {
  Json json{{"type", "hello"}, {"protocol", message.protocol}, {"name", message.name}};
  json["look"] = message.look;
  if (!message.resume_token.empty()) json["resume"] = message.resume_token;
  return Dump(json);
}

std::string EncodeWelcome(const WelcomeMessage& message) {
  return Dump({{"type", "welcome"},
               {"avatar", message.avatar.value},
               {"tick", message.tick},
               {"token", message.token},
               {"resumed", message.resumed},
               {"map", message.map_hash}});
}

std::string EncodeError(const ErrorMessage& message) {
  Json json{{"type", "error"},
            {"code", ErrorCodeName(message.code)},
            {"message", message.message},
            {"fatal", message.fatal}};
  if (message.retry_after_ms) json["retryAfterMs"] = *message.retry_after_ms;
  return Dump(json);
}

std::string ControlMessageType(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return {};
  const auto type = json.find("type");
  if (type == json.end() || !type->is_string()) return {};
  return *type->get_ptr<const Json::string_t*>();
}

Result<HelloMessage> DecodeHello(std::string_view text) {
  FieldReader fields(text, "hello");
  HelloMessage message;
  message.protocol = fields.Number("protocol", 0xFFFFFFFFU);
  // A peer of another version may name the other fields differently; the version decides first.
  if (message.protocol != kProtocolVersion) return fields.Finish(message);
  // Longer names are refused by the name rule, with a better sentence than this reader has.
  message.name = fields.Text("name", kMaxClientTextBytes);
  message.look = fields.ReadLook();
  message.resume_token = fields.Text("resume", kMaxClientTextBytes, false);
  // What some other server or a user's hand left in the storage is no reason to refuse a guest.
  if (!IsResumeToken(message.resume_token)) message.resume_token.clear();
  return fields.Finish(std::move(message));
}

Result<WelcomeMessage> DecodeWelcome(std::string_view text) {
  FieldReader fields(text, "welcome");
  WelcomeMessage message;
  message.avatar = AvatarId{static_cast<std::uint16_t>(fields.Number("avatar", 0xFFFFU))};
  message.tick = fields.Number("tick", 0xFFFFFFFFU);
  message.token = fields.Text("token", kResumeTokenCharacters);
  message.resumed = fields.Flag("resumed");
  message.map_hash = fields.Text("map", 128);
  if (!message.avatar.IsValid()) fields.Fail("\"avatar\" must not be 0");
  return fields.Finish(std::move(message));
}

Result<ErrorMessage> DecodeError(std::string_view text) {
  FieldReader fields(text, "error");
  ErrorMessage message;
  const auto code = ErrorCodeByName(fields.Text("code", 64));
  if (!code) fields.Fail("\"code\" is not known");
  message.code = code.value_or(ErrorCode::kMalformed);
  message.message = fields.Text("message", 1024);
  message.fatal = fields.Flag("fatal");
  if (fields.Has("retryAfterMs"))
    message.retry_after_ms = fields.Number("retryAfterMs", 3'600'000U);
  return fields.Finish(std::move(message));
}

}  // namespace atrium
