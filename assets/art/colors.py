"""The limited palette of tiles: each ramp runs from outline over dark, shade and base to light."""

from art.canvas import rgb


def _ramp(text):
    return [rgb(part) for part in text.split()]


WOOD = _ramp("5f3a2b 8d5a3a ab7447 c78f5b dfae78")
WALNUT = _ramp("38222a 54342f 6f4739 8b5e47 aa7b5b")
CREAM = _ramp("8d7460 cbb694 e0cda9 efe1c5 fbf4e2")
TEAL = _ramp("1d4550 2c6470 3d8189 58a3a2 88c7bb")
PLUM = _ramp("43294a 5f3b62 7c4f7a 9d6c93 c294b2")
CORAL = _ramp("74303a a3474c c75f58 e0806d f3ab90")
MUSTARD = _ramp("77491f a87029 cf983c e8ba59 f8dc8e")
LEAF = _ramp("1f4034 2f6142 458550 66a95c 98cc72")
PINE = _ramp("183638 24524a 357058 4f8f65 7ab37c")
STONE = _ramp("4d4a5c 757283 9996a3 bbb8bd dad6d3")
METAL = _ramp("3a3e52 5b6178 868da3 b4bac8 dfe3ea")
GLASS = _ramp("3f6f8c 6aa6c2 97cbdb c0e4ea e8f7f6")
INK = _ramp("1e1b2b 2b2739 3d384f 544d69 716985")
BRICK = _ramp("6e3836 a1584a b96b56 cb8068 dc9a80")
WATER = _ramp("2f6798 3f80ad 4f98c0 6fb6d2 b5e0e6")
SAND = _ramp("a8875c c9ad7c dcc597 e8d6ad f3e7c8")
GRASS = _ramp("567f45 6c9a4f 7dac59 8cba64 a2cc76")

SHADOW = rgb("231a33", 78)
SOFT_SHADOW = rgb("231a33", 40)
GLOW = rgb("ffe9a8", 46)
WHITE = rgb("ffffff")


def with_alpha(color, alpha):
    return color[:3] + (alpha,)
