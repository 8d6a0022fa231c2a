// Admission to the SFU: what LiveKit lets somebody do, signed with the key that it shares with us.
//
// A token is a JSON Web Token (RFC 7519) under HMAC-SHA256 with LiveKit's grants in "video". The
// SFU believes it and nothing else, so it is short-lived and names one room and one person.
#pragma once

#include <chrono>
#include <string>

namespace atrium {

struct SfuKey {
  std::string name;
  std::string secret;
};

// Long enough to connect; whoever is in gets fresh ones from the SFU itself (see sfu_gate.h).
inline constexpr std::chrono::seconds kSfuTokenLifetime{120};

// Lets the person called `identity` into that room, to send and to subscribe.
std::string MintSfuJoinToken(const SfuKey& key, const std::string& room,
                             const std::string& identity,
                             std::chrono::system_clock::time_point now);
// Lets us remove people from that room.
std::string MintSfuAdminToken(const SfuKey& key, const std::string& room,
                              std::chrono::system_clock::time_point now);

}  // namespace atrium
