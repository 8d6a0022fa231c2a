// IP addresses and networks, for trusting proxies and counting connections.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shared/core/result.h"

namespace atrium {

// IPv4 is kept as IPv6-mapped, so that both compare alike.
struct IpAddress {
  std::array<std::uint8_t, 16> bytes{};

  friend bool operator==(const IpAddress&, const IpAddress&) = default;
};

// Numeric addresses only; "[::1]" and a port behind are understood, as proxies write them.
std::optional<IpAddress> ParseIpAddress(std::string_view text);

struct IpNetwork {
  IpAddress address;
  int prefix_bits = 128;

  bool Contains(const IpAddress& other) const;
};

// "10.0.0.0/8", "fd00::/8", or a single address.
Result<IpNetwork> ParseIpNetwork(std::string_view text);

// What a connection limit counts by: the address, of IPv6 its first 64 bits, since one household
// has all addresses behind them.
std::string LimitKey(std::string_view address);

// The client's address: the socket's peer, unless that is a trusted proxy; then the last address in
// X-Forwarded-For that is not one. Anything malformed in there ends the search.
std::string ClientAddress(std::string_view peer, std::string_view forwarded_for,
                          std::span<const IpNetwork> trusted);

bool IsTrusted(std::string_view address, std::span<const IpNetwork> trusted);

}  // namespace atrium
