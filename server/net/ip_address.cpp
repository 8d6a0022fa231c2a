#include "server/net/ip_address.h"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>

namespace atrium {
namespace {

constexpr int kMappedPrefixBits = 96;

std::string_view Trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// "[::1]:443" and "[::1]" lose brackets and port, "10.0.0.1:443" the port.
std::string_view WithoutPort(std::string_view text) {
  if (text.starts_with('[')) return text.substr(1, text.find(']') - 1);
  if (std::count(text.begin(), text.end(), ':') == 1) return text.substr(0, text.find(':'));
  return text;
}

bool IsIpv4(const IpAddress& address) {
  constexpr std::array<std::uint8_t, 12> kMapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
  return std::equal(kMapped.begin(), kMapped.end(), address.bytes.begin());
}

}  // namespace

std::optional<IpAddress> ParseIpAddress(std::string_view text) {
  const std::string plain(WithoutPort(Trimmed(text)));
  IpAddress address;
  if (inet_pton(AF_INET6, plain.c_str(), address.bytes.data()) == 1) return address;
  const std::string mapped = "::ffff:" + plain;
  if (inet_pton(AF_INET6, mapped.c_str(), address.bytes.data()) == 1) return address;
  return std::nullopt;
}

bool IpNetwork::Contains(const IpAddress& other) const {
  for (int bit = 0; bit < prefix_bits; bit += 8) {
    const auto index = static_cast<std::size_t>(bit / 8);
    const int bits = std::min(8, prefix_bits - bit);
    const auto mask = static_cast<std::uint8_t>(0xFF00U >> static_cast<unsigned>(bits));
    if ((address.bytes[index] & mask) != (other.bytes[index] & mask)) return false;
  }
  return true;
}

Result<IpNetwork> ParseIpNetwork(std::string_view text) {
  const Error error{"\"" + std::string(text) +
                    "\" is not a network. Write an address or a range such as 10.0.0.0/8."};
  const auto slash = text.find('/');
  const auto address = ParseIpAddress(text.substr(0, slash));
  if (!address) return error;
  if (slash == std::string_view::npos) return IpNetwork{*address, 128};
  const std::string_view digits = text.substr(slash + 1);
  int bits = -1;
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
  const int offset = IsIpv4(*address) ? kMappedPrefixBits : 0;
  const bool whole = parsed.ec == std::errc{} && parsed.ptr == digits.data() + digits.size();
  if (!whole || bits < 0 || bits + offset > 128) return error;
  return IpNetwork{*address, bits + offset};
}

std::string LimitKey(std::string_view address) {
  const auto parsed = ParseIpAddress(address);
  if (!parsed) return std::string(address);
  const std::size_t size = IsIpv4(*parsed) ? 16 : 8;
  return {parsed->bytes.begin(), parsed->bytes.begin() + static_cast<std::ptrdiff_t>(size)};
}

bool IsTrusted(std::string_view address, std::span<const IpNetwork> trusted) {
  const auto parsed = ParseIpAddress(address);
  return parsed && std::any_of(trusted.begin(), trusted.end(),
                               [&](const IpNetwork& network) { return network.Contains(*parsed); });
}

std::string ClientAddress(std::string_view peer, std::string_view forwarded_for,
                          std::span<const IpNetwork> trusted) {
  std::string client(peer);
  while (IsTrusted(client, trusted) && !forwarded_for.empty()) {
    const auto comma = forwarded_for.rfind(',');
    const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 1;
    const std::string_view last = WithoutPort(Trimmed(forwarded_for.substr(begin)));
    if (!ParseIpAddress(last)) break;
    client = last;
    forwarded_for = forwarded_for.substr(0, begin == 0 ? 0 : comma);
  }
  return client;
}

}  // namespace atrium
