"""Hats, glasses and what else people wear, as text art; see avatar_hair for the frame.

A part is (z, slot, x, y, lines, light); with light None it is a mark on what lies below.
"""

from art import avatar_headwear as wear
from art.avatar_rig import (
    Z_BACK,
    Z_BEARD,
    Z_GLASSES,
    Z_HAT,
    Z_NECK,
    Z_PACK,
    Z_TORSO,
)
from art.sprite import EXTRA, GLASSES, HAIR, HAT, ROUND, TRIM, TUBE, points_of

Z_WORN = Z_NECK + 1  # over tops and hoods, under the chin


def _hat(pictures, light=ROUND):
    return {facing: [(Z_HAT, HAT, 7, 4, lines, light)] for facing, lines in pictures.items()}


def _at(z, slot, light=ROUND, **places):
    """Parts by facing; a place is (x, y, lines)."""
    return {
        facing: [(z, slot, x, y, lines, light) for x, y, lines in parts]
        for facing, parts in places.items()
    }


def _around(z, slot, x, y, lines, light=ROUND, left=0):
    """The same from all sides; from the side so much further right."""
    place = [(x, y, lines)]
    return _at(z, slot, light, down=place, left=[(x + left, y, lines)], up=place)


def _plus(*layers):
    facings = ("down", "left", "up")
    return {
        facing: [part for layer in layers for part in layer.get(facing, [])] for facing in facings
    }


_POM = [".##.", "####"]
_CAP = _plus(_hat(wear.CAP), _at(Z_HAT, HAT, left=[(3, 11, wear.BRIM_SIDE)]))
_BEANIE_BAND = ["++++++++++++++++++", "-##-##-##-##-##-##"]
_BEANIE_BAND_SIDE = [line[:16] for line in _BEANIE_BAND]
_BEANIE = _plus(
    _hat({facing: wear.CAP[facing][:7] for facing in ("down", "left", "up")}),
    _at(
        Z_HAT + 1,
        HAT,
        TUBE,
        down=[(7, 10, _BEANIE_BAND)],
        left=[(8, 10, _BEANIE_BAND_SIDE)],
        up=[(7, 10, _BEANIE_BAND)],
    ),
    _around(Z_HAT + 1, TRIM, 14, 1, _POM, left=1),
)
_DOME = [".....########.....", "...############...", "..##############..", "..##############.."]
_BRIM = ["..####################..", "########################", ".-####################-."]
_RIBBON = ["################", "----------------"]
_SUN = _plus(
    _around(Z_HAT, HAT, 7, 3, _DOME),
    _around(Z_HAT, HAT, 4, 9, _BRIM, left=-1),
    _around(Z_HAT + 1, TRIM, 8, 7, _RIBBON, TUBE),
)
_BAND_ROWS = ["..############..", "##............##"]
_HAIRBAND = _at(
    Z_HAT,
    HAT,
    down=[(8, 8, _BAND_ROWS)],
    left=[(15, 5, ["..##", ".##.", ".##.", "##..", "##..", "##.."])],
    up=[(8, 7, ["..############.."])],
)
_ARCH = ["....########....", "..##........##..", ".#............#."]
_CUP = ["##", "##", "##", "##", "##"]
_CUPS = [(7, 15, _CUP), (23, 15, _CUP)]
_SIDE_CUP = [".##.", "####", "####", "####", ".##."]
_HEADPHONES = _plus(
    _at(Z_HAT, HAT, TUBE, down=_CUPS, left=[(17, 5, ["##"] * 10)], up=_CUPS),
    _at(Z_HAT, HAT, down=[(8, 4, _ARCH)], left=[(16, 15, _SIDE_CUP)], up=[(8, 4, _ARCH)]),
)
_CROWN_LINES = ["#...##...#", "##.####.##", "##########", "#-##--##-#"]
_CROWN = _around(Z_HAT, HAT, 11, 2, _CROWN_LINES, TUBE)
_CONE = [
    "....##....",
    "...####...",
    "...+--+...",
    "..######..",
    "..--++--..",
    ".########.",
    ".-++--++-.",
]
_PARTY = _plus(
    _around(Z_HAT, HAT, 11, 1, _CONE, TUBE),
    _around(Z_HAT + 1, TRIM, 14, 0, _POM),
)
_PETALS = [".2..2..2..2.", "232232232232", ".2..2..2..2."]
_FLOWERS = _around(Z_HAT, HAT, 10, 6, _PETALS)
_BERET_LINES = [
    "....########......",
    "..############....",
    ".################.",
    ".################.",
    "..-############-..",
]
_STALK = ["##", "##"]
_BERET = _at(
    Z_HAT,
    HAT,
    down=[(6, 4, _BERET_LINES), (13, 2, _STALK)],
    left=[(8, 4, _BERET_LINES), (16, 2, _STALK)],
    up=[(8, 4, _BERET_LINES), (15, 2, _STALK)],
)
_EAR = ["##....", "####..", "#####.", "######"]
_EARS = [(8, 2, _EAR), (18, 2, [line[::-1] for line in _EAR])]
_CAT = _at(Z_HAT, HAT, down=_EARS, left=[(13, 2, _EAR)], up=_EARS)

