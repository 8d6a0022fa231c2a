// Where the HUD's cards go on the canvas. Device pixels throughout; no drawing here.
#pragma once

#include <cstddef>

#include <glm/vec2.hpp>

namespace atrium {

struct HudRect {
  glm::vec2 from{0, 0};
  glm::vec2 to{0, 0};

  glm::vec2 Size() const { return to - from; }
  bool Contains(glm::vec2 point) const {
    return point.x >= from.x && point.y >= from.y && point.x < to.x && point.y < to.y;
  }
};

// Space that belongs to elements of the page, from the canvas' edges.
struct HudInsets {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
};

struct HudPanels {
  bool minimap = true;
  bool people = false;
  bool net_graph = false;

  friend bool operator==(const HudPanels&, const HudPanels&) = default;
};

inline constexpr int kHudButtonCount = 4;  // minimap, people, closer, farther

struct HudLayoutInput {
  glm::vec2 view{0, 0};  // the canvas
  float scale = 1;       // device pixels to a unit of the design (a CSS pixel on a small screen)
  HudInsets insets;
  HudPanels panels;
  glm::vec2 minimap_image{1, 1};  // only its proportions matter
  std::size_t people = 0;         // rows of the list
  bool right_to_left = false;     // everything on the other side
};

struct HudLayout {
  HudRect buttons;        // the strip at the edge where lines end
  float button_side = 0;  // each; they follow from the top
  float button_gap = 0;
  HudRect minimap;          // the card; empty when closed
  HudRect minimap_image;    // within the card
  HudRect people;           // empty when closed
  float people_header = 0;  // above the rows
  float people_row = 0;
  HudRect net_graph;       // empty when closed
  glm::vec2 banner{0, 0};  // the middle of its upper edge
  bool narrow = false;     // a phone: cards fill the width beside the buttons

  // Whether a press there is for the HUD and not for the world.
  bool Covers(glm::vec2 point) const;
};

// A canvas narrower or lower than this (design units) is a phone's.
inline constexpr float kNarrowWidth = 600;
inline constexpr float kNarrowHeight = 480;

bool IsNarrow(glm::vec2 view, float scale);
HudLayout ArrangeHud(const HudLayoutInput& input);

}  // namespace atrium
