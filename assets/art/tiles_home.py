"""Comfort: rugs, lamps, plants, coffee table, doormat, reception."""

from art import colors as c
from art.canvas import rgb
from art.shapes import ball, box, legs, panel, shadow, tiles


def _coffee_table():
    out = tiles(3, 1)
    shadow(out, 11, 20, 78, 10)
    legs(out, (11, 81), 18, 10, c.WALNUT)
    box(out, 8, 3, 80, 15, 5, c.WALNUT, 2)
    panel(out, 20, 7, 13, 9, c.CREAM)
    out.hline(22, 10, 8, c.CORAL[2])
    ball(out, 102, 22, 10, 8, c.TEAL)
    panel(out, 64, 8, 15, 8, c.CORAL)
    return out


def _rug(ramp, accent):
    """3 x 3 tiles to be stretched; fringes left and right."""
    out = tiles(3, 3)
    out.rect(4, 6, 90, 86, c.SOFT_SHADOW)
    panel(out, 3, 4, 90, 86, ramp)
    out.rect(5, 6, 86, 82, ramp[3])
    out.rect(8, 9, 80, 76, accent[3])
    out.rect(10, 11, 76, 72, ramp[2])
    out.rect(14, 15, 68, 64, ramp[3])
    for y in range(4, 90, 3):
        out.hline(1, y, 2, accent[4])
        out.hline(93, y, 2, accent[4])
    _rug_weave(out, ramp)
    return out


def _rug_weave(out, ramp):
    for y in range(16, 78, 8):
        for x in range(16, 80, 8):
            knot = ramp[4] if (x + y) % 16 else ramp[2]
            out.rows(x, y, [".a.", "aaa", ".a."], {"a": knot})


def _round_rug(ramp, accent):
    out = tiles(3, 3)
    out.ellipse(98, 100, 88, 84, c.SOFT_SHADOW)
    for size, color in (
        (88, ramp[0]),
        (86, ramp[3]),
        (76, accent[3]),
        (72, ramp[2]),
        (64, ramp[3]),
        (34, accent[3]),
        (30, ramp[4]),
    ):
        out.ellipse(96, 96, size, size - 4, color)
    return out


def _floor_lamp():
    out = tiles(1, 2)
    out.ellipse(34, 118, 18, 8, c.SHADOW)
    out.ellipse(32, 116, 14, 7, c.INK[1])
    out.rect(15, 20, 2, 37, c.INK[2])
    out.rows(
        6,
        6,
        _LAMPSHADE,
        {"o": c.MUSTARD[1], "b": c.MUSTARD[3], "l": c.MUSTARD[4], "d": c.MUSTARD[2]},
    )
    return out


_LAMPSHADE = [
    ".....oooooooooo.....",
    "....ollllbbbbbdo....",
    "....ollllbbbbbdo....",
    "...ollllbbbbbbddo...",
    "...ollllbbbbbbddo...",
    "..ollllbbbbbbbbddo..",
    "..ollllbbbbbbbbddo..",
    ".ollllbbbbbbbbbbddo.",
    ".ollllbbbbbbbbbbddo.",
    "ollllbbbbbbbbbbbbddo",
    "oooooooooooooooooooo",
]


def _glow():
    """Warm light of a lamp, three tiles wide, drawn over everything."""
    out = tiles(3, 3)
    for size in (92, 70, 46):
        out.ellipse(96, 96, size, size, rgb("ffdf94", 15))
    return out


def _pot(out, cx, y, ramp):
    out.ellipse(2 * cx + 4, 2 * y + 22, 18, 7, c.SHADOW)
    box(out, cx - 7, y, 14, 4, 9, ramp, 2)
    out.rect(cx - 5, y + 1, 10, 2, c.WALNUT[1])


def _leaf(out, x, y, dx, dy, ramp):
    """A pointed leaf that grows from (x, y)."""
    for k in range(9):
        wide = 1 + min(k, 8 - k) // 2
        px, py = x + dx * k // 2, y - dy * k // 3
        out.rect(px - wide // 2, py - wide // 2, wide + 1, wide + 1, ramp[1 if k < 2 else 2])
        out.put(px - wide // 2, py - wide // 2, ramp[4 if k > 3 else 3])


def _tall_plant():
    out = tiles(1, 2)
    _pot(out, 16, 48, c.CREAM)
    out.rect(15, 30, 2, 19, c.LEAF[0])
    for dx, dy, y in (
        (-3, 3, 44),
        (3, 3, 44),
        (-3, 1, 38),
        (3, 1, 38),
        (-2, 5, 36),
        (2, 5, 36),
        (0, 6, 32),
        (-3, 4, 30),
        (3, 4, 30),
    ):
        _leaf(out, 16, y, dx, dy, c.LEAF)
    return out


def _round_plant():
    out = tiles(1, 2)
    _pot(out, 16, 48, c.CORAL)
    for cx2, cy2, size in ((22, 82, 15), (42, 80, 16), (32, 66, 18)):
        ball(out, cx2, cy2, size, size, c.LEAF)
    return out


def _desk_plant():
    out = tiles(1, 1)
    _pot(out, 16, 16, c.TEAL)
    for dx, dy in ((-2, 4), (2, 4), (0, 5)):
        _leaf(out, 16, 15, dx, dy, c.LEAF)
    return out


def _doormat():
    out = tiles(2, 1)
    panel(out, 4, 6, 56, 20, c.TEAL)
    out.rect(7, 9, 50, 14, c.TEAL[2])
    for x in range(10, 54, 6):
        out.rows(x, 14, [".x.", "xxx", ".x."], {"x": c.TEAL[3]})
    return out


def _counter():
    """3 x 3 tiles to be stretched: the reception desk, pale top over a teal front."""
    out = tiles(3, 3)
    shadow(out, 4, 80, 92, 14)
    box(out, 1, 6, 94, 62, 22, c.TEAL)
    panel(out, 0, 4, 96, 64, c.CREAM)
    out.rect(1, 68, 94, 2, c.TEAL[0])
    for x in range(6, 92, 8):
        out.vline(x, 72, 15, c.TEAL[1])
        out.vline(x + 1, 72, 15, c.TEAL[3])
    out.rect(1, 87, 94, 2, c.TEAL[1])
    return out


def add_home(book):
    book.add("coffee_table", _coffee_table(), ["###"])
    book.add("rug_coral", _rug(c.CORAL, c.CREAM))
    book.add("rug_plum", _rug(c.PLUM, c.MUSTARD))
    book.add("round_rug", _round_rug(c.TEAL, c.CREAM))
    book.add("floor_lamp", _floor_lamp(), [".", "#"], above=1)
    book.add("glow", _glow())
    book.add("tall_plant", _tall_plant(), [".", "#"], above=1)
    book.add("round_plant", _round_plant(), [".", "#"], above=1)
    book.add("desk_plant", _desk_plant(), ["#"])
    book.add("doormat", _doormat())
    book.add("counter", _counter(), ["###"] * 3)
