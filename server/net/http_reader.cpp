#include "server/net/http_reader.h"

#include <utility>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace atrium {
namespace {

namespace http = boost::beast::http;

constexpr int kLengthRequired = 411;

int StatusFor(const boost::system::error_code& error) {
  if (error == http::error::header_limit) return 431;
  if (error == http::error::body_limit) return 413;
  return 400;
}

std::string LowerCase(std::string_view text) {
  std::string lower(text);
  for (char& character : lower) {
    if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
  }
  return lower;
}

HttpRequest RequestOf(http::request<http::string_body>&& message) {
  HttpRequest request;
  request.method = message.method_string();
  request.target = message.target();
  for (const auto& field : message) {
    request.headers.emplace_back(LowerCase(field.name_string()), field.value());
  }
  request.keep_alive = message.keep_alive();
  request.body = std::move(message.body());
  return request;
}

}  // namespace

struct HttpReader::Parser {
  Parser() {
    parser.header_limit(kMaxHttpHeadBytes);
    parser.body_limit(kMaxHttpBodyBytes);
    // The head first: its fields decide whether the body is read at all.
    parser.eager(false);
  }
  http::request_parser<http::string_body> parser;
};

HttpReader::HttpReader() = default;
HttpReader::HttpReader(HttpReader&&) noexcept = default;
HttpReader& HttpReader::operator=(HttpReader&&) noexcept = default;
HttpReader::~HttpReader() = default;

void HttpReader::Add(std::span<const std::uint8_t> bytes) {
  buffer_.insert(buffer_.end(), bytes.begin(), bytes.end());
}

std::optional<HttpRequest> HttpReader::Next() {
  if (buffer_.empty() || broken_ != 0) return std::nullopt;
  if (parser_ == nullptr) parser_ = std::make_unique<Parser>();
  while (Parse()) {
  }
  if (broken_ != 0 || !parser_->parser.is_done()) return std::nullopt;
  const auto finished = std::exchange(parser_, nullptr);
  return RequestOf(finished->parser.release());
}

bool HttpReader::Parse() {
  auto& parser = parser_->parser;
  boost::system::error_code error;
  const std::size_t used = parser.put(boost::asio::buffer(buffer_), error);
  buffer_.erase(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(used));
  if (error && error != http::error::need_more) broken_ = StatusFor(error);
  // Nothing we serve takes a body in chunks, and Beast 1.81 asserts on malformed ones.
  if (broken_ == 0 && parser.is_header_done() && parser.chunked()) broken_ = kLengthRequired;
  return broken_ == 0 && !error && !parser.is_done() && used > 0 && !buffer_.empty();
}

}  // namespace atrium
