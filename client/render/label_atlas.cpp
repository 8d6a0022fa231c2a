// Where rasterised texts lie on the label texture, and which of them make room for new ones.
#include "client/render/label_atlas.h"

#include <algorithm>

namespace atrium {
namespace {

// Between labels, so that smooth filtering never mixes two of them.
constexpr int kGap = 1;

}  // namespace

void LabelAtlas::Reset(int side, int top, int row_height) {
  side_ = side;
  top_ = top;
  row_height_ = std::max(row_height, 1);
  entries_.clear();
  wanted_.clear();
  rows_.assign(static_cast<std::size_t>(std::max(side / (row_height_ + kGap), 1)), Row{});
}

const LabelAtlas::Label* LabelAtlas::Use(LabelId id, std::string_view text) {
  auto found = entries_.find(id);
  if (found == entries_.end()) {
    if (wanted_.size() >= kMaxRequests) return nullptr;
    found = entries_.emplace(id, Entry(text)).first;
    wanted_.push_back(id);
  }
  Entry& entry = found->second;
  entry.used = frame_;
  if (entry.text != text) {
    if (wanted_.size() >= kMaxRequests) return nullptr;
    entry = Entry(text);
    entry.used = frame_;
    wanted_.push_back(id);
  }
  if (entry.state != State::kPlaced) return nullptr;
  rows_[static_cast<std::size_t>(entry.row)].used = frame_;
  return &entry.label;
}

std::vector<LabelAtlas::Request> LabelAtlas::TakeRequests() {
  std::vector<Request> requests;
  for (const LabelId id : wanted_) {
    const auto found = entries_.find(id);
    if (found == entries_.end() || found->second.state != State::kWanted) continue;
    found->second.state = State::kRequested;
    requests.push_back({id, found->second.text});
  }
  wanted_.clear();
  return requests;
}

const LabelAtlas::Label* LabelAtlas::Place(LabelId id, int width, int height) {
  const auto found = entries_.find(id);
  if (found == entries_.end() || found->second.state != State::kRequested) return nullptr;
  Entry& entry = found->second;
  const int cut_width = std::clamp(width, 0, side_);
  const int row_index = RowWithRoom(cut_width);
  if (row_index < 0) {
    entries_.erase(found);
    return nullptr;
  }
  Row& row = rows_[static_cast<std::size_t>(row_index)];
  entry.label.box = {row.filled, top_ + row_index * (row_height_ + kGap), cut_width,
                     std::clamp(height, 0, row_height_)};
  entry.row = row_index;
  entry.state = State::kPlaced;
  row.filled += cut_width + kGap;
  row.used = std::max(row.used, entry.used);
  row.labels.push_back(id);
  return &entry.label;
}

int LabelAtlas::RowWithRoom(int width) {
  int oldest = -1;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].filled + width <= side_) return static_cast<int>(i);
    const bool older = oldest < 0 || rows_[i].used < rows_[static_cast<std::size_t>(oldest)].used;
    if (older) oldest = static_cast<int>(i);
  }
  if (oldest < 0 || rows_[static_cast<std::size_t>(oldest)].used == frame_) return -1;
  Empty(rows_[static_cast<std::size_t>(oldest)]);
  return oldest;
}

void LabelAtlas::Empty(Row& row) {
  for (const LabelId id : row.labels) entries_.erase(id);
  row = Row{};
}

}  // namespace atrium
