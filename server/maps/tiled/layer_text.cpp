#include "server/maps/tiled/layer_text.h"

#include <charconv>
#include <cstdint>
#include <optional>

#include "server/maps/tiled/decompress.h"
#include "shared/core/base64.h"

namespace atrium {
namespace {

constexpr std::size_t kGidBytes = 4;
constexpr std::string_view kSpace = " \t\r\n";

std::string_view Trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

// White space is allowed anywhere, as XML files have it.
std::string WithoutSpace(std::string_view text) {
  std::string dense(text);
  std::erase_if(dense, [](char c) { return kSpace.find(c) != std::string_view::npos; });
  return dense;
}

std::vector<Gid> FromLittleEndian(const Bytes& bytes) {
  std::vector<Gid> numbers(bytes.size() / kGidBytes);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::uint8_t* part = &bytes[i * kGidBytes];
    numbers[i] = Gid{part[0]} | Gid{part[1]} << 8U | Gid{part[2]} << 16U | Gid{part[3]} << 24U;
  }
  return numbers;
}

// Nothing when there is something that is no number, or more than `count` of them.
std::optional<std::vector<Gid>> ReadCsv(std::string_view text, std::size_t count) {
  std::vector<Gid> numbers;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::string_view number = Trimmed(text.substr(0, comma));
    Gid value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc{} || end != number.data() + number.size()) return std::nullopt;
    if (numbers.size() == count) return std::nullopt;
    numbers.push_back(value);
    text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
  }
  return numbers;
}

Result<std::vector<Gid>> FromCsv(std::string_view text, std::size_t count) {
  auto numbers = ReadCsv(Trimmed(text), count);
  if (!numbers || numbers->size() != count) {
    return Error{"are not " + std::to_string(count) +
                 " numbers, as its size says. The file may be cut off; export the map from Tiled "
                 "again"};
  }
  return std::move(*numbers);
}

}  // namespace

Result<std::vector<Gid>> ReadLayerText(std::string_view text, const std::string& encoding,
                                       const std::string& compression, std::size_t count) {
  if (encoding == "csv") return FromCsv(text, count);
  if (encoding != "base64") {
    return Error{"are encoded as '" + encoding +
                 "', which is not known; CSV and base64 are. In Tiled, set Map > Map Properties > "
                 "Tile Layer Format to one of them and save again"};
  }
  const auto packed = FromBase64(WithoutSpace(text));
  if (!packed) return Error{"are no valid base64 text. Export the map from Tiled again"};
  const auto* first = reinterpret_cast<const std::uint8_t*>(packed->data());
  const auto bytes = Decompress({first, packed->size()}, compression, count * kGidBytes);
  if (!bytes) return Error{bytes.ErrorMessage()};
  return FromLittleEndian(bytes.Value());
}

}  // namespace atrium
