// The imports of bridge.h: what the core tells the page and asks of it.
//
// Each calls the method of that name on Module.atriumHost, and does nothing when the page has none.
// Strings end with a zero byte and are copied by the page during the call.
#pragma once

#include <cstdint>

namespace atrium::host {

struct Connection {
  const char* phase = "";
  const char* code = "";
  const char* message = "";
  double retry_in_ms = -1;
};

void OnConnection(const Connection& connection);
void OnWelcome(std::uint32_t avatar_id, const char* token, bool resumed, const char* map_hash);
void OnText(const char* json);
void OnZone(std::uint32_t id, const char* name, int kind);
void OnTile(int x, int y);
void OnPeople(const char* json);
void OnEmote(std::uint32_t avatar_id, const char* name);
void OnSeat(bool in_reach);
void OnFirstFrame();
void OnFatal(const char* code, const char* message);

// May call atrium_put_label before it returns.
void RequestLabel(std::uint32_t id, const char* text, int pixel_size);
// Calls atrium_put_glyph for each before it returns.
void RequestGlyphs(std::uint32_t from, std::uint32_t to, int pixel_size);

}  // namespace atrium::host
