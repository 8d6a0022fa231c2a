#include "tools/bots/http_get.h"

#include <array>
#include <netdb.h>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace atrium {
namespace {

constexpr std::size_t kMaxAnswerBytes = 256U << 20U;

// Closes its descriptor.
class Socket {
 public:
  Socket() : descriptor_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  ~Socket() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  int Get() const { return descriptor_; }

 private:
  int descriptor_;
};

Bytes ReadAll(int descriptor) {
  Bytes all;
  std::array<std::uint8_t, 65536> piece{};
  while (all.size() < kMaxAnswerBytes) {
    const ssize_t size = recv(descriptor, piece.data(), piece.size(), 0);
    if (size <= 0) break;
    all.insert(all.end(), piece.begin(), piece.begin() + size);
  }
  return all;
}

}  // namespace

Result<ServerAddress> ResolveServer(const std::string& url) {
  constexpr std::string_view kScheme = "ws://";
  if (!url.starts_with(kScheme)) return Error{"--url must begin with ws://, not \"" + url + "\""};
  const std::size_t slash = url.find('/', kScheme.size());
  ServerAddress server;
  server.host = url.substr(kScheme.size(), slash - kScheme.size());
  server.path = slash == std::string::npos ? "/ws" : url.substr(slash);
  const std::size_t colon = server.host.find(':');
  const std::string name = server.host.substr(0, colon);
  const std::string port = colon == std::string::npos ? "80" : server.host.substr(colon + 1);
  addrinfo hints{};
  hints.ai_family = AF_INET;
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (getaddrinfo(name.c_str(), port.c_str(), &hints, &found) != 0 || found == nullptr) {
    return Error{"cannot find the server of " + url};
  }
  server.address = *reinterpret_cast<const sockaddr_in*>(found->ai_addr);
  freeaddrinfo(found);
  return server;
}

Result<Bytes> HttpGet(const ServerAddress& server, const std::string& path) {
  const Socket socket;
  const auto* address = reinterpret_cast<const sockaddr*>(&server.address);
  if (connect(socket.Get(), address, sizeof server.address) != 0) {
    return Error{"nothing listens at " + server.host + "; start the server first"};
  }
  const std::string request = "GET " + path + " HTTP/1.1\r\nHost: " + server.host +
                              "\r\nConnection: close\r\nAccept-Encoding: identity\r\n\r\n";
  send(socket.Get(), request.data(), request.size(), MSG_NOSIGNAL);
  const Bytes answer = ReadAll(socket.Get());
  const std::string_view text(reinterpret_cast<const char*>(answer.data()), answer.size());
  const std::size_t head = text.find("\r\n\r\n");
  if (head == std::string_view::npos || !text.starts_with("HTTP/1.1 200")) {
    return Error{"GET " + path + " at " + server.host +
                 " failed: " + std::string(text.substr(0, text.find('\r')))};
  }
  return Bytes(answer.begin() + static_cast<std::ptrdiff_t>(head) + 4, answer.end());
}

}  // namespace atrium
