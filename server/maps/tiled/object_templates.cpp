#include "server/maps/tiled/object_templates.h"

#include <utility>

#include "server/maps/tiled/tiled_parts.h"
#include "server/maps/tiled/tiled_reader.h"

namespace atrium {

ObjectTemplates::ObjectTemplates(const TiledMap& map, std::filesystem::path map_file,
                                 TiledIncludes& includes)
    : map_(map), map_file_(std::move(map_file)), includes_(includes) {
  if (!map.tilesets.empty()) next_gid_ = map.tilesets.back().EndGid();
}

TiledObject ObjectTemplates::StartOf(const JsonFields& fields) {
  const std::string reference = fields.Text("template");
  if (reference.empty() || missing_.contains(reference)) return {};
  // Asked for each time, so that copies of a large template have an end.
  const auto file = includes_.Find(reference, map_file_);
  if (!file) {
    missing_.insert(reference);
    fields.Problems().Warn(fields.Where() + ": its template " + file.ErrorMessage() +
                           "\nObjects made from it have only what they say themselves.");
    return {};
  }
  const auto known = known_.find(reference);
  if (known != known_.end()) return known->second;
  return known_.emplace(reference, Read(*file.Value(), fields.Problems())).first->second;
}

TiledObject ObjectTemplates::Read(const IncludedFile& file, MapProblems& problems) {
  const JsonFields fields(file.json, "Template '" + file.path.filename().string() + "'", problems);
  const nlohmann::json* json = fields.Find("object");
  if (json == nullptr) {
    fields.Fail("it has no object. Save it from Tiled again.");
    return {};
  }
  TiledObject object = ReadObject(*json, fields.Where(), {}, problems);
  object.x = 0;
  object.y = 0;
  if (object.gid != 0) object.gid = Translate(object.gid, file, problems);
  return object;
}

Gid ObjectTemplates::Translate(Gid gid, const IncludedFile& file, MapProblems& problems) {
  const JsonFields fields(file.json, "Template '" + file.path.filename().string() + "'", problems);
  const nlohmann::json* json = fields.Find("tileset");
  if (json == nullptr) return kUnknownGid;
  const JsonFields tileset(*json, fields.Where() + ", its tileset", problems);
  const auto first_there = static_cast<Gid>(tileset.Int("firstgid", 1, 1, kMaxFirstGid));
  const Gid number = gid & kGidTileMask;
  const Gid first_here = FirstGid(tileset, file);
  if (first_here == 0 || number < first_there) return kUnknownGid;
  const Gid translated = number - first_there + first_here;
  return translated < kUnknownGid ? translated | (gid & kGidFlipMask) : kUnknownGid;
}

Gid ObjectTemplates::FirstGid(const JsonFields& fields, const IncludedFile& file) {
  const auto found = includes_.Find(fields.Text("source"), file.path);
  if (!found) {
    fields.Problems().Warn(fields.Where() + " " + found.ErrorMessage());
    return 0;
  }
  const std::filesystem::path& path = found.Value()->path;
  for (const auto* list : {&map_.tilesets, &std::as_const(tilesets_)}) {
    for (const TiledTileset& tileset : *list) {
      if (tileset.is_external && tileset.file == path) return tileset.first_gid;
    }
  }
  if (map_.tilesets.size() + tilesets_.size() >= kMaxTilesets ||
      next_gid_ > static_cast<Gid>(kMaxFirstGid)) {
    fields.Fail("with it the map has too many tilesets.");
    return 0;
  }
  tilesets_.push_back(ReadExternalTileset(*found.Value(), next_gid_, fields.Problems()));
  next_gid_ = tilesets_.back().EndGid();
  return tilesets_.back().first_gid;
}

}  // namespace atrium
