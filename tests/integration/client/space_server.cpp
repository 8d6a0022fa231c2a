#include "tests/integration/client/space_server.h"

#include <chrono>

#include "shared/protocol/control_message.h"
#include "shared/protocol/limits.h"
#include "tests/support/joined_frame.h"

namespace atrium {
namespace {

// Has the form of a resume token, and the session's number in it.
std::string TokenOf(SessionId session) {
  const std::string number = std::to_string(session.value);
  return std::string(kResumeTokenCharacters - number.size(), '0') + number;
}

}  // namespace

TimePoint SpaceServer::At(double now_ms) {
  return TimePoint(std::chrono::microseconds(static_cast<std::int64_t>(now_ms * 1000)));
}

void SpaceServer::RunTick(double now_ms) {
  std::erase_if(backlogged_, [this](SessionId session) {
    const Member& member = members_[session.value - 1];
    if (network_->BytesUnderWay(member.link) > 0) return false;
    space_.OnDrained(session);
    return true;
  });
  space_.RunTick(At(now_ms));
  for (const Member& member : members_) {
    std::vector<AvatarState>& states = truth_[member.avatar];
    states.resize(space_.LastTick() + 2);
    states[space_.LastTick() + 1] = *space_.StateOf(member.session);
  }
}

bool SpaceServer::HasTruth(AvatarId avatar, Tick tick) const {
  const auto found = truth_.find(avatar);
  return found != truth_.end() && tick < found->second.size();
}

AvatarState SpaceServer::TruthAt(AvatarId avatar, Tick tick) const {
  return truth_.at(avatar).at(tick);
}

void SpaceServer::Teleport(AvatarId avatar, TilePosition tile) {
  const Member& member = members_[avatar.value - 1];
  space_.Leave(member.session);
  space_.Join(member.session, avatar, member.name, {}, {.place = StandingAt(tile), .entry = {}});
  if (network_->IsOpen(member.link)) space_.Attach(member.session, member.name, {});
}

SpaceServer::Member& SpaceServer::MemberFor(const std::string& token) {
  for (Member& member : members_) {
    if (token == TokenOf(member.session)) return member;
  }
  const std::size_t number = members_.size() + 1;
  Member member;
  member.session = SessionId{number};
  member.avatar = AvatarId{static_cast<std::uint16_t>(number)};
  return members_.emplace_back(member);
}

void SpaceServer::OnLinkText(LinkId link, std::string_view text, double) {
  const std::string type = ControlMessageType(text);
  const auto known = member_of_link_.find(link);
  if (known != member_of_link_.end() && IsTalkWish(type)) {
    const auto wish = DecodeTalkWish(type, text);
    if (wish) space_.Wish(members_[known->second].session, wish.Value());
    return;
  }
  const Result<HelloMessage> hello = DecodeHello(text);
  if (!hello.Ok()) return network_->Close(link);
  const std::size_t before = members_.size();
  Member& member = MemberFor(hello.Value().resume_token);
  const bool resumed = members_.size() == before;
  if (network_->IsOpen(member.link)) network_->Close(member.link);
  member.link = link;
  member.name = hello.Value().name;
  member_of_link_[link] = member.session.value - 1;
  if (!resumed) space_.Join(member.session, member.avatar, member.name, hello.Value().look);
  space_.Attach(member.session, member.name, hello.Value().look);
  WelcomeMessage welcome;
  welcome.avatar = member.avatar;
  welcome.tick = space_.LastTick();
  welcome.token = TokenOf(member.session);
  welcome.resumed = resumed;
  welcome.map_hash = "map";
  network_->SendText(link, EncodeWelcome(welcome));
}

void SpaceServer::OnLinkBinary(LinkId link, std::span<const std::uint8_t> bytes, double now_ms) {
  const auto frame = DecodeClientFrame(bytes);
  const auto member = member_of_link_.find(link);
  if (!frame || member == member_of_link_.end()) return network_->Close(link);
  space_.Receive(members_[member->second].session, *frame, At(now_ms));
}

void SpaceServer::OnLinkClosed(LinkId link, double) {
  const auto found = member_of_link_.find(link);
  if (found == member_of_link_.end()) return;
  Member& member = members_[found->second];
  if (member.link != link) return;
  member.link = 0;
  space_.Detach(member.session);
}

bool SpaceServer::Send(SessionId session, const FrameBatch& batch) {
  const LinkId link = members_[session.value - 1].link;
  for (const FrameBatch::Frame& frame : batch.Frames()) {
    const Bytes bytes = JoinedFrame(batch, frame);
    if (frame.text) {
      network_->SendText(link, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    } else {
      network_->SendBinary(link, bytes);
    }
  }
  if (network_->BytesUnderWay(link) <= kBacklogBytes) return true;
  backlogged_.push_back(session);
  return false;
}

}  // namespace atrium
