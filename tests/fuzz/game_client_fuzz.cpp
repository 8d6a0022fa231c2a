// Whatever a server sends, the client stays whole: it applies it, drops the connection, or comes
// back, and goes on showing a frame. The input is a series of messages: a byte that says what comes
// (even: binary, odd: text; from 128 on the connection ends), a 16-bit length, the bytes.
#include <algorithm>
#include <memory>

#include "client/prediction/game_client.h"
#include "tests/support/fake_transport.h"
#include "tests/support/small_map.h"

namespace atrium {
namespace {

const std::string kToken = "0123456789abcdef0123456789abcdef";

void Welcome(const FakeTransport& transport, double now_ms) {
  transport.listener->OnOpen(now_ms);
  WelcomeMessage welcome;
  welcome.avatar = AvatarId{1};
  welcome.tick = 1;
  welcome.token = kToken;
  welcome.map_hash = "map";
  transport.listener->OnText(EncodeWelcome(welcome), now_ms);
}

// False at the end of the input.
bool Deliver(ByteReader& reader, const FakeTransport& transport, double now_ms) {
  const std::uint8_t what = reader.U8();
  const std::size_t size = reader.U16();
  if (reader.Failed() || !transport.Open()) return false;
  const auto bytes = reader.Raw(std::min(size, reader.Remaining()));
  if (what >= 128) {
    transport.listener->OnClose(now_ms);
  } else if (what % 2 == 0) {
    transport.listener->OnBinary(bytes, now_ms);
  } else {
    transport.listener->OnText({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, now_ms);
  }
  return true;
}

void Run(std::span<const std::uint8_t> input) {
  static const auto map = std::make_shared<const Tilemap>(OpenMap(64));
  FakeTransport transport;
  GameClient client(transport, {});
  client.SetMap(map, 0);
  client.Join({"ws://fuzz", "Fuzz", {}, ""}, 0);
  ByteReader reader(input);
  int connects = 0;
  for (double now_ms = 10; now_ms < 20'000; now_ms += 20) {
    if (transport.connects > connects) {
      connects = transport.connects;
      Welcome(transport, now_ms);
    }
    if (transport.Open() && !Deliver(reader, transport, now_ms)) return;
    client.SetIntent({static_cast<Direction>(static_cast<int>(now_ms) / 100 % 9), false});
    client.Advance(now_ms);
    client.Present(now_ms);
    client.TakeEvents();
    transport.binary.clear();
    transport.text.clear();
  }
}

}  // namespace
}  // namespace atrium

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  atrium::Run({data, size});
  return 0;
}
