#include "server/net/outbox.h"

namespace atrium {

void Outbox::AppendShared(const SharedBytes& bytes, std::size_t offset) {
  if (offset >= bytes->size()) return;
  if (offset > 0 && size_ > 0) return AppendCopy(std::span(*bytes).subspan(offset));
  pieces_.push_back({bytes, {}});
  if (size_ == 0) offset_ = offset;
  size_ += bytes->size() - offset;
}

void Outbox::AppendCopy(std::span<const std::uint8_t> bytes) {
  if (bytes.empty()) return;
  if (size_ == 0 || pieces_.back().shared != nullptr) pieces_.emplace_back();
  Bytes& own = pieces_.back().own;
  own.insert(own.end(), bytes.begin(), bytes.end());
  size_ += bytes.size();
}

std::span<const iovec> Outbox::Front(Pieces& pieces) const {
  std::size_t count = 0;
  for (std::size_t i = first_; i < pieces_.size() && count < pieces.size(); ++i) {
    const auto view = pieces_[i].View().subspan(i == first_ ? offset_ : 0);
    // iovec is older than const; writing does not change the bytes.
    pieces[count++] = {const_cast<std::uint8_t*>(view.data()), view.size()};
  }
  return std::span(pieces).first(count);
}

void Outbox::Consume(std::size_t count) {
  size_ -= count;
  if (size_ == 0) return Clear();
  offset_ += count;
  while (offset_ >= pieces_[first_].View().size()) {
    offset_ -= pieces_[first_].View().size();
    pieces_[first_++] = {};
  }
}

void Outbox::Clear() {
  pieces_ = {};
  first_ = 0;
  offset_ = 0;
  size_ = 0;
}

}  // namespace atrium
