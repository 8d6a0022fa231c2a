#include "shared/protocol/control_message.h"

#include <algorithm>
#include <array>
#include <utility>

#include "shared/protocol/json_fields.h"
#include "shared/protocol/limits.h"

namespace atrium {
namespace {

constexpr std::array<std::pair<ErrorCode, std::string_view>, 12> kErrorCodeNames{{
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
    {ErrorCode::kNotLinked, "not_linked"},
    {ErrorCode::kNotAllowed, "not_allowed"},
}};

Look ReadLook(FieldReader& fields) {
  Look look{};
  const Json* value = fields.Find("look", true);
  if (value == nullptr) return look;
  if (!value->is_array() || value->size() != look.size()) {
    fields.Fail("\"look\" must be a list of 9 numbers");
    return look;
  }
  for (std::size_t i = 0; i < look.size(); ++i) {
    const auto* part = (*value)[i].get_ptr<const Json::number_unsigned_t*>();
    if (part == nullptr || *part > 255) fields.Fail("\"look\" must hold numbers from 0 to 255");
    if (part != nullptr) look[i] = static_cast<std::uint8_t>(*part);
  }
  return look;
}

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
  if (!message.way.empty()) json["way"] = message.way;
  return DumpJson(json);
}

std::string EncodeWelcome(const WelcomeMessage& message) {
  return DumpJson({{"type", "welcome"},
                   {"avatar", message.avatar.value},
                   {"tick", message.tick},
                   {"token", message.token},
                   {"resumed", message.resumed},
                   {"map", message.map_hash}});
}

std::string EncodeTravel(const TravelMessage& message) {
  return DumpJson({{"type", "travel"}, {"place", message.place}, {"map", message.map_hash}});
}

std::string EncodeError(const ErrorMessage& message) {
  Json json{{"type", "error"},
            {"code", ErrorCodeName(message.code)},
            {"message", message.message},
            {"fatal", message.fatal}};
  if (message.retry_after_ms) json["retryAfterMs"] = *message.retry_after_ms;
  return DumpJson(json);
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
  message.look = ReadLook(fields);
  message.resume_token = fields.Text("resume", kMaxClientTextBytes, false);
  message.way = fields.Text("way", kMaxClientTextBytes, false);
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
