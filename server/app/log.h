// The server's log: one line an event on standard error, for people or for machines.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace atrium {

enum class LogLevel : std::uint8_t { kDebug, kInfo, kWarning, kError };
enum class LogFormat : std::uint8_t { kText, kJson };

struct LogField {
  LogField(std::string_view name, std::string_view text) : name(name), value(text) {}
  template <typename Number, std::enable_if_t<std::is_arithmetic_v<Number>, int> = 0>
  LogField(std::string_view name, Number number)
      : name(name), value(std::to_string(number)), is_number(true) {}

  std::string_view name;
  std::string value;
  bool is_number = false;
};

// For the whole process; before the first thread starts.
void ConfigureLog(LogLevel least, LogFormat format);

// `event` is a short sentence without variable parts; those are fields. Never a token or another
// secret. Names that people gave are escaped.
void Log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields = {});

// One line without its end. `time` as in 2030-01-31T12:00:00.000Z.
std::string FormatLogLine(LogFormat format, std::string_view time, LogLevel level,
                          std::string_view event, std::initializer_list<LogField> fields);

}  // namespace atrium
