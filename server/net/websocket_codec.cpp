#include "server/net/websocket_codec.h"

#include <algorithm>
#include <utility>

#include <openssl/evp.h>

#include "shared/core/utf8.h"

namespace atrium {
namespace {

constexpr std::uint8_t kFinalBit = 0x80;
constexpr std::uint8_t kReservedBits = 0x70;
constexpr std::uint8_t kOpcodeBits = 0x0F;
constexpr std::uint8_t kMaskBit = 0x80;
constexpr std::uint8_t kLengthBits = 0x7F;
constexpr std::size_t kLength16 = 126;
constexpr std::size_t kLength64 = 127;
constexpr std::size_t kMaxControlPayload = 125;

bool IsControl(WebSocketOpcode opcode) {
  return static_cast<std::uint8_t>(opcode) >= static_cast<std::uint8_t>(WebSocketOpcode::kClose);
}

bool IsKnown(std::uint8_t opcode) { return opcode <= 2 || (opcode >= 8 && opcode <= 10); }

void Unmask(std::span<std::uint8_t> payload, const std::array<std::uint8_t, 4>& mask) {
  for (std::size_t i = 0; i < payload.size(); ++i) payload[i] ^= mask[i % 4];
}

std::uint64_t BigEndian(std::span<const std::uint8_t> bytes) {
  std::uint64_t value = 0;
  for (const std::uint8_t byte : bytes) value = (value << 8U) | byte;
  return value;
}

// RFC 6455 section 7.4: what a peer may send.
bool IsSendable(std::uint64_t code) {
  if (code >= 3000 && code <= 4999) return true;
  return code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006;
}

std::string_view AsText(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

std::string WebSocketAccept(std::string_view key) {
  const std::string text = std::string(key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  std::array<std::uint8_t, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha1(), nullptr);
  std::array<std::uint8_t, 2 * EVP_MAX_MD_SIZE> encoded{};
  const int length = EVP_EncodeBlock(encoded.data(), digest.data(), static_cast<int>(size));
  return {reinterpret_cast<const char*>(encoded.data()), static_cast<std::size_t>(length)};
}

WebSocketHead MakeWebSocketHead(WebSocketOpcode opcode, std::size_t payload_size) {
  WebSocketHead head;
  head.bytes[0] = static_cast<std::uint8_t>(kFinalBit | static_cast<std::uint8_t>(opcode));
  head.size = 2;
  if (payload_size < kLength16) {
    head.bytes[1] = static_cast<std::uint8_t>(payload_size);
    return head;
  }
  const bool is_short = payload_size <= 0xFFFF;
  head.bytes[1] = static_cast<std::uint8_t>(is_short ? kLength16 : kLength64);
  for (unsigned shift = is_short ? 16 : 64; shift > 0; shift -= 8) {
    head.bytes[head.size++] = static_cast<std::uint8_t>(payload_size >> (shift - 8));
  }
  return head;
}

Bytes MakeClosePayload(CloseCode code, std::string_view reason) {
  const auto number = static_cast<std::uint16_t>(code);
  reason = reason.substr(0, kMaxControlPayload - 2);
  Bytes payload;
  payload.reserve(kMaxControlPayload);
  payload.push_back(static_cast<std::uint8_t>(number >> 8U));
  payload.push_back(static_cast<std::uint8_t>(number));
  payload.insert(payload.end(), reason.begin(), reason.end());
  return payload;
}

std::optional<CloseCode> WebSocketReader::Read(std::span<std::uint8_t> bytes,
                                               WebSocketEvents& events) {
  if (partial_.empty()) {
    const std::size_t used = ReadFrames(bytes, events);
    const auto rest = bytes.subspan(used);
    partial_.assign(rest.begin(), rest.end());
    return broken_;
  }
  partial_.insert(partial_.end(), bytes.begin(), bytes.end());
  const std::size_t used = ReadFrames(partial_, events);
  partial_.erase(partial_.begin(), partial_.begin() + static_cast<std::ptrdiff_t>(used));
  if (partial_.empty()) partial_.shrink_to_fit();
  return broken_;
}

// Returns how many bytes the complete frames took.
std::size_t WebSocketReader::ReadFrames(std::span<std::uint8_t> bytes, WebSocketEvents& events) {
  std::size_t used = 0;
  while (!broken_ && events.WantsMore()) {
    const auto rest = bytes.subspan(used);
    Frame frame;
    const HeadState state = ReadHead(rest, frame);
    if (state == HeadState::kBroken) break;
    if (state == HeadState::kNeedsMore || rest.size() < frame.Size()) return used;
    const auto payload = rest.subspan(frame.head_size, frame.payload_size);
    Unmask(payload, frame.mask);
    used += frame.Size();
    Deliver(frame, payload, events);
  }
  return bytes.size();  // whatever follows is of no interest
}

WebSocketReader::HeadState WebSocketReader::ReadHead(std::span<const std::uint8_t> bytes,
                                                     Frame& frame) {
  if (bytes.size() < 2) return HeadState::kNeedsMore;
  const std::uint8_t opcode = bytes[0] & kOpcodeBits;
  const bool masked = (bytes[1] & kMaskBit) != 0;
  if ((bytes[0] & kReservedBits) != 0 || !IsKnown(opcode) || !masked) {
    Break(CloseCode::kProtocolError);
    return HeadState::kBroken;
  }
  frame.opcode = static_cast<WebSocketOpcode>(opcode);
  frame.final = (bytes[0] & kFinalBit) != 0;
  std::uint64_t length = bytes[1] & kLengthBits;
  const std::size_t extra = length == kLength64 ? 8U : (length == kLength16 ? 2U : 0U);
  frame.head_size = 2 + extra + frame.mask.size();
  if (bytes.size() < 2 + extra) return HeadState::kNeedsMore;
  if (extra > 0) length = BigEndian(bytes.subspan(2, extra));
  frame.payload_size = static_cast<std::size_t>(length);
  if (!CheckHead(frame) || !CheckSize(frame)) return HeadState::kBroken;
  if (bytes.size() < frame.head_size) return HeadState::kNeedsMore;
  std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(2 + extra), frame.mask.size(),
              frame.mask.begin());
  return HeadState::kComplete;
}

bool WebSocketReader::CheckHead(const Frame& frame) {
  bool fits = false;
  if (IsControl(frame.opcode)) {
    fits = frame.final && frame.payload_size <= kMaxControlPayload;
  } else {
    fits = (frame.opcode == WebSocketOpcode::kContinuation) == in_message_;
  }
  if (!fits) Break(CloseCode::kProtocolError);
  return fits;
}

bool WebSocketReader::CheckSize(const Frame& frame) {
  if (IsControl(frame.opcode)) return true;
  const WebSocketOpcode opcode = in_message_ ? message_opcode_ : frame.opcode;
  const std::size_t limit =
      opcode == WebSocketOpcode::kText ? limits_.max_text : limits_.max_binary;
  const bool fits = frame.payload_size <= limit && message_.size() <= limit - frame.payload_size;
  if (!fits) Break(CloseCode::kTooBig);
  return fits;
}

void WebSocketReader::Deliver(const Frame& frame, std::span<std::uint8_t> payload,
                              WebSocketEvents& events) {
  switch (frame.opcode) {
    case WebSocketOpcode::kClose:
      return DeliverClose(payload, events);
    case WebSocketOpcode::kPing:
      return events.OnPing(payload);
    case WebSocketOpcode::kPong:
      return events.OnPong();
    default:
      return DeliverData(frame, payload, events);
  }
}

void WebSocketReader::DeliverData(const Frame& frame, std::span<const std::uint8_t> payload,
                                  WebSocketEvents& events) {
  if (frame.final && !in_message_) return DeliverMessage(frame.opcode, payload, events);
  if (!in_message_) message_opcode_ = frame.opcode;
  in_message_ = true;
  message_.insert(message_.end(), payload.begin(), payload.end());
  if (!frame.final) return;
  in_message_ = false;
  const Bytes whole = std::exchange(message_, {});
  DeliverMessage(message_opcode_, whole, events);
}

void WebSocketReader::DeliverMessage(WebSocketOpcode opcode, std::span<const std::uint8_t> payload,
                                     WebSocketEvents& events) {
  if (opcode == WebSocketOpcode::kBinary) return events.OnBinaryMessage(payload);
  if (!DecodeUtf8(AsText(payload))) return Break(CloseCode::kBadText);
  events.OnTextMessage(AsText(payload));
}

void WebSocketReader::DeliverClose(std::span<const std::uint8_t> payload, WebSocketEvents& events) {
  if (payload.empty()) return events.OnCloseFrame(CloseCode::kNoStatus);
  const std::uint64_t code = payload.size() < 2 ? 0 : BigEndian(payload.first(2));
  if (!IsSendable(code)) return Break(CloseCode::kProtocolError);
  if (!DecodeUtf8(AsText(payload.subspan(2)))) return Break(CloseCode::kBadText);
  events.OnCloseFrame(static_cast<CloseCode>(code));
}

}  // namespace atrium
