// Any text given to the decoder of wishes about talking ends in an error or in a wish whose numbers
// are within their bounds.
#include <cstdlib>
#include <string>

#include "shared/protocol/control_message.h"
#include "shared/protocol/talk_wish.h"

namespace atrium {
namespace {

void Require(bool kept) {
  if (!kept) std::abort();
}

template <typename Wish>
void CheckBounds(const Wish& wish) {
  if constexpr (requires { wish.avatar; }) Require(wish.avatar.IsValid());
  if constexpr (requires { wish.ms; }) Require(wish.ms <= kMaxSetUpMs);
}

void CheckWish(std::string_view text) {
  const std::string type = ControlMessageType(text);
  const auto wish = DecodeTalkWish(type, text);
  if (!wish.Ok()) return Require(!wish.ErrorMessage().empty());
  Require(IsTalkWish(type));
  std::visit([](const auto& body) { CheckBounds(body); }, wish.Value());
}

}  // namespace
}  // namespace atrium

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  atrium::CheckWish({reinterpret_cast<const char*>(data), size});
  return 0;
}
