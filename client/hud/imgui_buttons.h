// The strip of round buttons at the edge: minimap, people, closer, farther.
#pragma once

#include "client/hud/hud_layout.h"
#include "client/hud/hud_model.h"
#include "client/hud/imgui_draw.h"

namespace atrium {

void DrawButtons(const HudLayout& layout, const HudStyle& style, HudPanels& panels,
                 LabelRenderer& labels, HudActions& actions);

}  // namespace atrium
