// Sockets that listen or connect, and the addresses of those who connect.
#pragma once

#include <cstdint>
#include <string>
#include <sys/socket.h>

#include "shared/core/result.h"

namespace atrium {

// A listening, non-blocking TCP socket. An empty host means every interface, both IPv6 and IPv4.
Result<int> OpenListener(const std::string& host, std::uint16_t port);

// A non-blocking TCP socket on its way to a numeric address: writable when that has come to an end,
// of which ConnectionError tells which, as errno does (0: connected).
Result<int> OpenConnection(const std::string& address, std::uint16_t port);
int ConnectionError(int descriptor);

// The port that a socket is bound to.
std::uint16_t BoundPort(int descriptor);

// The numeric address, without a port; an IPv4 address within IPv6 is written as IPv4.
std::string AddressText(const sockaddr_storage& address);

}  // namespace atrium
