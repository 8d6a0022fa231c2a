// The small parts of the network layer: addresses, rates, the outbox, ids, list headers.
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "server/net/connection_id.h"
#include "server/net/http_message.h"
#include "server/net/ip_address.h"
#include "server/net/outbox.h"
#include "server/net/slot_table.h"
#include "server/net/token_bucket.h"
#include "shared/core/random.h"

namespace atrium {
namespace {

TEST_CASE("networks contain what they should, IPv4 and IPv6", "[net]") {
  const IpNetwork ten = ParseIpNetwork("10.0.0.0/8").Value();
  CHECK(ten.Contains(*ParseIpAddress("10.255.0.1")));
  CHECK(ten.Contains(*ParseIpAddress("::ffff:10.1.2.3")));
  CHECK_FALSE(ten.Contains(*ParseIpAddress("11.0.0.1")));
  const IpNetwork odd = ParseIpNetwork("192.0.2.128/25").Value();
  CHECK(odd.Contains(*ParseIpAddress("192.0.2.129")));
  CHECK_FALSE(odd.Contains(*ParseIpAddress("192.0.2.127")));
  CHECK(ParseIpNetwork("fd00::/8").Value().Contains(*ParseIpAddress("[fd12::1]:443")));
  for (const char* wrong : {"", "ten", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8x", "fd00::/129"}) {
    CHECK_FALSE(ParseIpNetwork(wrong).Ok());
  }
}

TEST_CASE("a client's address comes from trusted proxies only, right to left", "[net]") {
  const std::vector<IpNetwork> trusted = {ParseIpNetwork("10.0.0.0/8").Value()};
  CHECK(ClientAddress("192.0.2.9", "203.0.113.5", trusted) == "192.0.2.9");
  CHECK(ClientAddress("10.0.0.1", "203.0.113.5", trusted) == "203.0.113.5");
  CHECK(ClientAddress("10.0.0.1", "1.1.1.1, 203.0.113.5, 10.0.0.2", trusted) == "203.0.113.5");
  CHECK(ClientAddress("10.0.0.1", "203.0.113.5:4711", trusted) == "203.0.113.5");
  CHECK(ClientAddress("10.0.0.1", "", trusted) == "10.0.0.1");
  CHECK(ClientAddress("10.0.0.1", "unknown", trusted) == "10.0.0.1");
  CHECK(ClientAddress("10.0.0.1", "10.0.0.3", trusted) == "10.0.0.3");
}

TEST_CASE("a household's IPv6 addresses count as one", "[net]") {
  CHECK(LimitKey("2001:db8:1:2::1") == LimitKey("2001:db8:1:2:ffff::9"));
  CHECK(LimitKey("2001:db8:1:2::1") != LimitKey("2001:db8:1:3::1"));
  CHECK(LimitKey("192.0.2.1") != LimitKey("192.0.2.2"));
}

TEST_CASE("a rate allows its burst at once and its average for ever", "[net]") {
  using std::chrono::milliseconds;
  TokenBucket::TimePoint now{std::chrono::seconds(100)};
  TokenBucket bucket({10, 5}, now);
  for (int i = 0; i < 5; ++i) CHECK(bucket.Take(now));
  CHECK_FALSE(bucket.Take(now));
  for (int i = 0; i < 1000; ++i) {
    now += milliseconds(100);
    CHECK(bucket.Take(now));
    CHECK_FALSE(bucket.Take(now));
  }
  now += std::chrono::hours(1000);
  for (int i = 0; i < 5; ++i) CHECK(bucket.Take(now));
  CHECK_FALSE(bucket.Take(now));
}

TEST_CASE("an outbox gives back what was put in, in order, however it is taken", "[net]") {
  Random random(9);
  Bytes expected;
  Bytes taken;
  Outbox outbox;
  for (int round = 0; round < 500; ++round) {
    Bytes bytes(random.Below(50));
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random.Next());
    const std::size_t skip =
        bytes.empty() ? 0 : random.Below(static_cast<std::uint32_t>(bytes.size()));
    expected.insert(expected.end(), bytes.begin() + static_cast<std::ptrdiff_t>(skip), bytes.end());
    if (random.Below(2) == 0) {
      outbox.AppendShared(std::make_shared<const Bytes>(bytes), skip);
    } else {
      outbox.AppendCopy(std::span(bytes).subspan(skip));
    }
    std::size_t count = random.Below(60);
    Outbox::Pieces pieces;
    for (const iovec& piece : outbox.Front(pieces)) {
      const std::size_t part = std::min(count, piece.iov_len);
      const auto* data = static_cast<const std::uint8_t*>(piece.iov_base);
      taken.insert(taken.end(), data, data + part);
      count -= part;
    }
    if (!expected.empty()) outbox.Consume(taken.size() - (expected.size() - outbox.Size()));
    REQUIRE(outbox.Size() == expected.size() - taken.size());
  }
  REQUIRE(std::equal(taken.begin(), taken.end(), expected.begin()));
}

TEST_CASE("an id whose object is gone finds nothing, also when its slot is used again", "[net]") {
  SlotTable<std::string, ConnectionId> table;
  const ConnectionId first = table.Add("first");
  CHECK(*table.Find(first) == "first");
  CHECK(table.Remove(first));
  CHECK_FALSE(table.Remove(first));
  const ConnectionId second = table.Add("second");
  CHECK(second != first);
  CHECK(table.Find(first) == nullptr);
  CHECK(*table.Find(second) == "second");
  CHECK(table.Find(ConnectionId{}) == nullptr);
  CHECK(table.Count() == 1);
}

TEST_CASE("list headers name what they name", "[net]") {
  CHECK(ListNames("gzip, br", "br"));
  CHECK(ListNames("GZIP;q=0.5", "gzip"));
  CHECK_FALSE(ListNames("gzip;q=0, br", "gzip"));
  CHECK_FALSE(ListNames("gzip;q=0.000", "gzip"));
  CHECK_FALSE(ListNames("xbr", "br"));
  CHECK_FALSE(ListNames("", "br"));
}

}  // namespace
}  // namespace atrium
