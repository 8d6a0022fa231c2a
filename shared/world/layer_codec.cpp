// Encoder and decoder are kept side by side: they must agree on every bit.
#include "shared/world/layer_codec.h"

#include <algorithm>
#include <cassert>

namespace atrium {
namespace {

enum TokenKind : std::uint32_t { kEmptyRun = 0, kValueRun = 1, kValues = 2, kRowAbove = 3 };

// Shorter runs cost more as a token of their own than within a sequence of values.
constexpr std::size_t kMinRun = 3;

constexpr std::uint32_t kFlipShift = 29;

// --- Writing -----------------------------------------------------------------------------------

class CellEncoder {
 public:
  CellEncoder(std::span<const Cell> cells, std::size_t width, ByteWriter& out)
      : cells_(cells), width_(width), out_(out) {}

  void Run() {
    for (std::size_t at = 0; at < cells_.size();) at += WriteToken(at);
  }

 private:
  std::size_t RunLength(std::size_t at, std::size_t limit) const {
    const std::size_t end = std::min(cells_.size(), at + limit);
    std::size_t next = at + 1;
    while (next < end && cells_[next] == cells_[at]) ++next;
    return next - at;
  }

  std::size_t AboveLength(std::size_t at, std::size_t limit) const {
    if (at < width_) return 0;
    const std::size_t end = std::min(cells_.size(), at + limit);
    std::size_t next = at;
    while (next < end && cells_[next] == cells_[next - width_]) ++next;
    return next - at;
  }

  bool StartsRun(std::size_t at) const {
    return RunLength(at, kMinRun) == kMinRun || AboveLength(at, kMinRun) == kMinRun;
  }

  // Returns the number of cells that the token stands for.
  std::size_t WriteToken(std::size_t at) {
    const std::size_t run = RunLength(at, cells_.size());
    const std::size_t above = AboveLength(at, cells_.size());
    if (above >= kMinRun && above > run) return Token(kRowAbove, above);
    if (run >= kMinRun && cells_[at] == kEmptyCell) return Token(kEmptyRun, run);
    if (run >= kMinRun) {
      Token(kValueRun, run);
      Value(cells_[at]);
      return run;
    }
    std::size_t end = at + 1;
    while (end < cells_.size() && !StartsRun(end)) ++end;
    Token(kValues, end - at);
    for (const Cell cell : cells_.subspan(at, end - at)) Value(cell);
    return end - at;
  }

  std::size_t Token(TokenKind kind, std::size_t count) {
    out_.Varint((static_cast<std::uint32_t>(count - 1) << 2U) | kind);
    return count;
  }

  void Value(Cell cell) {
    const auto index = static_cast<std::int32_t>(cell & kCellTileMask);
    const std::int32_t difference = index - previous_;
    previous_ = index;
    const std::uint32_t zigzag = (static_cast<std::uint32_t>(difference) << 1U) ^
                                 static_cast<std::uint32_t>(difference >> 31);
    out_.Varint((zigzag << 3U) | (cell >> kFlipShift));
  }

  std::span<const Cell> cells_;
  std::size_t width_;
  ByteWriter& out_;
  std::int32_t previous_ = 0;
};

// --- Reading -----------------------------------------------------------------------------------

// Reads on its own instead of through ByteReader, because a large map has millions of values and
// most are a single byte.
class CellDecoder {
 public:
  CellDecoder(std::span<const std::uint8_t> bytes, std::size_t width, CellRules rules,
              std::span<Cell> cells)
      : bytes_(bytes), width_(width), rules_(rules), cells_(cells) {}

  bool Run() {
    std::size_t at = 0;
    while (at < cells_.size() && !failed_) {
      const std::uint32_t token = Varint();
      const std::size_t count = std::size_t{token >> 2U} + 1;
      if (failed_ || count > cells_.size() - at) return false;
      ReadToken(token & 3U, at, count);
      at += count;
    }
    return !failed_ && next_ == bytes_.size();
  }

 private:
  void ReadToken(std::uint32_t kind, std::size_t at, std::size_t count) {
    const std::span<Cell> target = cells_.subspan(at, count);
    switch (kind) {
      case kEmptyRun:
        std::fill(target.begin(), target.end(), kEmptyCell);
        return;
      case kValueRun:
        std::fill(target.begin(), target.end(), Value());
        return;
      case kValues:
        for (Cell& cell : target) cell = Value();
        return;
      default:
        if (at < width_) {
          failed_ = true;
          return;
        }
        // Cell by cell on purpose: the copy may reach into what it has just written.
        for (std::size_t i = at; i < at + count; ++i) cells_[i] = cells_[i - width_];
    }
  }

  Cell Value() {
    const std::uint32_t coded = Varint();
    const std::uint32_t zigzag = coded >> 3U;
    const auto difference = static_cast<std::int32_t>((zigzag >> 1U) ^ (0U - (zigzag & 1U)));
    previous_ += difference;
    const auto index = static_cast<std::uint32_t>(previous_);
    const Cell flips = (coded & 7U) << kFlipShift;
    const bool broken = index > rules_.max_index || (flips & ~rules_.allowed_flips) != 0 ||
                        (index == 0 && flips != 0);
    if (broken) {
      failed_ = true;
      previous_ = 0;
      return kEmptyCell;
    }
    return index | flips;
  }

  std::uint32_t Varint() {
    std::uint32_t value = 0;
    for (std::uint32_t shift = 0; shift < 28; shift += 7) {
      if (next_ == bytes_.size()) break;
      const std::uint32_t byte = bytes_[next_++];
      value |= (byte & 0x7FU) << shift;
      if (byte < 0x80U) return value;
    }
    failed_ = true;  // at its end, or longer than any value that the encoder writes
    return 0;
  }

  std::span<const std::uint8_t> bytes_;
  std::size_t width_;
  CellRules rules_;
  std::span<Cell> cells_;
  std::size_t next_ = 0;
  std::int32_t previous_ = 0;
  bool failed_ = false;
};

}  // namespace

void EncodeCells(std::span<const Cell> cells, std::size_t width, ByteWriter& out) {
  assert(width > 0);
  CellEncoder(cells, width, out).Run();
}

bool DecodeCells(std::span<const std::uint8_t> bytes, std::size_t width, CellRules rules,
                 std::span<Cell> cells) {
  return CellDecoder(bytes, width, rules, cells).Run();
}

}  // namespace atrium
