#include "server/app/log.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace atrium {
namespace {

LogLevel least_level = LogLevel::kInfo;
LogFormat line_format = LogFormat::kText;

std::string_view NameOf(LogLevel level) {
  constexpr std::array<std::string_view, 4> kNames = {"debug", "info", "warning", "error"};
  return kNames[static_cast<std::size_t>(level)];
}

std::string UtcNow() {
  const auto now = std::chrono::system_clock::now();
  const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch());
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 40> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
  std::snprintf(text.data() + length, text.size() - length, ".%03dZ",
                static_cast<int>(ms.count() % 1000));
  return text.data();
}

// As a JSON string; control characters cannot break the line.
std::string Quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char character : text) {
    if (character == '"' || character == '\\') quoted += '\\';
    if (static_cast<unsigned char>(character) >= 0x20) {
      quoted += character;
      continue;
    }
    std::array<char, 8> escape{};
    std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(character));
    quoted += escape.data();
  }
  return quoted + '"';
}

}  // namespace

void ConfigureLog(LogLevel least, LogFormat format) {
  least_level = least;
  line_format = format;
}

std::string FormatLogLine(LogFormat format, std::string_view time, LogLevel level,
                          std::string_view event, std::initializer_list<LogField> fields) {
  const bool json = format == LogFormat::kJson;
  std::string line;
  if (json) {
    line = "{\"time\":" + Quoted(time) + ",\"level\":" + Quoted(NameOf(level)) +
           ",\"event\":" + Quoted(event);
  } else {
    line = std::string(time) + ' ' + std::string(NameOf(level)) + ": " + std::string(event);
  }
  for (const LogField& field : fields) {
    line += json ? ',' + Quoted(field.name) + ':' : ' ' + std::string(field.name) + '=';
    line += field.is_number ? field.value : Quoted(field.value);
  }
  return json ? line + '}' : line;
}

void Log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
  if (level < least_level) return;
  const std::string line = FormatLogLine(line_format, UtcNow(), level, event, fields) + '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace atrium
