#include "tests/support/web_client.h"

#include <sys/socket.h>
#include <sys/time.h>

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>

namespace atrium {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using ErrorCondition = boost::system::error_code;

// A server that does not answer fails the test instead of hanging it.
constexpr timeval kPatience{20, 0};

void ConnectSocket(tcp::socket& socket, std::uint16_t port, int receive_buffer = 0) {
  socket.open(tcp::v4());
  if (receive_buffer > 0) socket.set_option(tcp::socket::receive_buffer_size(receive_buffer));
  setsockopt(socket.native_handle(), SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof(kPatience));
  socket.connect({asio::ip::address_v4::loopback(), port});
  socket.set_option(tcp::no_delay(true));
}

std::string LowerCase(std::string text) {
  for (char& character : text) {
    if (character >= 'A' && character <= 'Z') character = static_cast<char>(character + 32);
  }
  return text;
}

template <typename Stream>
WebReply Exchange(Stream& stream, const http::request<http::empty_body>& request) {
  WebReply reply;
  ErrorCondition error;
  http::write(stream, request, error);
  beast::flat_buffer buffer;
  http::response_parser<http::string_body> parser;
  parser.skip(request.method() == http::verb::head);
  http::read(stream, buffer, parser, error);
  if (error) return reply;
  reply.status = static_cast<int>(parser.get().result_int());
  for (const auto& field : parser.get()) {
    reply.headers[LowerCase(std::string(field.name_string()))] = std::string(field.value());
  }
  reply.body = parser.get().body();
  return reply;
}

}  // namespace

WebReply Fetch(std::uint16_t port, const std::string& target, const WebHeaders& headers,
               const std::string& method, bool tls) {
  http::request<http::empty_body> request;
  request.method_string(method);
  request.target(target);
  request.version(11);
  request.set(http::field::host, "localhost:" + std::to_string(port));
  for (const auto& [name, value] : headers) request.set(name, value);
  asio::io_context context;
  asio::ssl::context ssl(asio::ssl::context::tls_client);
  asio::ssl::stream<tcp::socket> stream(context, ssl);
  ConnectSocket(stream.next_layer(), port);
  if (!tls) return Exchange(stream.next_layer(), request);
  stream.handshake(asio::ssl::stream_base::client);
  return Exchange(stream, request);
}

std::string SendRaw(std::uint16_t port, const std::string& bytes) {
  asio::io_context context;
  tcp::socket socket(context);
  ConnectSocket(socket, port);
  ErrorCondition error;
  asio::write(socket, asio::buffer(bytes), error);
  std::string answer;
  char part[4096];
  while (!error) {
    const std::size_t count = socket.read_some(asio::buffer(part), error);
    answer.append(part, count);
  }
  return answer;
}

struct WebClient::Impl {
  using Plain = websocket::stream<tcp::socket>;
  using Secure = websocket::stream<asio::ssl::stream<tcp::socket>>;

  asio::io_context context;
  asio::ssl::context ssl{asio::ssl::context::tls_client};
  std::unique_ptr<Plain> plain;
  std::unique_ptr<Secure> secure;
  int receive_buffer = 0;
  std::uint16_t close_code = 0;

  template <typename Function>
  auto With(Function function) {
    return secure ? function(*secure) : function(*plain);
  }
  tcp::socket& Socket() { return secure ? secure->next_layer().next_layer() : plain->next_layer(); }
};

WebClient::WebClient() : impl_(std::make_unique<Impl>()) {}
WebClient::~WebClient() = default;

void WebClient::SetReceiveBuffer(int bytes) { impl_->receive_buffer = bytes; }

int WebClient::Connect(std::uint16_t port, const WebHeaders& headers, bool tls) {
  if (tls) {
    impl_->secure = std::make_unique<Impl::Secure>(impl_->context, impl_->ssl);
    ConnectSocket(impl_->Socket(), port, impl_->receive_buffer);
    impl_->secure->next_layer().handshake(asio::ssl::stream_base::client);
  } else {
    impl_->plain = std::make_unique<Impl::Plain>(impl_->context);
    ConnectSocket(impl_->Socket(), port, impl_->receive_buffer);
  }
  return impl_->With([&](auto& stream) {
    stream.set_option(websocket::stream_base::decorator([&](websocket::request_type& request) {
      for (const auto& [name, value] : headers) request.set(name, value);
    }));
    stream.auto_fragment(false);
    websocket::response_type response;
    ErrorCondition error;
    stream.handshake(response, "localhost:" + std::to_string(port), "/ws", error);
    return static_cast<int>(response.result_int());
  });
}

void WebClient::SendText(const std::string& text) {
  impl_->With([&](auto& stream) {
    ErrorCondition ignored;
    stream.text(true);
    stream.write(asio::buffer(text), ignored);
  });
}

void WebClient::SendBinary(std::span<const std::uint8_t> bytes) {
  impl_->With([&](auto& stream) {
    ErrorCondition ignored;
    stream.binary(true);
    stream.write(asio::buffer(bytes.data(), bytes.size()), ignored);
  });
}

void WebClient::SendBytes(std::span<const std::uint8_t> bytes) {
  ErrorCondition ignored;
  asio::write(impl_->Socket(), asio::buffer(bytes.data(), bytes.size()), ignored);
}

std::optional<WebMessage> WebClient::Receive() {
  return impl_->With([&](auto& stream) -> std::optional<WebMessage> {
    beast::flat_buffer buffer;
    ErrorCondition error;
    stream.read(buffer, error);
    if (error) {
      impl_->close_code = stream.reason().code;
      return std::nullopt;
    }
    return WebMessage{stream.got_text(), beast::buffers_to_string(buffer.data())};
  });
}

std::optional<WebMessage> WebClient::ReceiveUntil(
    const std::function<bool(const WebMessage&)>& fits) {
  while (auto message = Receive()) {
    if (fits(*message)) return message;
  }
  return std::nullopt;
}

void WebClient::Close(std::uint16_t code) {
  impl_->With([&](auto& stream) {
    ErrorCondition ignored;
    stream.close(websocket::close_reason(code), ignored);
  });
}

void WebClient::Cut() {
  ErrorCondition ignored;
  impl_->Socket().close(ignored);
}

std::uint16_t WebClient::CloseCode() const { return impl_->close_code; }

}  // namespace atrium
