// The HUD's colours: the same tokens as the page's style sheet (web/src/ui), so that both are one
// design.
#pragma once

#include <cstdint>

namespace atrium {

// Alpha, blue, green, red from the highest byte down, as ImGui has it.
using HudColor = std::uint32_t;

// `rgb` as the page's style sheet writes it; `alpha` 0..255.
constexpr HudColor MakeHudColor(std::uint32_t rgb, std::uint32_t alpha = 255) {
  const std::uint32_t red = (rgb >> 16U) & 0xFFU;
  const std::uint32_t green = rgb & 0xFF00U;
  const std::uint32_t blue = (rgb & 0xFFU) << 16U;
  return (alpha << 24U) | blue | green | red;
}

// `color` with its alpha multiplied: what a fade does to every colour alike.
inline HudColor Faded(HudColor color, float part) {
  const auto alpha = static_cast<std::uint32_t>(static_cast<float>(color >> 24U) * part);
  return (alpha << 24U) | (color & 0x00FFFFFFU);
}

struct HudTheme {
  HudColor paper = 0;       // cards
  HudColor paper_deep = 0;  // wells within cards
  HudColor ink = 0;
  HudColor ink_soft = 0;
  HudColor line = 0;
  HudColor hover = 0;
  HudColor accent = 0;
  HudColor accent_ink = 0;
  HudColor shadow = 0;
};

inline constexpr HudTheme kLightHud{
    .paper = MakeHudColor(0xFFFAF2, 242),
    .paper_deep = MakeHudColor(0xF3EADC),
    .ink = MakeHudColor(0x2A2233),
    .ink_soft = MakeHudColor(0x685D75),
    .line = MakeHudColor(0xE2D5C3),
    .hover = MakeHudColor(0x2A2233, 18),
    .accent = MakeHudColor(0x1D746D),
    .accent_ink = MakeHudColor(0xFFFFFF),
    .shadow = MakeHudColor(0x2A2233, 41),
};

inline constexpr HudTheme kDarkHud{
    .paper = MakeHudColor(0x262030, 240),
    .paper_deep = MakeHudColor(0x1D1826),
    .ink = MakeHudColor(0xF5EFF9),
    .ink_soft = MakeHudColor(0xB6ABC4),
    .line = MakeHudColor(0x423850),
    .hover = MakeHudColor(0xF5EFF9, 23),
    .accent = MakeHudColor(0x74D3C3),
    .accent_ink = MakeHudColor(0x0E2420),
    .shadow = MakeHudColor(0x0A080E, 87),
};

}  // namespace atrium
