// Taking the cells out of a map's text.
#include "server/maps/tiled/data_arrays.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

using Arrays = std::vector<std::vector<std::uint32_t>>;

TEST_CASE("arrays of cells are replaced by their index", "[maps]") {
  const auto extracted =
      ExtractDataArrays(R"({"a": {"data": [1, 22,4294967295 ]}, "b": {"data":[]}, "c": 1})");
  CHECK(extracted.text == R"({"a": {"data": [0]}, "b": {"data":[1]}, "c": 1})");
  CHECK(extracted.arrays == Arrays{{1, 22, 4294967295U}, {}});
}

TEST_CASE("everything that is not an array of cells stays as it is", "[maps]") {
  const std::vector<std::string> texts = {R"({"data": "AAAA"})",
                                          R"({"data": [1, -2]})",
                                          R"({"data": [1.5]})",
                                          R"({"data": [4294967296]})",
                                          R"({"data": [1 2]})",
                                          R"({"data": [1,]})",
                                          R"({"data": [)",
                                          R"({"data")",
                                          R"({"data": [12345678901234567890]})",
                                          R"({"name": "the \"data\": [1]"})",
                                          R"(["data", [1]])",
                                          "\"",
                                          "\"\\",
                                          ""};
  for (const std::string& text : texts) {
    INFO(text);
    const auto extracted = ExtractDataArrays(text);
    CHECK(extracted.text == text);
    CHECK(extracted.arrays.empty());
  }
}

}  // namespace
}  // namespace atrium
