// The few shapes that all cards of the HUD are made of.
#include "client/hud/imgui_draw.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace atrium {
namespace {

constexpr float kPi = 3.14159265F;
constexpr float kCardRound = 12;
constexpr float kShadowReach = 5;
constexpr float kShadowDrop = 2;

struct Pen {
  ImDrawList& list;
  glm::vec2 centre;
  float size;
  HudColor color;
  float stroke;

  // A place in the icon's square, -1..1 on both axes.
  ImVec2 At(float x, float y) const { return ToIm(centre + glm::vec2(x, y) * (size * 0.5F)); }
  float Length(float part) const { return part * size * 0.5F; }
  void Line(float x0, float y0, float x1, float y1) const {
    list.AddLine(At(x0, y0), At(x1, y1), color, stroke);
  }
  void Box(float x0, float y0, float x1, float y1, float round) const {
    list.AddRect(At(x0, y0), At(x1, y1), color, Length(round), 0, stroke);
  }
};

void DrawMap(const Pen& pen) {
  const std::array<ImVec2, 8> outline = {
      pen.At(-0.85F, -0.5F), pen.At(-0.28F, -0.75F), pen.At(0.28F, -0.5F), pen.At(0.85F, -0.75F),
      pen.At(0.85F, 0.5F),   pen.At(0.28F, 0.75F),   pen.At(-0.28F, 0.5F), pen.At(-0.85F, 0.75F)};
  pen.list.AddPolyline(outline.data(), static_cast<int>(outline.size()), pen.color,
                       ImDrawFlags_Closed, pen.stroke);
  pen.Line(-0.28F, -0.75F, -0.28F, 0.5F);
  pen.Line(0.28F, -0.5F, 0.28F, 0.75F);
}

// Head and shoulders.
void DrawPerson(const Pen& pen, float x, float y, float part) {
  pen.list.AddCircleFilled(pen.At(x, y - 0.28F * part), pen.Length(0.36F * part), pen.color, 20);
  pen.list.PathArcTo(pen.At(x, y + 0.85F * part), pen.Length(0.68F * part), kPi, kPi * 2, 16);
  pen.list.PathFillConvex(pen.color);
}

void DrawLock(const Pen& pen) {
  pen.list.AddRectFilled(pen.At(-0.6F, -0.1F), pen.At(0.6F, 0.8F), pen.color, pen.Length(0.18F));
  pen.list.PathArcTo(pen.At(0, -0.2F), pen.Length(0.38F), kPi, kPi * 2, 12);
  pen.list.PathLineTo(pen.At(0.38F, -0.05F));
  pen.list.PathStroke(pen.color, 0, pen.stroke);
  pen.Line(-0.38F, -0.2F, -0.38F, -0.05F);
}

// A crescent would need a cut-out; three dots say "hush" as well.
void DrawQuiet(const Pen& pen) {
  for (const float x : {-0.55F, 0.0F, 0.55F}) {
    pen.list.AddCircleFilled(pen.At(x, 0.1F), pen.Length(0.17F), pen.color, 12);
  }
}

void DrawStage(const Pen& pen) {
  pen.list.AddRectFilled(pen.At(-0.26F, -0.85F), pen.At(0.26F, 0.15F), pen.color,
                         pen.Length(0.26F));
  pen.list.PathArcTo(pen.At(0, -0.05F), pen.Length(0.52F), 0, kPi, 16);
  pen.list.PathStroke(pen.color, 0, pen.stroke);
  pen.Line(0, 0.47F, 0, 0.85F);
}

void DrawPlace(const Pen& pen) {
  pen.list.AddCircleFilled(pen.At(0, -0.2F), pen.Length(0.52F), pen.color, 24);
  pen.list.AddTriangleFilled(pen.At(-0.46F, 0.02F), pen.At(0.46F, 0.02F), pen.At(0, 0.85F),
                             pen.color);
}

}  // namespace

void DrawCard(const HudCanvas& canvas, const HudRect& rect, float opacity) {
  const float round = canvas.Px(kCardRound);
  for (int ring = 1; ring <= 3; ++ring) {
    const float reach = canvas.Px(kShadowReach) * static_cast<float>(ring) / 3;
    const glm::vec2 drop(0, canvas.Px(kShadowDrop));
    canvas.list.AddRectFilled(ToIm(rect.from - reach + drop), ToIm(rect.to + reach + drop),
                              Faded(canvas.theme.shadow, opacity / 3), round + reach);
  }
  canvas.list.AddRectFilled(ToIm(rect.from), ToIm(rect.to), Faded(canvas.theme.paper, opacity),
                            round);
  canvas.list.AddRect(ToIm(rect.from), ToIm(rect.to), Faded(canvas.theme.line, opacity), round, 0,
                      std::max(1.0F, canvas.scale));
}

void DrawIcon(const HudCanvas& canvas, HudIcon icon, glm::vec2 centre, float size, HudColor color) {
  const Pen pen{canvas.list, centre, size, color, std::max(1.5F, size * 0.1F)};
  switch (icon) {
    case HudIcon::kMap:
      return DrawMap(pen);
    case HudIcon::kPeople:
      DrawPerson(pen, -0.32F, -0.05F, 0.86F);
      return DrawPerson(pen, 0.5F, 0.12F, 0.68F);
    case HudIcon::kPlus:
      pen.Line(0, -0.6F, 0, 0.6F);
      [[fallthrough]];
    case HudIcon::kMinus:
      return pen.Line(-0.6F, 0, 0.6F, 0);
    case HudIcon::kLock:
      return DrawLock(pen);
    case HudIcon::kQuiet:
      return DrawQuiet(pen);
    case HudIcon::kStage:
      return DrawStage(pen);
    case HudIcon::kPlace:
      return DrawPlace(pen);
  }
}

float TextWidth(std::string_view text) {
  return ImGui::CalcTextSize(text.data(), text.data() + text.size()).x;
}

float DrawText(const HudCanvas& canvas, glm::vec2 at, HudColor color, std::string_view text) {
  canvas.list.AddText(ToIm(at), color, text.data(), text.data() + text.size());
  return TextWidth(text);
}

float LabelWidth(LabelRenderer& labels, LabelId id, std::string_view text) {
  const LabelAtlas::Label* label = labels.Atlas().Use(id, text);
  return label != nullptr ? static_cast<float>(label->box.width) : 0;
}

float DrawLabel(const HudCanvas& canvas, LabelRenderer& labels, LabelId id, std::string_view text,
                glm::vec2 at, HudColor color, float most_width) {
  const LabelAtlas::Label* label = labels.Atlas().Use(id, text);
  if (label == nullptr || label->box.width == 0) return 0;
  const TexelBox& box = label->box;
  const float width = std::min(static_cast<float>(box.width), std::floor(most_width));
  const float height = static_cast<float>(box.height);
  const glm::vec2 texture(labels.TextureSize());
  const ImVec2 from(std::floor(at.x), std::floor(at.y - height * 0.5F));
  const ImVec2 uv(static_cast<float>(box.x) / texture.x, static_cast<float>(box.y) / texture.y);
  canvas.list.AddImage(labels.Texture().Id(), from, {from.x + width, from.y + height}, uv,
                       {uv.x + width / texture.x, uv.y + height / texture.y}, color);
  return width;
}

}  // namespace atrium
