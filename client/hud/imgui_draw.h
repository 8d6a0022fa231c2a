// The few shapes that all cards of the HUD are made of.
#pragma once

#include <imgui.h>
#include <string_view>

#include "client/hud/hud_layout.h"
#include "client/hud/hud_theme.h"
#include "client/render/gl/label_renderer.h"

namespace atrium {

// How everything in the HUD looks.
struct HudStyle {
  const HudTheme& theme;
  float scale = 1;  // device pixels to a design unit
  bool right_to_left = false;
};

// What every panel needs to draw itself.
struct HudCanvas {
  HudCanvas(ImDrawList& draw_list, const HudStyle& style)
      : list(draw_list),
        theme(style.theme),
        scale(style.scale),
        right_to_left(style.right_to_left) {}

  ImDrawList& list;
  const HudTheme& theme;
  float scale;
  bool right_to_left;

  float Px(float units) const { return units * scale; }
  // The left edge of what is `width` wide and begins so far after the start of a line in `card`.
  float FromStart(const HudRect& card, float distance, float width) const {
    return right_to_left ? card.to.x - distance - width : card.from.x + distance;
  }
  // Likewise what ends so far before a line's end.
  float FromEnd(const HudRect& card, float distance, float width) const {
    return right_to_left ? card.from.x + distance : card.to.x - distance - width;
  }
};

inline ImVec2 ToIm(glm::vec2 point) { return {point.x, point.y}; }
inline glm::vec2 FromIm(ImVec2 point) { return {point.x, point.y}; }

enum class HudIcon : unsigned char { kMap, kPeople, kPlus, kMinus, kLock, kQuiet, kStage, kPlace };

// A rounded card with a soft shadow and a hairline.
void DrawCard(const HudCanvas& canvas, const HudRect& rect, float opacity = 1);
// In a square around `centre`; `size` is its side.
void DrawIcon(const HudCanvas& canvas, HudIcon icon, glm::vec2 centre, float size, HudColor color);
// A line of the HUD's own (Latin) text; returns its width.
float DrawText(const HudCanvas& canvas, glm::vec2 at, HudColor color, std::string_view text);
float TextWidth(std::string_view text);

// The width of a label that is not cut; 0 while it is not there.
float LabelWidth(LabelRenderer& labels, LabelId id, std::string_view text);
// A text in any script from the label texture; asks for it and draws nothing while it is not there.
// `at` is the middle of its left edge; at most `most_width` wide. Returns the width drawn.
float DrawLabel(const HudCanvas& canvas, LabelRenderer& labels, LabelId id, std::string_view text,
                glm::vec2 at, HudColor color, float most_width);

}  // namespace atrium
