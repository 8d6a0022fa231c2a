#include "shared/protocol/name_rule.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "shared/core/utf8.h"
#include "shared/protocol/limits.h"

namespace atrium {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t Count>
constexpr bool InRanges(const std::array<Range, Count>& ranges, char32_t code_point) {
  for (const Range range : ranges) {
    if (code_point >= range.first && code_point <= range.last) return true;
  }
  return false;
}

// Unicode's White_Space property (PropList.txt, Unicode 15) without the control characters and the
// line and paragraph separators in it, which are refused.
constexpr std::array<Range, 7> kWhiteSpace{{{0x20, 0x20},
                                            {0xA0, 0xA0},
                                            {0x1680, 0x1680},
                                            {0x2000, 0x200A},
                                            {0x202F, 0x202F},
                                            {0x205F, 0x205F},
                                            {0x3000, 0x3000}}};

// What hides, reorders or breaks text: controls (Cc), bidi marks, embeddings, overrides and
// isolates, invisible operators, fillers that look like nothing, the byte order mark, annotation
// and tag characters, surrogates, private use and non-characters. Not here: the joiners U+200C and
// U+200D and the variation selectors, which scripts and emoji need between visible characters.
constexpr std::array<Range, 20> kRefused{
    {{0x00, 0x1F},     {0x7F, 0x9F},     {0xAD, 0xAD},     {0x034F, 0x034F}, {0x061C, 0x061C},
     {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x200B, 0x200B}, {0x200E, 0x200F},
     {0x2028, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164}, {0xD800, 0xF8FF}, {0xFDD0, 0xFDEF},
     {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0xFFFE, 0xFFFF}, {0xE0000, 0xE0FFF}}};

// Invisible by themselves, allowed beside something visible: joiners and variation selectors.
constexpr std::array<Range, 2> kInvisibleHelpers{{{0x200C, 0x200D}, {0xFE00, 0xFE0F}}};

bool IsRefused(char32_t code_point) {
  return InRanges(kRefused, code_point) || code_point >= 0xF0000;
}

// Trims white space at both ends and folds runs of it to one plain space.
std::vector<char32_t> FoldSpaces(const std::vector<char32_t>& code_points) {
  std::vector<char32_t> folded;
  bool pending_space = false;
  for (const char32_t code_point : code_points) {
    if (InRanges(kWhiteSpace, code_point)) {
      pending_space = !folded.empty();
      continue;
    }
    if (pending_space) folded.push_back(U' ');
    pending_space = false;
    folded.push_back(code_point);
  }
  return folded;
}

bool HasVisible(const std::vector<char32_t>& code_points) {
  for (const char32_t code_point : code_points) {
    if (code_point != U' ' && !InRanges(kInvisibleHelpers, code_point)) return true;
  }
  return false;
}

}  // namespace

Result<std::string> CleanName(std::string_view name) {
  if (name.size() > kMaxNameBytes * 4) {
    return Error{"That name is too long: please use at most 32 characters."};
  }
  const auto code_points = DecodeUtf8(name);
  if (!code_points) return Error{"That name is not valid text: please type it again."};
  const std::vector<char32_t> folded = FoldSpaces(*code_points);
  for (const char32_t code_point : folded) {
    if (IsRefused(code_point)) {
      return Error{"That name has an invisible or control character: please remove it."};
    }
  }
  if (!HasVisible(folded)) return Error{"Please enter a name, so that others know who you are."};
  if (folded.size() > kMaxNameCodePoints) {
    return Error{"That name is too long: please use at most 32 characters."};
  }
  return EncodeUtf8(folded);
}

}  // namespace atrium
