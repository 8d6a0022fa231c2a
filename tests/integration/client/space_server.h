// The real space behind a simulated network: joins, resumes and ticks without sockets, and a record
// of where everybody really was.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "server/space/space.h"
#include "tests/support/network_simulator.h"

namespace atrium {

class SpaceServer final : public SimulatedServerEnd, private SpaceOutput {
 public:
  // A link with so much under way counts as backlogged.
  static constexpr std::size_t kBacklogBytes = 16 * 1024;

  explicit SpaceServer(const Tilemap& map) : space_(map, *this) {}

  // To be called once, before anything else.
  void UseNetwork(NetworkSimulator& network) { network_ = &network; }

  // One tick, due at `now_ms`.
  void RunTick(double now_ms);
  Space& Inner() { return space_; }

  // The state at the start of `tick`; the tick must have been run (or the one before it).
  AvatarState TruthAt(AvatarId avatar, Tick tick) const;
  bool HasTruth(AvatarId avatar, Tick tick) const;
  // Removes the avatar and puts it on `tile`, as an operator's teleport would.
  void Teleport(AvatarId avatar, TilePosition tile);

  void OnLinkOpen(LinkId, double) override {}
  void OnLinkBinary(LinkId link, std::span<const std::uint8_t> bytes, double now_ms) override;
  void OnLinkText(LinkId link, std::string_view text, double now_ms) override;
  void OnLinkClosed(LinkId link, double now_ms) override;

 private:
  struct Member {
    SessionId session;
    AvatarId avatar;
    std::string name;
    LinkId link = 0;
  };

  bool Send(SessionId session, const FrameBatch& batch) override;
  Member& MemberFor(const std::string& token);
  static TimePoint At(double now_ms);

  Space space_;
  NetworkSimulator* network_ = nullptr;
  std::deque<Member> members_;
  std::unordered_map<LinkId, std::size_t> member_of_link_;
  std::vector<SessionId> backlogged_;
  std::map<AvatarId, std::vector<AvatarState>> truth_;  // [tick]: at the start of that tick
};

}  // namespace atrium
