// Fetches a file from the server under test, blocking: the map, before the swarm starts.
#pragma once

#include <string>

#include "shared/core/byte_writer.h"
#include "shared/core/result.h"
#include "tools/bots/bot_socket.h"

namespace atrium {

// Takes "ws://host:port/path" apart; the host is a name or an IPv4 address.
Result<ServerAddress> ResolveServer(const std::string& url);

// The body of an answer with status 200.
Result<Bytes> HttpGet(const ServerAddress& server, const std::string& path);

}  // namespace atrium
