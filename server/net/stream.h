// A connected socket's bytes, plain or through TLS, never blocking.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <sys/uio.h>

struct ssl_st;

namespace atrium {

class TlsContext;

class Stream {
 public:
  enum class Status : std::uint8_t {
    kOk,          // `count` bytes, at least 1
    kWouldBlock,  // not now: await what WantsWritable says
    kEnd,         // the peer closed, or the connection broke
  };
  struct Outcome {
    Status status = Status::kEnd;
    std::size_t count = 0;
  };

  // Does not own the descriptor. `tls` null: plain.
  Stream(int descriptor, const TlsContext* tls);
  Stream(Stream&&) noexcept;
  Stream& operator=(Stream&&) noexcept;
  ~Stream();

  Outcome Read(std::span<std::uint8_t> into);
  // Writes a beginning of the pieces.
  Outcome Write(std::span<const iovec> pieces);
  // After kWouldBlock: whether the descriptor must become writable (else readable) first. Through
  // TLS, reading may have to write and the other way round.
  bool WantsWritable() const { return wants_writable_; }
  // Whether bytes were read from the socket that Read has not returned yet.
  bool HasPending() const;
  bool IsTls() const { return ssl_ != nullptr; }
  // Says that nothing more will be written.
  void ShutdownWrite();

 private:
  struct SslDeleter {
    void operator()(ssl_st* ssl) const;
  };

  Outcome TlsOutcome(int result);
  Outcome PlainOutcome(std::int64_t result, bool writing);

  int descriptor_;
  bool wants_writable_ = false;
  std::unique_ptr<ssl_st, SslDeleter> ssl_;
};

}  // namespace atrium
