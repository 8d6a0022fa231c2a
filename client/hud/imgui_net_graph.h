// The net graph (F3): what the connection and a frame cost, as numbers and short curves.
#pragma once

#include "client/hud/figure_history.h"
#include "client/hud/hud_layout.h"
#include "client/hud/hud_model.h"
#include "client/hud/imgui_draw.h"

namespace atrium {

class ImGuiNetGraph {
 public:
  static constexpr double kPeriodMs = 250;

  // Takes a sample when one is due. True when it did: the panel looks different.
  bool Sample(const HudModel& model);
  double NextSample() const { return next_ms_; }

  void Draw(const HudLayout& layout, const HudStyle& style, const HudModel& model,
            LabelRenderer& labels);

 private:
  FigureHistory rtt_;
  FigureHistory bytes_;
  FigureHistory frame_;
  double next_ms_ = 0;
};

}  // namespace atrium
