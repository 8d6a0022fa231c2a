// The transport of the page: the browser's own WebSocket.
#pragma once

#include <string>

#include <emscripten/websocket.h>

#include "client/net/transport.h"

namespace atrium {

class BrowserWebSocket final : public Transport {
 public:
  // `wake(context)` is called after each event, so that a page that draws nothing notices.
  BrowserWebSocket(void (*wake)(void* context), void* context) : wake_(wake), context_(context) {}
  ~BrowserWebSocket() override;

  void Connect(const std::string& url, TransportListener& listener) override;
  void SendBinary(std::span<const std::uint8_t> frame) override;
  void SendText(std::string_view text) override;
  void Close() override;
  void Leave() override;

 private:
  static int OnOpen(int type, const EmscriptenWebSocketOpenEvent* event, void* self);
  static int OnMessage(int type, const EmscriptenWebSocketMessageEvent* event, void* self);
  static int OnError(int type, const EmscriptenWebSocketErrorEvent* event, void* self);
  static int OnClosed(int type, const EmscriptenWebSocketCloseEvent* event, void* self);

  bool IsCurrent(EMSCRIPTEN_WEBSOCKET_T socket) const { return socket == socket_; }
  void Lost();
  void CloseWith(unsigned short code);

  void (*wake_)(void* context);
  void* context_;
  TransportListener* listener_ = nullptr;
  EMSCRIPTEN_WEBSOCKET_T socket_ = 0;  // 0: none
  bool open_ = false;
  std::string text_;  // the copy with a zero byte that the browser's side wants
};

}  // namespace atrium
