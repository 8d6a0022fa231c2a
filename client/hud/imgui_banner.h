// The banner that tells the name of a zone when one enters it.
#pragma once

#include "client/hud/hud_layout.h"
#include "client/hud/imgui_draw.h"
#include "client/render/gl/label_renderer.h"
#include "shared/world/zone.h"

namespace atrium {

void DrawBanner(const HudLayout& layout, const HudStyle& style, const Zone& zone, float opacity,
                LabelRenderer& labels);

}  // namespace atrium
