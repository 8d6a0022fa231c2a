// Takes the long arrays of tile numbers out of a Tiled JSON text before the text is parsed.
//
// A large map has millions of cells. As JSON values they cost 16 bytes and a slow lexer each; read
// directly into integers they cost 4 bytes and next to no time. What is left is small.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace atrium {

struct ExtractedText {
  // The text with every `"data": [<numbers>]` replaced by `"data": [<index into arrays>]`. Arrays
  // with anything but unsigned 32-bit numbers are left as they were.
  std::string text;
  std::vector<std::vector<std::uint32_t>> arrays;
};

ExtractedText ExtractDataArrays(std::string_view json);

}  // namespace atrium
