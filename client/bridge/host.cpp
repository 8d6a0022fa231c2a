// The imports of bridge.h: what the core tells the page and asks of it.
#include "client/bridge/host.h"

#include <emscripten.h>

namespace atrium::host {
namespace {

// clang-format off
EM_JS(void, HostConnection, (const char* phase, const char* code, const char* message,
                             double retry_in_ms), {
  const host = Module["atriumHost"];
  if (host && host["onConnection"]) host["onConnection"](
    UTF8ToString(phase), UTF8ToString(code), UTF8ToString(message), retry_in_ms);
});

EM_JS(void, HostWelcome, (double id, const char* token, int resumed, const char* map_hash), {
  const host = Module["atriumHost"];
  if (host && host["onWelcome"]) host["onWelcome"](
    id, UTF8ToString(token), resumed !== 0, UTF8ToString(map_hash));
});

EM_JS(void, HostText, (const char* json), {
  const host = Module["atriumHost"];
  if (host && host["onText"]) host["onText"](UTF8ToString(json));
});

EM_JS(void, HostZone, (double id, const char* name, int kind), {
  const host = Module["atriumHost"];
  if (host && host["onZone"]) host["onZone"](id, UTF8ToString(name), kind);
});

EM_JS(void, HostTile, (int x, int y), {
  const host = Module["atriumHost"];
  if (host && host["onTile"]) host["onTile"](x, y);
});

EM_JS(void, HostPeople, (const char* json), {
  const host = Module["atriumHost"];
  if (host && host["onPeople"]) host["onPeople"](UTF8ToString(json));
});

EM_JS(void, HostEmote, (double id, const char* name), {
  const host = Module["atriumHost"];
  if (host && host["onEmote"]) host["onEmote"](id, UTF8ToString(name));
});

EM_JS(void, HostSeat, (int in_reach), {
  const host = Module["atriumHost"];
  if (host && host["onSeat"]) host["onSeat"](in_reach !== 0);
});

EM_JS(void, HostFirstFrame, (void), {
  const host = Module["atriumHost"];
  if (host && host["onFirstFrame"]) host["onFirstFrame"]();
});

EM_JS(void, HostFatal, (const char* code, const char* message), {
  const host = Module["atriumHost"];
  if (host && host["onFatal"]) host["onFatal"](UTF8ToString(code), UTF8ToString(message));
});

EM_JS(void, HostLabel, (double id, const char* text, int pixel_size), {
  const host = Module["atriumHost"];
  if (host && host["requestLabel"]) host["requestLabel"](id, UTF8ToString(text), pixel_size);
});

EM_JS(void, HostGlyphs, (double from, double to, int pixel_size), {
  const host = Module["atriumHost"];
  if (host && host["requestGlyphs"]) host["requestGlyphs"](from, to, pixel_size);
});
// clang-format on

}  // namespace

void OnConnection(const Connection& connection) {
  HostConnection(connection.phase, connection.code, connection.message, connection.retry_in_ms);
}

void OnWelcome(std::uint32_t avatar_id, const char* token, bool resumed, const char* map_hash) {
  HostWelcome(avatar_id, token, resumed ? 1 : 0, map_hash);
}

void OnText(const char* json) { HostText(json); }

void OnZone(std::uint32_t id, const char* name, int kind) { HostZone(id, name, kind); }

void OnTile(int x, int y) { HostTile(x, y); }

void OnPeople(const char* json) { HostPeople(json); }

void OnEmote(std::uint32_t avatar_id, const char* name) { HostEmote(avatar_id, name); }

void OnSeat(bool in_reach) { HostSeat(in_reach ? 1 : 0); }

void OnFirstFrame() { HostFirstFrame(); }

void OnFatal(const char* code, const char* message) { HostFatal(code, message); }

void RequestLabel(std::uint32_t id, const char* text, int pixel_size) {
  HostLabel(id, text, pixel_size);
}

void RequestGlyphs(std::uint32_t from, std::uint32_t to, int pixel_size) {
  HostGlyphs(from, to, pixel_size);
}

}  // namespace atrium::host
