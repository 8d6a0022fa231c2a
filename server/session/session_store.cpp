#include "server/session/session_store.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "server/session/token.h"
#include "shared/protocol/limits.h"
#include "shared/protocol/name_rule.h"

namespace atrium {
namespace {

using Json = nlohmann::json;

constexpr int kVersion = 3;  // 1: looks of eight bytes; 2: one map only
// The longest entry is about 400 bytes; this is room for a full space.
constexpr std::uintmax_t kMaxFileBytes = 16U << 20U;

std::string SystemProblem(const std::string& file) {
  return "\"" + file + "\": " + std::strerror(errno) + ". Check the folder given with --data.";
}

Json ToJson(const SavedSession& session) {
  return {{"token", session.token},
          {"name", session.name},
          {"look", session.look},
          {"place", session.place},
          {"tile", {session.tile.x, session.tile.y}},
          {"facing", static_cast<int>(session.facing)}};
}

// Whole numbers within `least` .. `most`; nothing for anything else.
std::optional<int> IntegerOf(const Json& json, int least, int most) {
  if (!json.is_number_integer()) return std::nullopt;
  const auto value = json.get<std::int64_t>();
  if (value < least || value > most) return std::nullopt;
  return static_cast<int>(value);
}

bool ReadLook(const Json& json, Look& look) {
  if (!json.is_array() || json.size() != look.size()) return false;
  for (std::size_t i = 0; i < look.size(); ++i) {
    const auto part = IntegerOf(json[i], 0, 255);
    if (!part) return false;
    look[i] = static_cast<std::uint8_t>(*part);
  }
  return true;
}

bool ReadTile(const Json& json, TilePosition& tile) {
  if (!json.is_array() || json.size() != 2) return false;
  const auto x = IntegerOf(json[0], 0, INT16_MAX);
  const auto y = IntegerOf(json[1], 0, INT16_MAX);
  if (!x || !y) return false;
  tile = {static_cast<std::int16_t>(*x), static_cast<std::int16_t>(*y)};
  return true;
}

const Json& FieldOf(const Json& json, const char* name) {
  static const Json nothing;
  const auto found = json.find(name);
  return found == json.end() ? nothing : *found;
}

std::string TextOf(const Json& json) {
  return json.is_string() ? json.get<std::string>() : std::string();
}

std::optional<SavedSession> FromJson(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  SavedSession session;
  session.token = TextOf(FieldOf(json, "token"));
  const auto name = CleanName(TextOf(FieldOf(json, "name")));
  const auto facing = IntegerOf(FieldOf(json, "facing"), 0, kDirectionCount - 1);
  if (!IsToken(session.token) || !name || !facing) return std::nullopt;
  session.name = name.Value();
  session.facing = static_cast<Direction>(*facing);
  session.place = TextOf(FieldOf(json, "place"));
  if (!ReadLook(FieldOf(json, "look"), session.look)) return std::nullopt;
  if (!ReadTile(FieldOf(json, "tile"), session.tile)) return std::nullopt;
  return session;
}

bool WriteAll(int descriptor, const std::string& text) {
  std::size_t written = 0;
  while (written < text.size()) {
    const ssize_t count = write(descriptor, text.data() + written, text.size() - written);
    if (count < 0 && errno != EINTR) return false;
    if (count > 0) written += static_cast<std::size_t>(count);
  }
  return true;
}

}  // namespace

std::string EncodeSavedSessions(const std::vector<SavedSession>& sessions) {
  Json list = Json::array();
  for (const SavedSession& session : sessions) list.push_back(ToJson(session));
  return Json{{"version", kVersion}, {"sessions", list}}.dump(-1, ' ', false,
                                                              Json::error_handler_t::replace);
}

Result<std::vector<SavedSession>> DecodeSavedSessions(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || FieldOf(json, "version") != kVersion ||
      !FieldOf(json, "sessions").is_array()) {
    return Error{"It is not a list of sessions of this version."};
  }
  std::vector<SavedSession> sessions;
  for (const Json& entry : FieldOf(json, "sessions")) {
    auto session = FromJson(entry);
    if (!session) return Error{"Entry " + std::to_string(sessions.size()) + " is malformed."};
    sessions.push_back(std::move(*session));
  }
  if (sessions.size() > kMaxAvatarsPerSpace) return Error{"It has more sessions than a space."};
  return sessions;
}

std::optional<std::string> WriteSavedSessions(const std::string& file,
                                              const std::vector<SavedSession>& sessions) {
  std::error_code code;
  std::filesystem::create_directories(std::filesystem::path(file).parent_path(), code);
  const std::string unfinished = file + ".new";
  const int descriptor = open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (descriptor < 0) return SystemProblem(unfinished);
  const bool written =
      WriteAll(descriptor, EncodeSavedSessions(sessions)) && fsync(descriptor) == 0;
  const bool closed = close(descriptor) == 0;
  if (!written || !closed || std::rename(unfinished.c_str(), file.c_str()) != 0) {
    return SystemProblem(file);
  }
  return std::nullopt;
}

Result<std::vector<SavedSession>> TakeSavedSessions(const std::string& file) {
  std::error_code code;
  const auto size = std::filesystem::file_size(file, code);
  if (code) return std::vector<SavedSession>{};
  std::string text;
  if (size <= kMaxFileBytes) {
    std::ifstream stream(file, std::ios::binary);
    text.assign(std::istreambuf_iterator<char>(stream), {});
  }
  std::filesystem::remove(file, code);
  return DecodeSavedSessions(text);
}

}  // namespace atrium
