#include "shared/core/utf8.h"

#include <cassert>
#include <cstdint>

namespace atrium {
namespace {

// How a first byte announces its sequence: total bytes, the bits it carries, and the smallest code
// point that needs so many bytes (anything below is an overlong form).
struct Lead {
  std::size_t length;
  char32_t bits;
  char32_t minimum;
};

std::optional<Lead> ReadLead(std::uint8_t byte) {
  if (byte < 0x80U) return Lead{1, byte, 0};
  if ((byte & 0xE0U) == 0xC0U) return Lead{2, byte & 0x1FU, 0x80};
  if ((byte & 0xF0U) == 0xE0U) return Lead{3, byte & 0x0FU, 0x800};
  if ((byte & 0xF8U) == 0xF0U) return Lead{4, byte & 0x07U, 0x10000};
  return std::nullopt;
}

bool IsScalar(char32_t code_point) {
  return code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
}

// The code point at the start of `text`, which is cut off there.
std::optional<char32_t> TakeCodePoint(std::string_view& text) {
  const auto lead = ReadLead(static_cast<std::uint8_t>(text[0]));
  if (!lead || lead->length > text.size()) return std::nullopt;
  char32_t code_point = lead->bits;
  for (std::size_t i = 1; i < lead->length; ++i) {
    const auto byte = static_cast<std::uint8_t>(text[i]);
    if ((byte & 0xC0U) != 0x80U) return std::nullopt;
    code_point = (code_point << 6U) | (byte & 0x3FU);
  }
  if (code_point < lead->minimum || !IsScalar(code_point)) return std::nullopt;
  text.remove_prefix(lead->length);
  return code_point;
}

void Append(char32_t code_point, std::string& text) {
  const auto tail = [&text, code_point](unsigned shift) {
    text.push_back(static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU)));
  };
  if (code_point < 0x80) return text.push_back(static_cast<char>(code_point));
  if (code_point < 0x800) {
    text.push_back(static_cast<char>(0xC0U | (code_point >> 6U)));
    return tail(0);
  }
  if (code_point < 0x10000) {
    text.push_back(static_cast<char>(0xE0U | (code_point >> 12U)));
    tail(6);
    return tail(0);
  }
  text.push_back(static_cast<char>(0xF0U | (code_point >> 18U)));
  tail(12);
  tail(6);
  tail(0);
}

}  // namespace

std::optional<std::vector<char32_t>> DecodeUtf8(std::string_view text) {
  std::vector<char32_t> code_points;
  while (!text.empty()) {
    const auto code_point = TakeCodePoint(text);
    if (!code_point) return std::nullopt;
    code_points.push_back(*code_point);
  }
  return code_points;
}

std::string EncodeUtf8(std::span<const char32_t> code_points) {
  std::string text;
  for (const char32_t code_point : code_points) {
    assert(IsScalar(code_point));
    Append(code_point, text);
  }
  return text;
}

}  // namespace atrium
