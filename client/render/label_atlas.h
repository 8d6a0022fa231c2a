// Where rasterised texts lie on the label texture, and which of them make room for new ones.
//
// The page rasterises; this only keeps the books, without GL. Rows of equal height are filled from
// the left; when all are full, the row whose labels were not used for the longest time is emptied.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "client/render/texel_box.h"

namespace atrium {

// Who a text belongs to: an avatar's name has the avatar's id, other texts larger numbers.
using LabelId = std::uint32_t;

class LabelAtlas {
 public:
  struct Label {
    TexelBox box;  // empty width: asked for but not there yet, or does not fit
  };
  // A text to ask the page for.
  struct Request {
    LabelId id = 0;
    std::string_view text;  // valid until the next call
  };

  // Asks again for everything, on the `side` x `side` pixels of a texture below its first `top`
  // rows, in rows of `row_height`.
  void Reset(int side, int top, int row_height);

  // The label of `id` if it shows `text`, else null and the text is wanted: after at most
  // kMaxRequests of them in one frame, the rest waits for the next. Marks the label as used.
  const Label* Use(LabelId id, std::string_view text);

  // The wanted texts since the last call, at most kMaxRequests; each is told once.
  std::vector<Request> TakeRequests();

  // Finds room for the answer to a request. Too large ones are cut to a row. Null when nobody
  // asked, or when all rows were used in this frame (then it is wanted again later).
  const Label* Place(LabelId id, int width, int height);

  void NextFrame() { ++frame_; }

  static constexpr std::size_t kMaxRequests = 16;

 private:
  enum class State : std::uint8_t { kWanted, kRequested, kPlaced };
  struct Entry {
    explicit Entry(std::string_view wanted) : text(wanted) {}
    std::string text;
    Label label;
    State state = State::kWanted;
    int row = -1;
    std::uint32_t used = 0;
  };
  struct Row {
    int filled = 0;
    std::uint32_t used = 0;
    std::vector<LabelId> labels;
  };
  int RowWithRoom(int width);
  void Empty(Row& row);

  std::unordered_map<LabelId, Entry> entries_;
  std::vector<Row> rows_;
  std::vector<LabelId> wanted_;
  int side_ = 0;
  int top_ = 0;
  int row_height_ = 1;
  std::uint32_t frame_ = 1;
};

}  // namespace atrium
