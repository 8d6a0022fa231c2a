// The JSON messages of text frames: joining, refusals and notices.
//
// Reading checks everything: unknown fields are ignored (a newer peer may send more), a missing or
// wrong field is an error that names it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/core/result.h"
#include "shared/core/strong_id.h"
#include "shared/core/tick.h"
#include "shared/protocol/look.h"

namespace atrium {

// Client to server, once, as the first frame.
struct HelloMessage {
  std::uint32_t protocol = 0;
  std::string name;
  Look look{};
  std::string resume_token;  // empty: a new session
  // The name of the map one wants to be on, perhaps with an entry: "campus#gate". Empty, or none
  // of this server's: where one is already, else the map that people come to.
  std::string way{};
};

// Server to client, the answer to a hello that is let in.
struct WelcomeMessage {
  AvatarId avatar;
  Tick tick = 0;
  std::string token;     // present it in a later hello to resume in place
  bool resumed = false;  // the avatar stands where it stood
  std::string map_hash;  // the map the space runs; another one than loaded: load it anew
};

// Server to client: one has walked through an exit. The client loads that map and comes back with
// its token; until then it is told nothing more.
struct TravelMessage {
  std::string place;     // the name of the map
  std::string map_hash;  // of its package
};

enum class ErrorCode : std::uint8_t {
  kVersionMismatch,     // client and server speak different protocols: reload the page
  kNameInvalid,         // see name_rule.h
  kMalformed,           // a frame that does not parse or is too long
  kUnexpected,          // a frame that makes no sense now (no hello, two hellos)
  kRateLimited,         // too many messages
  kServerFull,          // the operator's limit of people
  kTooManyFromAddress,  // the operator's limit per address
  kReplaced,            // the same session was opened in another tab
  kServerStopping,      // the server restarts: come back soon
  kTooSlow,             // did not read for too long
  kNotAllowed,          // a wish about talking that is not granted now
  kNotLinked,           // a signal for somebody one may not talk with
};

// Server to client. After a `fatal` one the server closes the connection. `message` is a sentence
// for the user; `retry_after_ms` is set where trying again by itself makes sense.
struct ErrorMessage {
  ErrorCode code = ErrorCode::kMalformed;
  std::string message;
  bool fatal = true;
  std::optional<std::uint32_t> retry_after_ms;
};

// The code's name on the wire, such as "server_full".
std::string_view ErrorCodeName(ErrorCode code);

std::string EncodeHello(const HelloMessage& message);
std::string EncodeWelcome(const WelcomeMessage& message);
std::string EncodeTravel(const TravelMessage& message);
std::string EncodeError(const ErrorMessage& message);

// The "type" of a text frame, empty when it has none or is not a JSON object.
std::string ControlMessageType(std::string_view text);

Result<HelloMessage> DecodeHello(std::string_view text);
Result<WelcomeMessage> DecodeWelcome(std::string_view text);
Result<ErrorMessage> DecodeError(std::string_view text);

}  // namespace atrium
