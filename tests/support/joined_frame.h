// A frame of a batch as the client gets it: its parts joined.
#pragma once

#include "server/net/frame_batch.h"

namespace atrium {

inline Bytes JoinedFrame(const FrameBatch& batch, const FrameBatch::Frame& frame) {
  Bytes bytes;
  for (const FrameBatch::Part& part : batch.PartsOf(frame)) {
    const auto piece = batch.BytesOf(part);
    bytes.insert(bytes.end(), piece.begin(), piece.end());
  }
  return bytes;
}

}  // namespace atrium
