#include "tools/bots/bot_socket.h"

#include <array>
#include <cerrno>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include "shared/protocol/limits.h"
#include "tools/bots/websocket_client_codec.h"

namespace atrium {
namespace {

constexpr int kSmallBufferBytes = 8 * 1024;

void SetOption(int descriptor, int level, int option, int value) {
  setsockopt(descriptor, level, option, &value, sizeof value);
}

std::span<const std::uint8_t> AsBytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string_view AsText(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

BotSocket::BotSocket(BotLoop& loop, const ServerAddress& server, std::uint64_t seed)
    : loop_(loop), server_(server), random_(seed) {}

BotSocket::~BotSocket() { Close(); }

void BotSocket::Connect(const std::string&, TransportListener& listener) {
  Close();
  listener_ = &listener;
  descriptor_ = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  state_ = State::kFailed;
  if (descriptor_ < 0) return;
  SetOption(descriptor_, IPPROTO_TCP, TCP_NODELAY, 1);
  if (small_buffers_) SetOption(descriptor_, SOL_SOCKET, SO_RCVBUF, kSmallBufferBytes);
  const auto* address = reinterpret_cast<const sockaddr*>(&server_.address);
  const int answer = connect(descriptor_, address, sizeof server_.address);
  if (answer != 0 && errno != EINPROGRESS) return;
  state_ = State::kConnecting;
  waits_for_write_ = true;
  loop_.Add(descriptor_, *this);
}

void BotSocket::Close() {
  if (descriptor_ >= 0) {
    loop_.Remove(descriptor_);
    close(descriptor_);
  }
  descriptor_ = -1;
  state_ = State::kClosed;
  listener_ = nullptr;
  in_.clear();
  out_.clear();
  ++generation_;
}

void BotSocket::Leave() {
  const std::array<std::uint8_t, 2> code{static_cast<std::uint8_t>(kLeaveCloseCode >> 8U),
                                         static_cast<std::uint8_t>(kLeaveCloseCode & 0xFFU)};
  Send(static_cast<std::uint8_t>(ClientOpcode::kClose), code);
  Close();
}

void BotSocket::Fail() {
  TransportListener* listener = listener_;
  Close();
  if (listener != nullptr) listener->OnClose(NowMs());
}

void BotSocket::Advance() {
  if (state_ == State::kFailed) Fail();
}

void BotSocket::Break() {
  if (descriptor_ < 0) return;
  const linger reset{1, 0};
  setsockopt(descriptor_, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
  Fail();
}

void BotSocket::SetReading(bool reading) {
  reading_ = reading;
  if (descriptor_ >= 0) WatchAgain();
}

void BotSocket::WatchAgain() { loop_.Watch(descriptor_, *this, reading_, waits_for_write_); }

void BotSocket::OnReady(bool readable, bool writable) {
  const std::uint32_t generation = generation_;
  if (writable && state_ == State::kConnecting) OnConnected();
  if (writable && generation == generation_ && state_ != State::kConnecting) Flush();
  if (readable && reading_ && generation == generation_) Read();
}

void BotSocket::OnConnected() {
  int error = 0;
  socklen_t size = sizeof error;
  getsockopt(descriptor_, SOL_SOCKET, SO_ERROR, &error, &size);
  if (error != 0) return Fail();
  state_ = State::kUpgrading;
  const std::string request = UpgradeRequest(server_.host, server_.path);
  out_.assign(request.begin(), request.end());
}

// Readiness is told once, so all there is must be read; a read that fills the buffer may have left
// something.
void BotSocket::Read() {
  const std::uint32_t generation = generation_;
  const auto buffer = loop_.ReadBuffer();
  for (bool more = true; more && generation == generation_;) {
    const ssize_t size = recv(descriptor_, buffer.data(), buffer.size(), 0);
    if (size < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (size <= 0) return Fail();
    ++reads_;
    bytes_read_ += static_cast<std::uint64_t>(size);
    more = static_cast<std::size_t>(size) == buffer.size();
    Take(buffer.first(static_cast<std::size_t>(size)));
  }
}

void BotSocket::Take(std::span<const std::uint8_t> bytes) {
  if (in_.empty()) {
    const std::uint32_t generation = generation_;
    const std::size_t used = TakeMessages(bytes);
    if (generation != generation_) return;
    in_.assign(bytes.begin() + static_cast<std::ptrdiff_t>(used), bytes.end());
    return;
  }
  Bytes whole = std::move(in_);
  in_.clear();
  whole.insert(whole.end(), bytes.begin(), bytes.end());
  Take(whole);
}

std::size_t BotSocket::TakeUpgrade(std::span<const std::uint8_t> bytes) {
  const auto head = ParseUpgradeAnswer(AsText(bytes));
  if (!head) {
    Fail();
    return bytes.size();
  }
  if (*head == 0) return 0;
  state_ = State::kOpen;
  listener_->OnOpen(NowMs());
  return *head;
}

std::size_t BotSocket::TakeMessages(std::span<const std::uint8_t> bytes) {
  const std::uint32_t generation = generation_;
  std::size_t used = 0;
  if (state_ == State::kUpgrading) used = TakeUpgrade(bytes);
  while (generation == generation_ && state_ == State::kOpen) {
    ServerFrameView frame;
    const FrameParse parse = ParseServerFrame(bytes.subspan(used), kMaxServerFrameBytes, frame);
    if (parse == FrameParse::kIncomplete) return used;
    if (parse == FrameParse::kBroken || !frame.final) {
      Fail();
      break;
    }
    used += frame.size;
    Deliver(static_cast<std::uint8_t>(frame.opcode), frame.payload);
  }
  return used;
}

void BotSocket::Deliver(std::uint8_t opcode, std::span<const std::uint8_t> payload) {
  switch (static_cast<ClientOpcode>(opcode)) {
    case ClientOpcode::kBinary:
      return listener_->OnBinary(payload, NowMs());
    case ClientOpcode::kText:
      return listener_->OnText(AsText(payload), NowMs());
    case ClientOpcode::kPing:
      return Send(static_cast<std::uint8_t>(ClientOpcode::kPong), payload);
    case ClientOpcode::kClose:
      return Fail();
    case ClientOpcode::kPong:
    case ClientOpcode::kContinuation:
      return;
  }
}

void BotSocket::SendBinary(std::span<const std::uint8_t> frame) {
  Send(static_cast<std::uint8_t>(ClientOpcode::kBinary), frame);
}

void BotSocket::SendText(std::string_view text) {
  Send(static_cast<std::uint8_t>(ClientOpcode::kText), AsBytes(text));
}

void BotSocket::Send(std::uint8_t opcode, std::span<const std::uint8_t> payload) {
  if (state_ != State::kOpen) return;
  AppendClientFrame(static_cast<ClientOpcode>(opcode), payload, random_.Next(), out_);
  Flush();
}

void BotSocket::Flush() {
  if (!out_.empty()) {
    const ssize_t sent = send(descriptor_, out_.data(), out_.size(), MSG_NOSIGNAL);
    if (sent > 0) out_.erase(out_.begin(), out_.begin() + sent);
  }
  const bool waits = !out_.empty();
  if (waits == waits_for_write_) return;
  waits_for_write_ = waits;
  WatchAgain();
}

}  // namespace atrium
