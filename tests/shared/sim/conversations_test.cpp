#include "shared/sim/conversations.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "shared/core/random.h"

namespace atrium {
namespace {

AvatarId Id(int number) { return AvatarId{static_cast<std::uint16_t>(number)}; }

LinkChange Linked(int a, int b) { return {Id(std::min(a, b)), Id(std::max(a, b)), true, {}}; }
LinkChange Unlinked(int a, int b, UnlinkReason reason = UnlinkReason::kProximityLost) {
  return {Id(std::min(a, b)), Id(std::max(a, b)), false, reason};
}

struct Calls {
  Conversations conversations;

  void Apply(std::vector<LinkChange> changes) { conversations.Apply(changes); }
  ConversationId Of(int id) const { return conversations.Of(Id(id)); }
  std::size_t SizeOf(int id) const { return conversations.Members(Of(id)).size(); }
  std::uint64_t Ended(ConversationEnd reason) const {
    return conversations.Counts().ended[static_cast<std::size_t>(reason)];
  }
};

}  // namespace

TEST_CASE("a conversation begins with a link and grows with those who come", "[conversation]") {
  Calls calls;
  CHECK(calls.Of(1) == 0);
  calls.Apply({Linked(1, 2)});
  const ConversationId first = calls.Of(1);
  CHECK(first != 0);
  CHECK(calls.Of(2) == first);
  calls.Apply({Linked(2, 3), Linked(7, 8)});
  CHECK(calls.Of(3) == first);
  CHECK(calls.Of(7) != first);
  CHECK(calls.conversations.Count() == 2);
  CHECK(calls.conversations.Counts().begun == 2);
  const auto members = calls.conversations.Members(first);
  CHECK(std::vector(members.begin(), members.end()) == std::vector{Id(1), Id(2), Id(3)});
}

TEST_CASE("it goes on while people leave, and ends when one is alone, with the reason",
          "[conversation]") {
  Calls calls;
  calls.Apply({Linked(1, 2), Linked(2, 3), Linked(1, 3)});
  const ConversationId id = calls.Of(1);
  calls.Apply({Unlinked(1, 2), Unlinked(1, 3)});
  CHECK(calls.Of(1) == 0);
  CHECK(calls.Of(2) == id);
  CHECK(calls.conversations.Count() == 1);
  calls.Apply({Unlinked(2, 3, UnlinkReason::kZoneLeft)});
  CHECK(calls.conversations.Count() == 0);
  CHECK(calls.Of(2) == 0);
  CHECK(calls.Ended(ConversationEnd::kZoneLeft) == 1);
  CHECK(calls.Ended(ConversationEnd::kProximityLost) == 0);
}

TEST_CASE("every reason for which the last link ends is told", "[conversation]") {
  const std::vector<std::pair<UnlinkReason, ConversationEnd>> reasons{
      {UnlinkReason::kProximityLost, ConversationEnd::kProximityLost},
      {UnlinkReason::kZoneLeft, ConversationEnd::kZoneLeft},
      {UnlinkReason::kUserEnded, ConversationEnd::kUserEnded},
      {UnlinkReason::kGone, ConversationEnd::kDisconnected}};
  for (const auto& [reason, end] : reasons) {
    Calls calls;
    calls.Apply({Linked(1, 2)});
    calls.Apply({Unlinked(1, 2, reason)});
    CHECK(calls.Ended(end) == 1);
  }
}

TEST_CASE("somebody between two conversations makes one of them, and two again on leaving",
          "[conversation]") {
  Calls calls;
  calls.Apply({Linked(1, 2), Linked(5, 6), Linked(6, 7)});
  const ConversationId large = calls.Of(5);
  calls.Apply({Linked(2, 5)});
  CHECK(calls.Of(1) == large);
  CHECK(calls.conversations.Count() == 1);
  CHECK(calls.Ended(ConversationEnd::kMerged) == 1);
  calls.Apply({Unlinked(2, 5)});
  CHECK(calls.Of(5) == large);
  CHECK(calls.Of(1) != large);
  CHECK(calls.Of(1) == calls.Of(2));
  CHECK(calls.conversations.Counts().begun == 3);
}

TEST_CASE("a link that ends in the tick in which two conversations become one leaves nobody behind",
          "[conversation]") {
  Calls calls;
  calls.Apply({Linked(1, 2), Linked(5, 6), Linked(6, 7)});
  calls.Apply({Unlinked(1, 2), Linked(2, 5)});
  CHECK(calls.Of(1) == 0);
  CHECK(calls.Of(2) == calls.Of(5));
  CHECK(calls.SizeOf(5) == 4);
}

TEST_CASE("a stage and those who hear it are no conversation", "[conversation]") {
  Calls calls;
  calls.Apply({{Id(1), Id(2), true, {}, true}, {Id(1), Id(3), true, {}, true}});
  CHECK(calls.conversations.Count() == 0);
  calls.Apply({Linked(2, 3)});
  CHECK(calls.Of(1) == 0);
  calls.Apply({{Id(1), Id(2), false, UnlinkReason::kZoneLeft, true}});
  CHECK(calls.SizeOf(2) == 2);
}

TEST_CASE("a lock holds for whoever joins and for both parts of a split", "[conversation]") {
  Calls calls;
  calls.Apply({Linked(1, 2), Linked(2, 3), Linked(3, 4)});
  calls.conversations.TakeChanged();
  calls.conversations.SetLocked(calls.Of(1), true);
  CHECK(calls.conversations.TakeChanged() == std::vector{Id(1), Id(2), Id(3), Id(4)});
  calls.conversations.SetLocked(calls.Of(1), true);
  CHECK(calls.conversations.TakeChanged().empty());
  calls.Apply({Unlinked(2, 3)});
  CHECK(calls.conversations.IsLocked(calls.Of(1)));
  CHECK(calls.conversations.IsLocked(calls.Of(4)));
  calls.Apply({Unlinked(1, 2)});
  CHECK_FALSE(calls.conversations.IsLocked(calls.Of(1)));
}

// Against the components of the graph, found anew by brute force.
TEST_CASE("conversations are the connected groups under any linking", "[conversation]") {
  constexpr int kPeople = 14;
  Random random(3);
  Calls calls;
  std::set<std::pair<int, int>> edges;
  for (int round = 0; round < 2'000; ++round) {
    std::vector<LinkChange> changes;
    for (int i = 0; i < 3; ++i) {
      const int a = 1 + static_cast<int>(random.Below(kPeople));
      const int b = 1 + static_cast<int>(random.Below(kPeople));
      if (a == b) continue;
      const auto edge = std::minmax(a, b);
      const bool linked = !edges.contains(edge) && edges.size() < kPeople;
      if (!linked && !edges.contains(edge)) continue;
      if (linked) edges.insert(edge);
      if (!linked) edges.erase(edge);
      changes.push_back(linked ? Linked(a, b) : Unlinked(a, b));
    }
    calls.Apply(changes);
    std::vector<int> group(kPeople + 1);
    for (int i = 1; i <= kPeople; ++i) group[static_cast<std::size_t>(i)] = i;
    for (int pass = 0; pass < kPeople; ++pass) {
      for (const auto& [a, b] : edges) {
        int& one = group[static_cast<std::size_t>(a)];
        int& other = group[static_cast<std::size_t>(b)];
        one = other = std::min(one, other);
      }
    }
    for (int a = 1; a <= kPeople; ++a) {
      for (int b = a + 1; b <= kPeople; ++b) {
        const bool together =
            group[static_cast<std::size_t>(a)] == group[static_cast<std::size_t>(b)];
        CHECK((calls.Of(a) != 0 && calls.Of(a) == calls.Of(b)) == together);
      }
    }
  }
  const auto& counts = calls.conversations.Counts();
  std::uint64_t ended = 0;
  for (const std::uint64_t count : counts.ended) ended += count;
  CHECK(counts.begun == ended + calls.conversations.Count());
}

}  // namespace atrium
