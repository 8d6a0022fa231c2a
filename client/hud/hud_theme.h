// The HUD's colours: tokens of the page's style sheet (web/src/ui/tokens.css), which the page hands
// over whenever they change, so that both are one design.
#pragma once

#include <cstddef>
#include <cstdint>

namespace atrium {

// Alpha, blue, green, red from the highest byte down, as ImGui has it.
using HudColor = std::uint32_t;

// `color` with its alpha multiplied: what a fade does to every colour alike.
inline HudColor Faded(HudColor color, float part) {
  const auto alpha = static_cast<std::uint32_t>(static_cast<float>(color >> 24U) * part);
  return (alpha << 24U) | (color & 0x00FFFFFFU);
}

// In the order of the page's design/theme.ts, which hands them over.
struct HudTheme {
  HudColor backdrop = 0;    // around the map
  HudColor paper = 0;       // cards
  HudColor paper_deep = 0;  // wells within cards
  HudColor ink = 0;
  HudColor ink_soft = 0;
  HudColor line = 0;
  HudColor hover = 0;
  HudColor accent = 0;
  HudColor accent_ink = 0;
  HudColor shadow = 0;
  // The minimap.
  HudColor wall = 0;
  HudColor floor = 0;
  HudColor public_zone = 0;
  HudColor private_zone = 0;
  HudColor silent_zone = 0;
  HudColor stage_zone = 0;
  HudColor spawn = 0;
  HudColor dot = 0;
  HudColor dot_away = 0;
  HudColor dot_edge = 0;
  HudColor dot_self = 0;
  HudColor view_edge = 0;
  HudColor view_shade = 0;
};

inline constexpr std::size_t kHudColors = sizeof(HudTheme) / sizeof(HudColor);

// From kHudColors times red, green, blue and alpha.
HudTheme ReadHudTheme(const std::uint8_t* rgba);

}  // namespace atrium
