// The net graph (F3): what the connection and a frame cost, as numbers and short curves.
#include "client/hud/imgui_net_graph.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "client/hud/hud_words.h"
#include "client/hud/imgui_panel.h"

namespace atrium {
namespace {

constexpr float kInset = 12;
constexpr float kCurve = 26;
constexpr float kCurveGap = 6;

// `value` with `decimals` digits after the point (0..3). Small: no formatting library comes along.
std::string Number(double value, int decimals) {
  long long factor = 1;
  for (int i = 0; i < decimals; ++i) factor *= 10;
  const long long scaled = std::llround(value * static_cast<double>(factor));
  std::string text = std::to_string(scaled / factor);
  if (decimals == 0) return text;
  std::string rest = std::to_string(scaled % factor);
  rest.insert(0, static_cast<std::size_t>(decimals) - rest.size(), '0');
  return text + "." + rest;
}

struct Line {
  HudWord name;
  std::string value;
};

std::array<Line, 7> LinesOf(const HudModel& model) {
  const NetFigures& net = model.world.net;
  return {{
      {HudWord::kRoundTrip, Number(net.rtt_ms, 0) + " ms  \xC2\xB1" + Number(net.jitter_ms, 1)},
      {HudWord::kLead, Number(net.lead_ms, 0) + " / " + Number(net.interpolation_ms, 0) + " ms"},
      {HudWord::kPredictionError, Number(net.prediction_error, 2)},
      {HudWord::kDown,
       Number(net.bytes_down_per_s, 0) + " B/s, " + Number(net.frames_down_per_s, 0) + "/s"},
      {HudWord::kUp, Number(net.bytes_up_per_s, 0) + " B/s"},
      {HudWord::kFrame,
       Number(model.frame_ms, 2) + " ms, " + Number(model.last_frame.draw_calls, 0)},
      {HudWord::kUploaded, Number(static_cast<double>(model.last_frame.upload_bytes), 0) + " B, " +
                               Number(model.frames_per_s, 0) + "/s"},
  }};
}

void DrawCurve(const HudCanvas& canvas, const HudRect& rect, const FigureHistory& history,
               HudColor color) {
  canvas.list.AddRectFilled(ToIm(rect.from), ToIm(rect.to), canvas.theme.paper_deep, canvas.Px(4));
  const float most = std::max(history.Largest(), 0.001F);
  const float step = rect.Size().x / static_cast<float>(FigureHistory::kLength - 1);
  const float left = rect.to.x - step * static_cast<float>(history.Size());
  canvas.list.PathClear();
  for (std::size_t i = 0; i < history.Size(); ++i) {
    const float part = history.At(i) / most * 0.86F;
    canvas.list.PathLineTo(
        {left + step * static_cast<float>(i + 1), rect.to.y - 1 - part * (rect.Size().y - 2)});
  }
  canvas.list.PathStroke(color, 0, std::max(1.0F, canvas.Px(1.25F)));
}

}  // namespace

bool ImGuiNetGraph::Sample(const HudModel& model) {
  if (model.now_ms < next_ms_) return false;
  next_ms_ = model.now_ms + kPeriodMs;
  rtt_.Add(model.world.net.rtt_ms);
  bytes_.Add(model.world.net.bytes_down_per_s);
  frame_.Add(static_cast<float>(model.frame_ms));
  return true;
}

void ImGuiNetGraph::Draw(const HudLayout& layout, const HudStyle& style, const HudModel& model,
                         LabelRenderer& labels) {
  const ImGuiPanel panel("netgraph", layout.net_graph);
  const HudCanvas canvas(panel.List(), style);
  const HudRect& card = layout.net_graph;
  DrawCard(canvas, card);
  const float inset = canvas.Px(kInset);
  const float left = card.from.x + inset;
  const float right = card.to.x - inset;
  float y = card.from.y + canvas.Px(kInset - 2);
  for (const Line& line : LinesOf(model)) {
    const float name = canvas.FromStart(card, inset, WordWidth(labels, line.name));
    const float value = canvas.FromEnd(card, inset, TextWidth(line.value));
    DrawWord(canvas, labels, line.name, {name, y + ImGui::GetFontSize() * 0.5F},
             style.theme.ink_soft);
    DrawText(canvas, {value, y}, style.theme.ink, line.value);
    y += ImGui::GetFontSize();
  }
  y += canvas.Px(kCurveGap);
  for (const FigureHistory* history : {&rtt_, &bytes_, &frame_}) {
    DrawCurve(canvas, {{left, y}, {right, y + canvas.Px(kCurve)}}, *history, style.theme.accent);
    y += canvas.Px(kCurve + kCurveGap);
  }
}

}  // namespace atrium
