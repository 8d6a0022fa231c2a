#include "server/net/stream.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstring>
#include <sys/socket.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include "server/net/tls_context.h"

namespace atrium {
namespace {

// OpenSSL makes one record of each write: small pieces are joined up to a record's size.
constexpr std::size_t kTlsRecordBytes = 16 * 1024;

int BoundedSize(std::size_t size) { return static_cast<int>(std::min<std::size_t>(size, INT_MAX)); }

std::size_t Join(std::span<const iovec> pieces, std::span<std::uint8_t> into) {
  std::size_t size = 0;
  for (const iovec& piece : pieces) {
    const std::size_t count = std::min(piece.iov_len, into.size() - size);
    std::memcpy(into.data() + size, piece.iov_base, count);
    size += count;
  }
  return size;
}

}  // namespace

void Stream::SslDeleter::operator()(ssl_st* ssl) const { SSL_free(ssl); }

Stream::Stream(int descriptor, const TlsContext* tls) : descriptor_(descriptor) {
  if (tls == nullptr) return;
  ssl_.reset(SSL_new(tls->Get()));
  SSL_set_fd(ssl_.get(), descriptor);
  SSL_set_accept_state(ssl_.get());
}

Stream::Stream(Stream&&) noexcept = default;
Stream& Stream::operator=(Stream&&) noexcept = default;
Stream::~Stream() = default;

Stream::Outcome Stream::PlainOutcome(std::int64_t result, bool writing) {
  wants_writable_ = writing;
  if (result > 0) return {Status::kOk, static_cast<std::size_t>(result)};
  const bool blocked = result < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR);
  return {blocked ? Status::kWouldBlock : Status::kEnd, 0};
}

Stream::Outcome Stream::TlsOutcome(int result) {
  if (result > 0) return {Status::kOk, static_cast<std::size_t>(result)};
  const int error = SSL_get_error(ssl_.get(), result);
  ERR_clear_error();
  wants_writable_ = error == SSL_ERROR_WANT_WRITE;
  const bool blocked = error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE;
  return {blocked ? Status::kWouldBlock : Status::kEnd, 0};
}

Stream::Outcome Stream::Read(std::span<std::uint8_t> into) {
  if (ssl_ != nullptr) {
    return TlsOutcome(SSL_read(ssl_.get(), into.data(), BoundedSize(into.size())));
  }
  return PlainOutcome(recv(descriptor_, into.data(), into.size(), 0), false);
}

Stream::Outcome Stream::Write(std::span<const iovec> pieces) {
  if (ssl_ != nullptr) {
    static thread_local std::array<std::uint8_t, kTlsRecordBytes> record;
    const std::size_t size = Join(pieces, record);
    return TlsOutcome(SSL_write(ssl_.get(), record.data(), BoundedSize(size)));
  }
  if (pieces.size() == 1) {
    const auto& piece = pieces.front();
    return PlainOutcome(send(descriptor_, piece.iov_base, piece.iov_len, MSG_NOSIGNAL), true);
  }
  msghdr message{};
  message.msg_iov = const_cast<iovec*>(pieces.data());
  message.msg_iovlen = std::min<std::size_t>(pieces.size(), IOV_MAX);
  return PlainOutcome(sendmsg(descriptor_, &message, MSG_NOSIGNAL), true);
}

bool Stream::HasPending() const { return ssl_ != nullptr && SSL_pending(ssl_.get()) > 0; }

void Stream::ShutdownWrite() {
  if (ssl_ != nullptr) {
    SSL_shutdown(ssl_.get());
    ERR_clear_error();
  }
  shutdown(descriptor_, SHUT_WR);
}

}  // namespace atrium
