// The HUD's colours, as the page hands them over.
#include "client/hud/hud_theme.h"

#include <bit>
#include <cstring>

namespace atrium {

static_assert(std::endian::native == std::endian::little, "red is the lowest byte of a HudColor");

HudTheme ReadHudTheme(const std::uint8_t* rgba) {
  HudTheme theme;
  std::memcpy(&theme, rgba, sizeof(theme));
  return theme;
}

}  // namespace atrium