# What it is, and how many rows below its top no hair is seen (by facing down, left, up).
HATS = {
    "none": ({}, None),
    "cap": (_CAP, (8, 8, 8)),
    "beanie": (_BEANIE, (9, 9, 9)),
    "headscarf": (_hat(wear.SCARF), (99, 99, 99)),
    "sun hat": (_SUN, (7, 7, 7)),
    "headphones": (_HEADPHONES, None),
    "hairband": (_HAIRBAND, None),
    "flowers": (_FLOWERS, None),
    "beret": (_BERET, (5, 5, 5)),
    "crown": (_CROWN, None),
    "party hat": (_PARTY, None),
    "cat ears": (_CAT, None),
}

_LENS_SIDE = ["1111......", "1..1111111", "1..1......", "1111......"]
_ROUND_SIDE = [".11.......", "1..1111111", "1..1......", ".11......."]
_DARK_SIDE = ["1111......", "1201111111", "1001......", ".11......."]


def _glasses(front, side):
    return _at(Z_GLASSES, GLASSES, down=[(10, 15, front)], left=[(9, 15, side)])


GLASSES_SHAPES = {
    "none": {},
    "square": _glasses(
        ["11111..11111", "1...1111...1", "1...1..1...1", "1...1..1...1", "11111..11111"], _LENS_SIDE
    ),
    "round": _glasses(
        [".111....111.", "1...1111...1", "1...1..1...1", "1...1..1...1", ".111....111."],
        _ROUND_SIDE,
    ),
    "sunglasses": _glasses(
        ["111111111111", "120011112001", "10001..10001", ".111....111."], _DARK_SIDE
    ),
    "half-rim": _glasses(["111111111111", "1...1..1...1"], ["1111......", "1..1111111"]),
    "hearts": _glasses(
        ["22.22..22.22", "232221123222", "22222..22222", ".222....222.", "..2......2.."],
        ["2.2.......", "2321111111", "222.......", ".2........"],
    ),
}

