// The JSON messages by which two clients make a media connection: who may talk with whom, and what
// they tell each other to connect. The server passes signals on between linked people, unread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/core/result.h"
#include "shared/core/strong_id.h"
#include "shared/sim/proximity.h"
#include "shared/sim/topology.h"

namespace atrium {

// Session descriptions are the largest signals; with the codecs we offer they take about 6 KiB.
inline constexpr std::size_t kMaxSignalBytes = 12 * 1024;

// Server to client: media may flow between oneself and `avatar` from now on.
struct LinkMessage {
  AvatarId avatar;
  LinkNumber link = 0;
  bool offers = false;  // from page to page: this side makes the offer, the other waits for it
  Route route = Route::kMesh;
  std::string identity;    // the other's name in the SFU; empty when there is none
  bool full = false;       // that person is heard at full loudness, however far away
  bool encrypted = false;  // the pages shall encrypt what no SFU may hear
};

// Server to client: a link goes another way from now on. The old way holds until both sides have
// heard each other over the new one.
struct RouteMessage {
  AvatarId avatar;
  LinkNumber link = 0;
  Route route = Route::kMesh;
};

// Server to client: the end of it.
struct UnlinkMessage {
  AvatarId avatar;
  LinkNumber link = 0;
  UnlinkReason reason = UnlinkReason::kProximityLost;
};

// Server to client, first of all after a welcome: the links that hold although the connection was
// lost for a moment. Every other one that the client knew has ended.
struct KeptMessage {
  std::vector<LinkNumber> links;
};

// Client to server, where `peer` is whom it is for, and server to client, where it is whom it is
// from. `data` is the clients' own affair.
struct SignalMessage {
  AvatarId peer;
  LinkNumber link = 0;
  std::string data;
};

std::string EncodeLink(const LinkMessage& message);
std::string EncodeRoute(const RouteMessage& message);
std::string EncodeUnlink(const UnlinkMessage& message);
std::string EncodeKept(const KeptMessage& message);
std::string EncodeSignal(const SignalMessage& message);

Result<SignalMessage> DecodeSignal(std::string_view text);

}  // namespace atrium
