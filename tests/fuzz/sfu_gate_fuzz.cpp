// Whatever stands in the query of a request for the SFU, only what shows the token of somebody who
// is let in, and asks for nothing else, gets through.
#include <cstdlib>
#include <string>

#include "server/media/sfu_gate.h"

namespace atrium {
namespace {

void Require(bool kept) {
  if (!kept) std::abort();
}

void CheckGate(std::string_view query) {
  HttpRequest request;
  request.method = "GET";
  request.target = "/sfu/rtc?" + std::string(query);
  SfuGate gate;
  Require(!gate.LetsIn(request));
  gate.Admit("open", "5-5");
  if (!gate.LetsIn(request)) return;
  Require(query.find("access_token=") != std::string_view::npos);
  Require(query.find(';') == std::string_view::npos);
  gate.Dismiss("5-5");
  Require(!gate.LetsIn(request));
}

}  // namespace
}  // namespace atrium

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  atrium::CheckGate(text);
  if (const auto seat = atrium::ReadSfuToken(text)) {
    atrium::Require(!seat->identity.empty() && !seat->room.empty());
  }
  return 0;
}
