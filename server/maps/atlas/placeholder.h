// What is seen where a tile's picture is missing.
#pragma once

#include "server/maps/image/image.h"

namespace atrium {

// A grey checker with an orange edge: nobody takes it for a part of the map.
Image Placeholder(int width, int height);

}  // namespace atrium
