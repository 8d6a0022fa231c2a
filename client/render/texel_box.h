// A box of pixels on a texture.
#pragma once

namespace atrium {

struct TexelBox {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

}  // namespace atrium
