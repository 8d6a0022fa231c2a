#include "server/maps/tiled/data_arrays.h"

#include <cstddef>
#include <optional>

namespace atrium {
namespace {

bool IsSpace(char character) {
  return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

class Extractor {
 public:
  explicit Extractor(std::string_view json) : json_(json) {}

  ExtractedText Run() {
    while (at_ < json_.size()) {
      if (json_[at_] != '"') {
        ++at_;
        continue;
      }
      const std::size_t begin = at_;
      SkipString();
      if (json_.substr(begin, at_ - begin) == "\"data\"") TakeArray();
    }
    result_.text.append(json_.substr(copied_));
    return std::move(result_);
  }

 private:
  // From the opening quote to behind the closing one.
  void SkipString() {
    ++at_;
    while (at_ < json_.size() && json_[at_] != '"') at_ += json_[at_] == '\\' ? 2 : 1;
    at_ = at_ < json_.size() ? at_ + 1 : json_.size();
  }

  std::size_t SkipSpace(std::size_t at) const {
    while (at < json_.size() && IsSpace(json_[at])) ++at;
    return at;
  }

  bool Has(std::size_t at, char wanted) const { return at < json_.size() && json_[at] == wanted; }

  // Behind the key: if a colon and an array of numbers follow, puts the array aside.
  void TakeArray() {
    const std::size_t colon = SkipSpace(at_);
    if (!Has(colon, ':')) return;
    const std::size_t bracket = SkipSpace(colon + 1);
    if (!Has(bracket, '[')) return;
    std::size_t end = bracket + 1;
    auto numbers = ReadNumbers(end);
    if (!numbers) return;
    result_.text.append(json_.substr(copied_, bracket + 1 - copied_));
    result_.text.append(std::to_string(result_.arrays.size()));
    result_.arrays.push_back(std::move(*numbers));
    at_ = end;
    copied_ = end;
  }

  // `at` ends on the closing bracket.
  std::optional<std::vector<std::uint32_t>> ReadNumbers(std::size_t& at) const {
    std::vector<std::uint32_t> numbers;
    at = SkipSpace(at);
    if (Has(at, ']')) return numbers;
    for (;;) {
      const auto number = ReadNumber(at);
      if (!number) return std::nullopt;
      numbers.push_back(*number);
      at = SkipSpace(at);
      if (Has(at, ']')) return numbers;
      if (!Has(at, ',')) return std::nullopt;
      at = SkipSpace(at + 1);
    }
  }

  std::optional<std::uint32_t> ReadNumber(std::size_t& at) const {
    constexpr std::size_t kMaxDigits = 10;
    const std::size_t begin = at;
    std::uint64_t value = 0;
    while (at < json_.size() && at - begin <= kMaxDigits && json_[at] >= '0' && json_[at] <= '9') {
      value = value * 10 + static_cast<std::uint64_t>(json_[at] - '0');
      ++at;
    }
    if (at == begin || value > 0xFFFFFFFFULL) return std::nullopt;
    return static_cast<std::uint32_t>(value);
  }

  std::string_view json_;
  std::size_t at_ = 0;
  std::size_t copied_ = 0;
  ExtractedText result_;
};

}  // namespace

ExtractedText ExtractDataArrays(std::string_view json) { return Extractor(json).Run(); }

}  // namespace atrium
