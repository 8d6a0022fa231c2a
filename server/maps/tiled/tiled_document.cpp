#include "server/maps/tiled/tiled_document.h"

#include "server/maps/tiled/data_arrays.h"
#include "server/maps/tiled/tiled_xml.h"

namespace atrium {

Result<TiledDocument> ParseTiledText(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first != std::string_view::npos && text[first] == '<') return ReadTiledXml(text);
  ExtractedText extracted = ExtractDataArrays(text);
  auto json = nlohmann::json::parse(extracted.text, nullptr, false);
  if (json.is_discarded()) {
    return Error{
        "is neither valid JSON nor XML; it may be cut off. In Tiled, save it again or choose File "
        "> Export As..."};
  }
  return TiledDocument{.json = std::move(json), .arrays = std::move(extracted.arrays)};
}

}  // namespace atrium
