// The transport of the page: the browser's own WebSocket.
#include "client/net/browser_websocket.h"

#include <emscripten.h>

#include "shared/protocol/limits.h"

namespace atrium {
namespace {

constexpr unsigned short kNormalClosure = 1000;

}  // namespace

BrowserWebSocket::~BrowserWebSocket() { Close(); }

void BrowserWebSocket::Connect(const std::string& url, TransportListener& listener) {
  Close();
  listener_ = &listener;
  EmscriptenWebSocketCreateAttributes attributes{url.c_str(), nullptr, EM_TRUE};
  socket_ = emscripten_websocket_new(&attributes);
  if (socket_ <= 0) {
    socket_ = 0;
    return;  // the session's handshake time-out speaks for it
  }
  emscripten_websocket_set_onopen_callback(socket_, this, OnOpen);
  emscripten_websocket_set_onmessage_callback(socket_, this, OnMessage);
  emscripten_websocket_set_onerror_callback(socket_, this, OnError);
  emscripten_websocket_set_onclose_callback(socket_, this, OnClosed);
}

void BrowserWebSocket::SendBinary(std::span<const std::uint8_t> frame) {
  if (!open_) return;
  // The API takes a pointer to what it only reads.
  emscripten_websocket_send_binary(socket_, const_cast<std::uint8_t*>(frame.data()),
                                   static_cast<std::uint32_t>(frame.size()));
}

void BrowserWebSocket::SendText(std::string_view text) {
  if (!open_) return;
  text_ = text;
  emscripten_websocket_send_utf8_text(socket_, text_.c_str());
}

void BrowserWebSocket::Close() { CloseWith(kNormalClosure); }

void BrowserWebSocket::Leave() { CloseWith(kLeaveCloseCode); }

void BrowserWebSocket::CloseWith(unsigned short code) {
  if (socket_ == 0) return;
  emscripten_websocket_close(socket_, code, "");
  emscripten_websocket_delete(socket_);
  socket_ = 0;
  open_ = false;
}

void BrowserWebSocket::Lost() {
  emscripten_websocket_delete(socket_);
  socket_ = 0;
  open_ = false;
  listener_->OnClose(emscripten_get_now());
  wake_(context_);
}

int BrowserWebSocket::OnOpen(int, const EmscriptenWebSocketOpenEvent* event, void* self) {
  auto* socket = static_cast<BrowserWebSocket*>(self);
  if (!socket->IsCurrent(event->socket)) return EM_FALSE;
  socket->open_ = true;
  socket->listener_->OnOpen(emscripten_get_now());
  socket->wake_(socket->context_);
  return EM_TRUE;
}

int BrowserWebSocket::OnMessage(int, const EmscriptenWebSocketMessageEvent* event, void* self) {
  auto* socket = static_cast<BrowserWebSocket*>(self);
  if (!socket->IsCurrent(event->socket)) return EM_FALSE;
  const double now = emscripten_get_now();
  if (event->isText != 0) {
    // The length counts the zero byte at the end.
    const std::size_t length = event->numBytes > 0 ? event->numBytes - 1 : 0;
    const auto* text = reinterpret_cast<const char*>(event->data);  // bytes are text here
    socket->listener_->OnText({text, length}, now);
  } else {
    socket->listener_->OnBinary({event->data, event->numBytes}, now);
  }
  socket->wake_(socket->context_);
  return EM_TRUE;
}

int BrowserWebSocket::OnError(int, const EmscriptenWebSocketErrorEvent*, void*) {
  return EM_TRUE;  // a close event follows
}

int BrowserWebSocket::OnClosed(int, const EmscriptenWebSocketCloseEvent* event, void* self) {
  auto* socket = static_cast<BrowserWebSocket*>(self);
  if (socket->IsCurrent(event->socket)) socket->Lost();
  return EM_TRUE;
}

}  // namespace atrium