_SHAWL_ROWS = ["##############", "##############", ".-##########-."]
_SHAWL_SIDE = ["############", "############", ".-########-."]
_SHAWL_ENDS = {
    "down": [(18, 24, ["####", "####", "####", "####", "+-+-"])],
    "left": [(11, 24, ["###", "###", "###", "+-+"])],
}
_SHAWL = _plus(
    _at(
        Z_WORN,
        EXTRA,
        down=[(9, 21, _SHAWL_ROWS)],
        left=[(10, 21, _SHAWL_SIDE)],
        up=[(9, 21, _SHAWL_ROWS)],
    ),
    _at(Z_WORN, EXTRA, TUBE, **_SHAWL_ENDS),
)
_PACK = [
    ".########.",
    "##########",
    "##########",
    "##########",
    "#-######-#",
    "##########",
    "##########",
    ".########.",
]
_PACK_SIDE = ["###.", "####", "####", "####", "####", "####", "###."]
_STRAPS = [(12, 23, ["##"] * 7), (18, 23, ["##"] * 7)]
_BACKPACK = _plus(
    _at(Z_BACK, EXTRA, up=[(11, 23, _PACK)]),
    _at(Z_PACK, EXTRA, left=[(19, 24, _PACK_SIDE)], down=[(10, 23, ["############"] * 6)]),
    _at(Z_TORSO + 1, EXTRA, TUBE, down=_STRAPS, left=[(15, 23, ["##"] * 3)]),
)
_TIE_LINES = ["1331", ".22.", ".22.", ".22.", ".22.", ".11."]
_TIE = _at(Z_TORSO + 1, EXTRA, None, down=[(14, 23, _TIE_LINES)])
_BOW = _at(
    Z_WORN,
    EXTRA,
    down=[(13, 22, ["##..##", "######", "##--##"])],
    left=[(11, 22, ["##.", "###", "##."])],
)
_CHAIN = ["2......2", ".2....2."]
_NECKLACE = _at(
    Z_TORSO + 1,
    EXTRA,
    None,
    down=[(12, 23, [*_CHAIN, "..2222..", "...33..."])],
    left=[(12, 23, ["2....", ".222."])],
    up=[(12, 23, ["22222222"])],
)
_LANYARD = _plus(
    _at(
        Z_TORSO + 1,
        EXTRA,
        None,
        down=[(12, 23, [*_CHAIN, "..2..2..", "...22..."])],
        left=[(12, 23, ["22", ".2"])],
        up=[(12, 23, ["2......2"])],
    ),
    _at(Z_TORSO + 1, TRIM, None, down=[(14, 27, ["2332", "2112", "2222"])]),
)
_RING = ["2", "2"]
_EARRINGS = _at(
    Z_HAT - 1, EXTRA, down=[(8, 19, _RING), (23, 19, _RING)], left=[(17, 19, _RING)]
)
_PETAL = [".2.", "232", ".2."]
_FLOWER = _at(Z_HAT - 1, EXTRA, down=[(20, 9, _PETAL)], left=[(15, 10, _PETAL)])
_BEARD = _at(
    Z_BEARD, HAIR, down=[(7, 15, wear.STUBBLE["down"])], left=[(7, 15, wear.STUBBLE["left"])]
)
_SHORT_BEARD = _at(
    Z_BEARD,
    HAIR,
    down=[(9, 18, ["#............#", "##..######..##", ".#####--#####.", "..##########.."])],
    left=[(9, 18, ["......##.", ".##.####.", "--######.", "#######.."])],
)
_MOUSTACHE = _at(
    Z_BEARD,
    HAIR,
    down=[(12, 20, [".######.", "##....##"])],
    left=[(8, 20, [".####", "##..."])],
)
_MASK = _at(
    Z_BEARD,
    TRIM,
    down=[(9, 19, ["##############", ".############.", ".############.", "..##########.."])],
    left=[(8, 19, ["##########", "#########.", "########..", ".######..."])],
)

EXTRAS = {
    "none": {},
    "necklace": _NECKLACE,
    "scarf": _SHAWL,
    "tie": _TIE,
    "bow tie": _BOW,
    "lanyard": _LANYARD,
    "backpack": _BACKPACK,
    "earrings": _EARRINGS,
    "flower": _FLOWER,
    "beard": _BEARD,
    "short beard": _SHORT_BEARD,
    "moustache": _MOUSTACHE,
    "face mask": _MASK,
}


def draw_worn(parts_by_facing):
    """The drawing function of parts that move with the upper body."""

    def draw(layers):
        dx, bob = layers.upper
        for z, slot, x, y, lines, light in parts_by_facing.get(layers.side, []):
            points = points_of(lines, x + dx, y + bob)
            layers.at(z).stamp(points, slot, light or ROUND, press=light is not None)

    return draw
