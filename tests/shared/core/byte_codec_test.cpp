// ByteWriter and ByteReader: what one writes the other reads, and nothing else.
#include <cstdint>
#include <limits>

#include <catch2/catch_test_macros.hpp>

#include "shared/core/byte_reader.h"
#include "shared/core/byte_writer.h"

namespace atrium {
namespace {

TEST_CASE("every kind of value reads back as it was written", "[core]") {
  ByteWriter writer;
  writer.U8(0xAB);
  writer.U16(0xBEEF);
  writer.U32(0xDEADBEEFU);
  writer.U64(0x0123456789ABCDEFULL);
  writer.I16(-2);
  writer.String("naïve 🙂");
  const Bytes bytes = writer.Take();

  ByteReader reader(bytes);
  CHECK(reader.U8() == 0xAB);
  CHECK(reader.U16() == 0xBEEF);
  CHECK(reader.U32() == 0xDEADBEEFU);
  CHECK(reader.U64() == 0x0123456789ABCDEFULL);
  CHECK(reader.I16() == -2);
  CHECK(reader.String(64) == "naïve 🙂");
  CHECK(reader.Complete());
}

TEST_CASE("a varint takes one byte below 128 and reads back up to 32 bits", "[core]") {
  for (const std::uint32_t value :
       {0U, 1U, 127U, 128U, 16383U, 16384U, 1U << 28U, std::numeric_limits<std::uint32_t>::max()}) {
    ByteWriter writer;
    writer.Varint(value);
    ByteReader reader(writer.View());
    CHECK(reader.Varint() == value);
    CHECK(reader.Complete());
    CHECK((writer.Size() == 1) == (value < 128));
  }
}

TEST_CASE("a varint of more than 32 bits fails", "[core]") {
  const Bytes too_large{0xFF, 0xFF, 0xFF, 0xFF, 0x1F};
  const Bytes endless(12, 0x80);
  ByteReader large_reader(too_large);
  ByteReader endless_reader(endless);
  CHECK(large_reader.Varint() == 0);
  CHECK(large_reader.Failed());
  CHECK(endless_reader.Varint() == 0);
  CHECK(endless_reader.Failed());
}

TEST_CASE("a reader that failed once stays failed and returns nothing", "[core]") {
  const Bytes bytes{1, 2, 3};
  ByteReader reader(bytes);
  CHECK(reader.U32() == 0);
  CHECK(reader.Failed());
  CHECK(reader.U8() == 0);
  CHECK(reader.Raw(1).empty());
  CHECK_FALSE(reader.Complete());
}

TEST_CASE("a text longer than allowed or than the rest fails", "[core]") {
  ByteWriter writer;
  writer.String("four");
  ByteReader strict(writer.View());
  CHECK(strict.String(3).empty());
  CHECK(strict.Failed());

  const Bytes cut{10, 'a', 'b'};
  ByteReader truncated(cut);
  CHECK(truncated.String(100).empty());
  CHECK(truncated.Failed());
}

TEST_CASE("a reader with bytes left over is not complete", "[core]") {
  const Bytes bytes{1, 2};
  ByteReader reader(bytes);
  reader.U8();
  CHECK_FALSE(reader.Failed());
  CHECK_FALSE(reader.Complete());
}

}  // namespace
}  // namespace atrium
