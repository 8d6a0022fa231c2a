#include "server/net/socket_address.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <unistd.h>

namespace atrium {
namespace {

constexpr int kBacklog = 4096;  // a storm of joins waits here, not in retries

using AddressList = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

AddressList Resolve(const std::string& host, std::uint16_t port, int flags) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = flags | AI_NUMERICSERV;
  if (host.empty()) hints.ai_family = AF_INET6;
  addrinfo* found = nullptr;
  const char* node = host.empty() ? nullptr : host.c_str();
  if (getaddrinfo(node, std::to_string(port).c_str(), &hints, &found) != 0) found = nullptr;
  return {found, freeaddrinfo};
}

// Returns -1 and leaves errno when the address cannot be listened on.
int ListenOn(const addrinfo& address) {
  const int descriptor =
      socket(address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP);
  if (descriptor < 0) return -1;
  const int on = 1;
  const int off = 0;
  setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
  if (address.ai_family == AF_INET6) {
    setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof(off));
  }
  if (bind(descriptor, address.ai_addr, address.ai_addrlen) == 0 &&
      listen(descriptor, kBacklog) == 0) {
    return descriptor;
  }
  const int error = errno;
  close(descriptor);
  errno = error;
  return -1;
}

Error ListenError(const std::string& host, std::uint16_t port, int error) {
  const std::string where = (host.empty() ? "" : host + " ") + "port " + std::to_string(port);
  if (error == EADDRINUSE) {
    return {"Another program uses " + where + ". Stop it, or choose another port with --port."};
  }
  if (error == EACCES) {
    return {"No permission for " + where + ". Choose a port above 1023 with --port."};
  }
  return {"Cannot listen on " + where + " (" + std::strerror(error) +
          "). Check --bind and --port."};
}

}  // namespace

Result<int> OpenListener(const std::string& host, std::uint16_t port) {
  AddressList addresses = Resolve(host, port, AI_PASSIVE);
  if (addresses == nullptr && !host.empty()) {
    return Error{"The address \"" + host + "\" is unknown. Check --bind."};
  }
  errno = EAFNOSUPPORT;
  for (const addrinfo* address = addresses.get(); address != nullptr; address = address->ai_next) {
    const int descriptor = ListenOn(*address);
    if (descriptor >= 0) return descriptor;
  }
  // A machine without IPv6.
  if (host.empty() && errno == EAFNOSUPPORT) return OpenListener("0.0.0.0", port);
  return ListenError(host, port, errno);
}

Result<int> OpenConnection(const std::string& address, std::uint16_t port) {
  const AddressList found = Resolve(address, port, AI_NUMERICHOST);
  if (found == nullptr) return Error{"\"" + address + "\" is no numeric address."};
  const int descriptor =
      socket(found->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP);
  if (descriptor < 0) return Error{std::string("No socket is left: ") + std::strerror(errno)};
  if (connect(descriptor, found->ai_addr, found->ai_addrlen) == 0 || errno == EINPROGRESS) {
    return descriptor;
  }
  const int error = errno;
  close(descriptor);
  return Error{std::string("No connection: ") + std::strerror(error)};
}

int ConnectionError(int descriptor) {
  int error = 0;
  socklen_t size = sizeof(error);
  getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
  return error;
}

std::uint16_t BoundPort(int descriptor) {
  sockaddr_storage address{};
  socklen_t size = sizeof(address);
  getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size);
  if (address.ss_family == AF_INET6) {
    return ntohs(reinterpret_cast<const sockaddr_in6&>(address).sin6_port);
  }
  return ntohs(reinterpret_cast<const sockaddr_in&>(address).sin_port);
}

std::string AddressText(const sockaddr_storage& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (address.ss_family == AF_INET6) {
    const auto& v6 = reinterpret_cast<const sockaddr_in6&>(address);
    if (IN6_IS_ADDR_V4MAPPED(&v6.sin6_addr)) {
      inet_ntop(AF_INET, &v6.sin6_addr.s6_addr[12], text.data(), text.size());
    } else {
      inet_ntop(AF_INET6, &v6.sin6_addr, text.data(), text.size());
    }
  } else {
    const auto& v4 = reinterpret_cast<const sockaddr_in&>(address);
    inet_ntop(AF_INET, &v4.sin_addr, text.data(), text.size());
  }
  return text.data();
}

}  // namespace atrium
