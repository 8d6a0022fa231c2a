#include "shared/protocol/sfu_message.h"

#include "shared/protocol/json_fields.h"

namespace atrium {

std::string EncodeSfuAdmission(const SfuAdmissionMessage& message) {
  return DumpJson(
      {{"type", "sfu"}, {"url", message.url}, {"room", message.room}, {"token", message.token}});
}

}  // namespace atrium
