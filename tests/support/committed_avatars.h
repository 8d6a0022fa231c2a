// The avatars' art as it is committed, for tests of what is made of it.
#pragma once

#include <string>

#include "client/render/avatar_art.h"
#include "server/maps/image/image.h"

namespace atrium {

struct CommittedAvatarArt {
  AvatarArt art;
  Image sheet;
  Image palette;
};

std::string CommittedAvatarTable();
// Fails the test when any of it cannot be read.
CommittedAvatarArt CommittedAvatars();

}  // namespace atrium
