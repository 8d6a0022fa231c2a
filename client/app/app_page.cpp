// What the page tells the app: the world's data, the canvas, the connection.
#include <algorithm>
#include <cmath>
#include <limits>

#include "client/app/app.h"
#include "client/bridge/bridge.h"
#include "client/bridge/host.h"
#include "client/hud/hud_words.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

// What the page's text measures where a design unit is a CSS pixel.
constexpr float kUsualText = 16.0F;

static_assert(ATRIUM_COLORS == kHudColors && ATRIUM_WORD_LABELS == kWordLabelBase);

// The middle of the first tile on which newcomers appear.
glm::vec2 EntranceOf(const Tilemap& map) {
  const std::size_t first = map.SpawnsFor("").front();
  const TilePosition tile = map.spawns[first].tile;
  return (glm::vec2(tile.x, tile.y) + 0.5F) * glm::vec2(map.tile_width, map.tile_height);
}

}  // namespace

std::string App::LoadMap(std::span<const std::uint8_t> package) {
  Result<Tilemap> decoded = Decode(package);
  if (!decoded) return decoded.ErrorMessage();
  map_ = std::make_shared<Tilemap>(std::move(decoded).Value());
  camera_.SetMap(
      {.tiles = {map_->width, map_->height}, .tile_px = {map_->tile_width, map_->tile_height}});
  entrance_ = EntranceOf(*map_);
  looked_at_.reset();
  renderer_.SetMap(*map_);
  hud_.SetMap(*map_);
  // The renderer has its own copy of what is drawn; walking needs only walls and zones.
  for (TileLayer& layer : map_->layers) layer.cells = {};
  pages_missing_ = map_->atlas.page_count;
  client_.SetMap(map_, NowMs());
  Redraw();
  return {};
}

void App::PutAtlasPage(int page, const BridgeImage& image) {
  if (renderer_.Tiles() == nullptr) return;
  renderer_.Tiles()->PutAtlasPage(page, image.width, image.height, image.rgba);
  pages_missing_ = std::max(0, pages_missing_ - 1);
  Redraw();
}

std::string App::PutAvatarArt(const BridgeImage& sheet, const BridgeImage& palette,
                              std::string_view table_json) {
  const Result<AvatarArt> art =
      ParseAvatarArt(table_json, sheet.width, sheet.height, palette.height);
  if (!art) return art.ErrorMessage();
  renderer_.Avatars().SetArt(art.Value(), {sheet.width, sheet.height, sheet.rgba},
                             {palette.width, palette.height, palette.rgba});
  Redraw();
  return {};
}

const std::uint8_t* App::AvatarPicture(const std::uint8_t* look, int facing, int pose) {
  Look parts{};
  std::copy_n(look, parts.size(), parts.begin());
  const auto picture = renderer_.Avatars().Picture(parts, facing, pose);
  return picture.empty() ? nullptr : picture.data();
}

void App::PutReactions(const BridgeImage& symbols) {
  renderer_.Reactions().SetSymbols(symbols.width, symbols.height, symbols.rgba);
  Redraw();
}

void App::PutLabel(std::uint32_t id, const BridgeImage& image) {
  renderer_.Labels().Put(id, image.width, image.height, image.rgba, stats_);
  hud_.Touch();
  Redraw();
}

void App::PutGlyph(const BridgeGlyph& glyph) {
  hud_.Font().Put({.codepoint = glyph.codepoint,
                   .width = glyph.width,
                   .height = glyph.height,
                   .bearing_x = glyph.bearing_x,
                   .bearing_y = glyph.bearing_y,
                   .advance = glyph.advance,
                   .coverage = glyph.coverage});
}

// The page answers at once, glyph by glyph.
void App::AskForGlyphs() {
  const LabelRenderer& labels = renderer_.Labels();
  hud_.Font().Begin(labels.Texture(), labels.TextureSize(), labels.FontRows(), labels.PixelSize());
  host::RequestGlyphs(ImGuiFont::kFirstGlyph, ImGuiFont::kLastGlyph, labels.PixelSize());
  hud_.Font().End();
}

void App::Resize(int css_width, int css_height, float device_pixel_ratio, float text_px) {
  const float ratio = device_pixel_ratio > 0 ? device_pixel_ratio : 1.0F;
  const auto device = [ratio](int css) {
    return std::max(1, static_cast<int>(std::lround(static_cast<float>(css) * ratio)));
  };
  const glm::ivec2 size(device(css_width), device(css_height));
  window_->Resize(css_width, css_height, size.x, size.y);
  camera_.SetView({.device = size, .device_pixel_ratio = ratio});
  const float scale = (text_px > 0 ? text_px : kUsualText) / kUsualText * ratio;
  hud_.SetView(size, scale);
  if (renderer_.Labels().SetScale(scale)) AskForGlyphs();
  Redraw();
}

void App::SetVisible(bool visible) {
  visible_ = visible;
  if (visible) {
    Redraw();
  } else {
    ReleaseInput();
  }
}

void App::SetReducedMotion(bool reduced) {
  reduced_motion_ = reduced;
  Redraw();
}

void App::SetTheme(const std::uint8_t* colors) {
  hud_.SetTheme(ReadHudTheme(colors));
  renderer_.SetBackdrop({colors[0], colors[1], colors[2], 255});
  Redraw();
}

void App::SetLanguage(bool right_to_left) {
  renderer_.Labels().AskAgain();
  hud_.SetRightToLeft(right_to_left);
  Redraw();
}

void App::SetSafeArea(int left, int top, int right, int bottom) {
  const glm::vec2 from = Device({left, top});
  const glm::vec2 to = Device({right, bottom});
  hud_.SetInsets({.left = from.x, .top = from.y, .right = to.x, .bottom = to.y});
  Redraw();
}

void App::Connect(std::string_view url, std::string_view name, const std::uint8_t* look,
                  std::string_view resume_token, std::string_view way) {
  JoinRequest request{.url = std::string(url),
                      .name = std::string(name),
                      .look = {},
                      .resume_token = std::string(resume_token),
                      .way = std::string(way)};
  std::copy_n(look, request.look.size(), request.look.begin());
  client_.Join(request, NowMs());
  Redraw();
}

void App::Disconnect() {
  client_.Leave();
  Redraw();
}

std::pair<float, float> App::OffsetTo(std::uint32_t avatar_id) {
  constexpr float kNowhere = std::numeric_limits<float>::quiet_NaN();
  const auto offset = client_.OffsetTo(AvatarId{static_cast<std::uint16_t>(avatar_id)});
  return offset ? std::pair{offset->x, offset->y} : std::pair{kNowhere, kNowhere};
}

bool App::WalledOff(std::uint32_t avatar_id) {
  return client_.WalledOff(AvatarId{static_cast<std::uint16_t>(avatar_id)});
}

void App::SetTalkMarks(std::uint32_t avatar_id, int marks) {
  client_.SetTalkMarks(AvatarId{static_cast<std::uint16_t>(avatar_id)},
                       static_cast<std::uint8_t>(marks));
  Redraw();
}

void App::SendText(std::string_view json) { client_.SendText(json, NowMs()); }

void App::ShowPanel(std::string_view panel, int show) {
  HudPanels& panels = hud_.Panels();
  bool* shown = nullptr;
  if (panel == "minimap") shown = &panels.minimap;
  if (panel == "people") shown = &panels.people;
  if (panel == "netgraph") shown = &panels.net_graph;
  if (shown == nullptr) return;
  *shown = show < 0 ? !*shown : show != 0;
  Redraw();
}

}  // namespace atrium
