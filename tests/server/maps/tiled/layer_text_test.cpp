// Tile numbers out of text, in every encoding and compression that Tiled writes.
#include "server/maps/tiled/layer_text.h"

#include <catch2/catch_test_macros.hpp>

#include "shared/core/base64.h"
#include "tests/server/maps/tiled/packed_cells.h"

namespace atrium {
namespace {

const std::vector<Gid> kCells = {1, 0, 0x80000102U, 0xFFFFFFFFU, 5, 6};

struct Encoded {
  std::string encoding;
  std::string compression;
  std::string text;
};

std::vector<Encoded> EveryEncoding(const std::vector<Gid>& cells) {
  std::vector<Encoded> all;
  for (const std::string compression : {"", "zlib", "gzip", "zstd"}) {
    all.push_back({"base64", compression, Base64(Packed(cells, compression))});
  }
  return all;
}

TEST_CASE("a layer's tiles are the same in every encoding", "[maps]") {
  for (const Encoded& encoded : EveryEncoding(kCells)) {
    INFO(encoded.compression);
    const auto cells = ReadLayerText(encoded.text, encoded.encoding, encoded.compression, 6);
    REQUIRE(cells.Ok());
    CHECK(cells.Value() == kCells);
  }
  CHECK(ReadLayerText("1,0,2147483906,\n4294967295,5,\r\n 6\n", "csv", "", 6).Value() == kCells);
}

TEST_CASE("white space around and within base64 text means nothing", "[maps]") {
  CHECK(ReadLayerText("\n  AQAA\n  AAIAAAA= \n", "base64", "", 2).Value() ==
        std::vector<Gid>{1, 2});
}

TEST_CASE("a layer without tiles is no tiles in every encoding", "[maps]") {
  for (const Encoded& encoded : EveryEncoding({})) {
    INFO(encoded.compression);
    CHECK(ReadLayerText(encoded.text, encoded.encoding, encoded.compression, 0).Value().empty());
  }
  CHECK(ReadLayerText("", "csv", "", 0).Value().empty());
}

TEST_CASE("more or fewer tiles than the layer's size are refused", "[maps]") {
  std::vector<Encoded> all = EveryEncoding(kCells);
  all.push_back({"csv", "", "1,2,3,4,5,6"});
  for (const Encoded& encoded : all) {
    INFO(encoded.compression);
    for (const std::size_t count : {0U, 5U, 7U}) {
      const auto cells = ReadLayerText(encoded.text, encoded.encoding, encoded.compression, count);
      REQUIRE_FALSE(cells.Ok());
      CHECK(cells.ErrorMessage().find("as its size says") != std::string::npos);
    }
  }
}

TEST_CASE("a small text that unpacks to very much is refused", "[maps]") {
  const std::vector<Gid> many(8U << 20U);
  for (const std::string compression : {"zlib", "gzip", "zstd"}) {
    INFO(compression);
    const std::string text = Base64(Packed(many, compression));
    CHECK(text.size() < many.size() / 100);
    CHECK_FALSE(ReadLayerText(text, "base64", compression, 6).Ok());
  }
}

TEST_CASE("damaged text is refused", "[maps]") {
  for (const Encoded& encoded : EveryEncoding(kCells)) {
    INFO(encoded.compression);
    const std::string cut = encoded.text.substr(0, encoded.text.size() / 2);
    CHECK_FALSE(ReadLayerText(cut, "base64", encoded.compression, 6).Ok());
    CHECK_FALSE(ReadLayerText("!" + encoded.text, "base64", encoded.compression, 6).Ok());
  }
  for (const char* text : {"1,,2", ",1,2", "1,two", "1 2", "-1,2", "1.5,2", "1,4294967296"}) {
    INFO(text);
    CHECK_FALSE(ReadLayerText(text, "csv", "", 2).Ok());
  }
}

}  // namespace
}  // namespace atrium
