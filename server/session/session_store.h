// Sessions on disk, from a stopping server to the next one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/core/result.h"
#include "shared/protocol/look.h"
#include "shared/sim/direction.h"
#include "shared/world/tile_position.h"

namespace atrium {

struct SavedSession {
  std::string token;
  std::string name;
  Look look{};
  std::string place;  // the name of the map
  TilePosition tile;
  Direction facing = Direction::kDown;
};

// The file's text and back. Reading checks everything; one bad entry makes the whole bad.
std::string EncodeSavedSessions(const std::vector<SavedSession>& sessions);
Result<std::vector<SavedSession>> DecodeSavedSessions(const std::string& text);

// Writes the file at once or not at all, for its owner's eyes only, since tokens are secrets.
// Returns what went wrong.
std::optional<std::string> WriteSavedSessions(const std::string& file,
                                              const std::vector<SavedSession>& sessions);
// Reads the file and removes it: it is for one start. Empty when there is none.
Result<std::vector<SavedSession>> TakeSavedSessions(const std::string& file);

}  // namespace atrium
