// Takes HTTP requests out of a byte stream: Boost.Beast's parser with our limits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "server/net/http_message.h"
#include "shared/core/byte_writer.h"

namespace atrium {

// Requests have small heads and, since nothing is uploaded over HTTP so far, next to no body.
inline constexpr std::size_t kMaxHttpHeadBytes = 16 * 1024;
inline constexpr std::size_t kMaxHttpBodyBytes = 16 * 1024;

class HttpReader {
 public:
  HttpReader();
  HttpReader(HttpReader&&) noexcept;
  HttpReader& operator=(HttpReader&&) noexcept;
  ~HttpReader();

  // Keeps the bytes until they make whole requests. Bounded: call Next until it gives nothing
  // before adding more.
  void Add(std::span<const std::uint8_t> bytes);
  // The next whole request; nothing when more bytes are needed or the stream is broken.
  std::optional<HttpRequest> Next();
  // The status to answer with before closing; 0 while the stream is fine.
  int Broken() const { return broken_; }
  // Whether a request has begun but not ended.
  bool InRequest() const { return parser_ != nullptr; }
  // What follows the last request: the first bytes of the WebSocket after an upgrade.
  Bytes TakeRest() { return std::exchange(buffer_, {}); }

 private:
  struct Parser;

  // One step of the parser: the head, or what there is of the body. False when it takes no more.
  bool Parse();

  std::unique_ptr<Parser> parser_;  // of the request under way
  Bytes buffer_;
  int broken_ = 0;
};

}  // namespace atrium
