"""Comfort: sofas, armchairs, rugs, lamps, plants, coffee table, doormat, reception."""

from art import colors as c
from art.canvas import rgb
from art.shapes import ball, box, legs, panel, shadow, tiles


def _cushions(out, xs, y, w, h, ramp):
    for x in xs:
        panel(out, x, y, w, h, ramp, 2)


def _sofa_down(ramp):
    """Three tiles wide, looks south."""
    out = tiles(3, 2)
    shadow(out, 4, 50, 92, 13)
    box(out, 6, 18, 84, 8, 24, ramp, 2)
    _cushions(out, (12, 36, 60), 24, 24, 14, ramp)
    box(out, 10, 38, 76, 8, 12, ramp)
    out.vline(35, 38, 8, ramp[1])
    out.vline(60, 38, 8, ramp[1])
    box(out, 2, 28, 11, 10, 22, ramp, 2)
    box(out, 83, 28, 11, 10, 22, ramp, 2)
    return out


def _sofa_up(ramp):
    """Three tiles wide, looks north: one sees its back, which hides who sits there."""
    out = tiles(3, 1)
    shadow(out, 4, 20, 92, 11)
    box(out, 2, 0, 11, 8, 18, ramp, 2)
    box(out, 83, 0, 11, 8, 18, ramp, 2)
    box(out, 10, 2, 76, 8, 6, ramp)
    box(out, 4, 8, 88, 6, 15, ramp, 2)
    return out


def _sofa_side(ramp, looks_left):
    """Two tiles high (plus a rising back); its back is on the side it turns away from."""
    out = tiles(1, 3)

    def part(x, y, w, top, front):
        box(out, x if looks_left else 32 - x - w, y, w, top, front, ramp, 2)

    shadow(out, 3, 82, 29, 12)
    part(4, 18, 26, 10, 16)
    part(2, 34, 22, 38, 10)
    out.hline(4 if looks_left else 10, 54, 18, ramp[1])
    part(20, 22, 10, 54, 12)
    part(2, 68, 26, 10, 13)
    return out


def _armchair(ramp):
    out = tiles(2, 2)
    shadow(out, 10, 48, 48, 13)
    box(out, 12, 16, 40, 8, 20, ramp, 2)
    panel(out, 18, 24, 28, 14, ramp, 2)
    box(out, 16, 36, 32, 10, 11, ramp)
    box(out, 8, 28, 10, 9, 20, ramp, 2)
    box(out, 46, 28, 10, 9, 20, ramp, 2)
    return out


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
    for name, ramp in (("mustard", c.MUSTARD), ("teal", c.TEAL)):
        book.add(f"sofa_{name}_down", _sofa_down(ramp), ["...", "###"], above=1)
        book.add(f"sofa_{name}_up", _sofa_up(ramp), ["###"])
        book.add(f"sofa_{name}_left", _sofa_side(ramp, True), [".", "#", "#"], above=1)
        book.add(f"sofa_{name}_right", _sofa_side(ramp, False), [".", "#", "#"], above=1)
    book.add("armchair", _armchair(c.CORAL), ["..", "##"], above=1)
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
