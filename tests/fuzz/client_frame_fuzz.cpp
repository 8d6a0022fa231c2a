// Any bytes given to DecodeClientFrame() end in nothing or in a frame that encodes to the same
// bytes.
#include <cstdlib>

#include "shared/protocol/client_frame.h"
#include "shared/protocol/limits.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span<const std::uint8_t> bytes(data, size);
  const auto frame = atrium::DecodeClientFrame(bytes);
  if (!frame) return 0;
  const atrium::Bytes again = atrium::EncodeClientFrame(*frame);
  const bool same = std::equal(again.begin(), again.end(), bytes.begin(), bytes.end());
  if (!same || again.size() > atrium::kMaxClientBinaryBytes) std::abort();
  return 0;
}
