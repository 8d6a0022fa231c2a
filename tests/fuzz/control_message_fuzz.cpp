// Any text given to the decoders of control messages, names and saved sessions ends in an error or
// in something that survives being encoded and decoded again.
#include <cstdlib>
#include <string>

#include "server/session/session_store.h"
#include "shared/protocol/control_message.h"
#include "shared/protocol/limits.h"
#include "shared/protocol/name_rule.h"
#include "shared/protocol/talk_message.h"

namespace atrium {
namespace {

void Require(bool kept) {
  if (!kept) std::abort();
}

void CheckHello(std::string_view text) {
  const auto hello = DecodeHello(text);
  if (!hello) return Require(!hello.ErrorMessage().empty());
  const auto again = DecodeHello(EncodeHello(hello.Value()));
  Require(again.Ok() && again.Value().name == hello.Value().name);
  Require(again.Value().look == hello.Value().look);
  Require(again.Value().resume_token == hello.Value().resume_token);
}

void CheckName(std::string_view text) {
  const auto name = CleanName(text);
  if (!name) return Require(!name.ErrorMessage().empty());
  Require(!name.Value().empty() && name.Value().size() <= kMaxNameBytes);
  const auto again = CleanName(name.Value());
  Require(again.Ok() && again.Value() == name.Value());
}

void CheckOthers(std::string_view text) {
  ControlMessageType(text);
  if (const auto welcome = DecodeWelcome(text); welcome.Ok()) {
    Require(DecodeWelcome(EncodeWelcome(welcome.Value())).Ok());
  }
  if (const auto signal = DecodeSignal(text); signal.Ok()) {
    Require(DecodeSignal(EncodeSignal(signal.Value())).Ok());
  }
  if (const auto error = DecodeError(text); error.Ok()) {
    Require(DecodeError(EncodeError(error.Value())).Ok());
  }
  if (const auto saved = DecodeSavedSessions(std::string(text)); saved.Ok()) {
    Require(DecodeSavedSessions(EncodeSavedSessions(saved.Value())).Ok());
  }
}

}  // namespace
}  // namespace atrium

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  atrium::CheckHello(text);
  atrium::CheckName(text);
  atrium::CheckOthers(text);
  return 0;
}
