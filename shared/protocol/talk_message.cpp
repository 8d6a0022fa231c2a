#include "shared/protocol/talk_message.h"

#include "shared/protocol/json_fields.h"

namespace atrium {
namespace {

std::string_view ReasonName(UnlinkReason reason) {
  switch (reason) {
    case UnlinkReason::kProximityLost:
      return "proximity_lost";
    case UnlinkReason::kZoneLeft:
      return "zone_left";
    case UnlinkReason::kUserEnded:  // whoever is blocked is not told
    case UnlinkReason::kGone:
      return "gone";
  }
  return "";
}

std::string_view RouteName(Route route) { return route == Route::kSfu ? "sfu" : "mesh"; }

}  // namespace

std::string EncodeLink(const LinkMessage& message) {
  Json json{{"type", "link"},           {"avatar", message.avatar.value},  {"link", message.link},
            {"offers", message.offers}, {"via", RouteName(message.route)}, {"full", message.full}};
  if (message.encrypted) json["encrypted"] = true;
  if (!message.identity.empty()) json["identity"] = message.identity;
  return DumpJson(json);
}

std::string EncodeRoute(const RouteMessage& message) {
  return DumpJson({{"type", "route"},
                   {"avatar", message.avatar.value},
                   {"link", message.link},
                   {"via", RouteName(message.route)}});
}

std::string EncodeUnlink(const UnlinkMessage& message) {
  return DumpJson({{"type", "unlink"},
                   {"avatar", message.avatar.value},
                   {"link", message.link},
                   {"reason", ReasonName(message.reason)}});
}

std::string EncodeKept(const KeptMessage& message) {
  return DumpJson({{"type", "kept"}, {"links", message.links}});
}

std::string EncodeSignal(const SignalMessage& message) {
  return DumpJson({{"type", "signal"},
                   {"peer", message.peer.value},
                   {"link", message.link},
                   {"data", message.data}});
}

Result<SignalMessage> DecodeSignal(std::string_view text) {
  FieldReader fields(text, "signal");
  SignalMessage message;
  message.peer = AvatarId{static_cast<std::uint16_t>(fields.Number("peer", 0xFFFFU))};
  message.link = fields.Number("link", 0xFFFFFFFFU);
  message.data = fields.Text("data", kMaxSignalBytes);
  return fields.Finish(std::move(message));
}

}  // namespace atrium
