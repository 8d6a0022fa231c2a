#include "server/net/http_call.h"

#include <charconv>
#include <utility>

namespace atrium {
namespace {

// "HTTP/1.1 200": what follows does not matter.
constexpr std::size_t kStatusAt = 9;
constexpr std::size_t kStatusEnd = 12;

int StatusOf(std::string_view answer) {
  int status = 0;
  if (answer.size() < kStatusEnd || !answer.starts_with("HTTP/1.")) return 0;
  std::from_chars(answer.data() + kStatusAt, answer.data() + kStatusEnd, status);
  return status;
}

}  // namespace

HttpCall::HttpCall(EventLoop& loop, const TunnelTarget& target, const HttpRequest& request,
                   std::chrono::milliseconds patience, Callback callback)
    : callback_(std::move(callback)), timer_(loop) {
  timer_.SetAt(std::chrono::steady_clock::now() + patience, [this] { Finish(); });
  auto tunnel = Tunnel::Open(loop, target, static_cast<TunnelEvents&>(*this));
  if (!tunnel) return;  // the timer says so
  tunnel_ = std::move(tunnel).Value();
  const std::string text = EncodeTunnelRequest(request, target);
  tunnel_->Write({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

bool HttpCall::OnTunnelBytes(std::span<const std::uint8_t> bytes) {
  answer_.append(bytes.begin(),
                 bytes.begin() + static_cast<std::ptrdiff_t>(std::min(bytes.size(), kStatusEnd)));
  if (answer_.size() < kStatusEnd) return true;
  Finish();
  return false;
}

void HttpCall::Finish() {
  timer_.Cancel();
  if (tunnel_ != nullptr) tunnel_->Close();
  const Callback callback = std::exchange(callback_, nullptr);
  if (callback) callback(StatusOf(answer_));
}

}  // namespace atrium
