// The strip of round buttons at the right edge: minimap, people, closer, farther.
#pragma once

#include "client/hud/hud_layout.h"
#include "client/hud/hud_model.h"
#include "client/hud/hud_theme.h"

namespace atrium {

void DrawButtons(const HudLayout& layout, const HudTheme& theme, float scale, HudPanels& panels,
                 HudActions& actions);

}  // namespace atrium
