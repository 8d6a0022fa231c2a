// The JSON message that lets a client into the SFU.
#pragma once

#include <string>

namespace atrium {

// Server to client, before the first link that goes through it, and again for another room.
struct SfuAdmissionMessage {
  std::string url;  // empty: below the page's own address
  std::string room;
  std::string token;
};

std::string EncodeSfuAdmission(const SfuAdmissionMessage& message);

}  // namespace atrium
