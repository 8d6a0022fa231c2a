#include "server/maps/tiled/layer_text.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

#include "server/maps/tiled/decompress.h"

namespace atrium {
namespace {

constexpr std::size_t kGidBytes = 4;
constexpr std::uint8_t kNoDigit = 0xFF;
constexpr std::string_view kSpace = " \t\r\n";

constexpr std::array<std::uint8_t, 256> MakeBase64Digits() {
  constexpr std::string_view kAlphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::array<std::uint8_t, 256> digits{};
  digits.fill(kNoDigit);
  for (std::size_t i = 0; i < kAlphabet.size(); ++i) {
    digits[static_cast<std::uint8_t>(kAlphabet[i])] = static_cast<std::uint8_t>(i);
  }
  return digits;
}

constexpr std::array<std::uint8_t, 256> kBase64Digits = MakeBase64Digits();

std::string_view Trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

// White space is allowed anywhere, as XML files have it.
std::optional<Bytes> DecodeBase64(std::string_view text) {
  text = Trimmed(text);
  while (!text.empty() && text.back() == '=') text.remove_suffix(1);
  Bytes bytes;
  bytes.reserve(text.size() / 4 * 3 + 2);
  std::uint32_t bits = 0;
  unsigned bit_count = 0;
  for (const char character : text) {
    if (kSpace.find(character) != std::string_view::npos) continue;
    const std::uint8_t digit = kBase64Digits[static_cast<std::uint8_t>(character)];
    if (digit == kNoDigit) return std::nullopt;
    bits = (bits << 6U) | digit;
    bit_count += 6;
    if (bit_count < 8) continue;
    bit_count -= 8;
    bytes.push_back(static_cast<std::uint8_t>(bits >> bit_count));
  }
  return bytes;
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
  const auto packed = DecodeBase64(text);
  if (!packed) return Error{"are no valid base64 text. Export the map from Tiled again"};
  const auto bytes = Decompress(*packed, compression, count * kGidBytes);
  if (!bytes) return Error{bytes.ErrorMessage()};
  return FromLittleEndian(bytes.Value());
}

}  // namespace atrium
