"""Outdoors: trees with canopies, bushes, hedges, lamps, rocks."""

from art import colors as c
from art.canvas import Canvas, rgb
from art.shapes import ball, box, panel, shadow, tiles
from art.tilebook import TILE, noise

BLOSSOM = [rgb(t) for t in "6f3455 a9557a cf7d9c eba4b8 fbd0d4".split()]
AUTUMN = [rgb(t) for t in "6b3423 a55a2a cf8338 e8ac50 f8d684".split()]


# Leaf clumps of a crown: centre and size, back to front; the sum of them is its outline.
CROWN = [
    (30, 34, 44),
    (66, 34, 44),
    (48, 27, 46),
    (23, 58, 42),
    (73, 58, 42),
    (35, 74, 42),
    (62, 74, 42),
    (48, 54, 60),
    (40, 40, 36),
]


def _canopy(out, ramp, seed):
    """A crown of overlapping clumps, lit from the upper left."""
    for x, y, size in CROWN:
        out.ellipse(2 * x, 2 * y, size, size - 2, ramp[0])
    for x, y, size in CROWN:
        low = y > 56
        out.ellipse(2 * x, 2 * y, size - 3, size - 5, ramp[1])
        out.ellipse(2 * x - 3, 2 * y - 5, size - 8, size - 11, ramp[2])
        if not low or x < 40:
            out.ellipse(2 * x - 8, 2 * y - 12, size - 22, size - 24, ramp[3])
    out.ellipse(70, 64, 22, 16, ramp[4])
    out.ellipse(50, 58, 14, 10, ramp[4])
    _leaves(out, ramp, seed)


def _leaves(out, ramp, seed):
    """Small leaf marks on a loose lattice, a shade off what they lie on."""
    up = {ramp[1]: ramp[2], ramp[2]: ramp[3], ramp[3]: ramp[4], ramp[4]: ramp[3]}
    for row in range(9):
        for col in range(9):
            x = 8 + col * 9 + noise(col, row, seed) % 6 + (4 if row % 2 else 0)
            y = 8 + row * 9 + noise(col, row, seed + 1) % 6
            mark = up.get(out.get(x, y))
            if mark and out.get(x - 3, y)[3] and noise(col, row, seed + 2) % 3:
                out.rows(x - 1, y, ["m.m", ".m."], {"m": mark})


def _trunk(out, cx, y, h):
    out.rect(cx - 5, y, 10, h, c.WALNUT[0])
    out.rect(cx - 4, y, 8, h, c.WALNUT[2])
    out.rect(cx - 4, y, 3, h, c.WALNUT[3])
    out.vline(cx + 2, y, h, c.WALNUT[1])
    for k, wide in enumerate((8, 7, 6)):
        out.rect(cx - wide, y + h - 1 - k, wide - 4, 1, c.WALNUT[0])
        out.rect(cx + 4, y + h - 1 - k, wide - 4, 1, c.WALNUT[0])
    out.rect(cx - 4, y, 8, 10, c.with_alpha(c.SHADOW, 110))


def _tree(ramp, seed):
    """Three tiles wide, four high; only the trunk's tile stops feet."""
    out = tiles(3, 4)
    out.ellipse(100, 238, 66, 20, c.SHADOW)
    _trunk(out, 48, 84, 38)
    _canopy(out, ramp, seed)
    return out


PINE_TIERS = ((108, 29, 38), (84, 25, 36), (60, 20, 32), (36, 14, 30))  # foot, half width, height


def _pine_tier(out, foot, half, height):
    """One skirt of branches: ragged below, lit from the left, its foot in its own shade."""
    for x in range(32 - half, 32 + half):
        off = abs(2 * x - 63)
        top = foot - height + height * off // (2 * half)
        low = foot - off * off // (half * 14) - (x * 5 % 7 % 4)
        for y in range(top, low):
            side = (x - 32) * 100 // half + (y - foot) // 2 + noise(x // 3, y // 3, 6) % 24
            tone = 3 if side < -12 else 2 if side < 52 else 1
            if y >= low - 5:
                tone -= 1
            out.put(x, y, c.PINE[tone if y < low - 1 else 0])
        out.put(x, top - 1, c.PINE[0])
        out.put(x, top, c.PINE[4] if x < 30 else c.PINE[2])


def _pine():
    out = tiles(2, 4)
    out.ellipse(68, 240, 46, 16, c.SHADOW)
    _trunk(out, 32, 100, 22)
    for tier in PINE_TIERS:
        _pine_tier(out, *tier)
    return out


SWAY = (0, 1, 0, -1)


def _reeds(step):
    """They sway, each in its time."""
    out = tiles(1, 1)
    for i, (x, top) in enumerate(((8, 9), (12, 4), (16, 11), (20, 6), (24, 12))):
        lean = SWAY[(step + i) % 4]
        out.vline(x, 19, 11, c.LEAF[1])
        out.vline(x + lean, top + 4, 15 - top, c.LEAF[1])
        out.vline(x + 1, top + 7, 22 - top, c.LEAF[3])
        head = x + lean - (1 if i % 2 else 0)
        out.rect(head, top, 3, 7, c.WALNUT[2])
        out.vline(head, top, 6, c.WALNUT[4])
    out.rect(6, 28, 22, 3, c.with_alpha(c.WATER[0], 110))
    return out


def _bush(ramp, berries):
    out = tiles(1, 1)
    out.ellipse(34, 50, 28, 12, c.SHADOW)
    for cx2, cy2, size in ((20, 38, 17), (44, 38, 16), (32, 28, 19)):
        ball(out, cx2, cy2, size, size - 2, ramp)
    for x, y in ((10, 16), (18, 12), (22, 20), (13, 21)) if berries else ():
        out.rect(x, y, 2, 2, c.CORAL[2])
    return out


def _hedge(bits):
    """Clipped hedge joined to its neighbours: 1 north, 2 east, 4 south, 8 west."""
    left, right = (0 if bits & 8 else 3), (TILE if bits & 2 else 29)
    top, bottom = (0 if bits & 1 else 2), (TILE if bits & 4 else 30)
    out = Canvas(TILE, TILE)
    if not bits & 4:
        out.rect(left, 26, right - left + (0 if bits & 2 else 3), 6, c.SHADOW)
    out.rect(left, top, right - left, bottom - top, c.LEAF[2])
    front = bottom if bits & 4 else 18
    out.rect(left, top, right - left, front - top, c.LEAF[3])
    for i in range(14):
        x, y = left + noise(i, bits, 3) % max(right - left - 4, 1), top + noise(i, bits, 4) % (
            bottom - top - 3
        )
        light, dark = (c.LEAF[4], c.LEAF[2]) if y < front - 3 else (c.LEAF[3], c.LEAF[1])
        out.rows(x, y, [".l.", "l.d", ".d."], {"l": light, "d": dark})
    _hedge_rim(out, bits, left, top, right, bottom)
    return out


def _hedge_rim(out, bits, left, top, right, bottom):
    if not bits & 1:
        out.hline(left, top, right - left, c.LEAF[0])
        out.hline(left, top + 1, right - left, c.LEAF[4])
    if not bits & 4:
        out.hline(left, bottom - 1, right - left, c.LEAF[0])
        out.hline(left, 18, right - left, c.LEAF[1])
    if not bits & 8:
        out.vline(left, top, bottom - top, c.LEAF[0])
    if not bits & 2:
        out.vline(right - 1, top, bottom - top, c.LEAF[0])
        out.vline(right - 2, top + 1, bottom - top - 2, c.LEAF[1])



def _street_lamp():
    out = tiles(1, 3)
    out.ellipse(34, 184, 16, 7, c.SHADOW)
    out.rect(13, 86, 6, 5, c.INK[1])
    out.rect(15, 24, 3, 64, c.INK[2])
    out.vline(15, 24, 64, c.INK[3])
    panel(out, 10, 8, 12, 17, c.INK, 2)
    out.rect(12, 11, 8, 11, c.MUSTARD[4])
    out.rect(12, 11, 3, 11, rgb("fff6d8"))
    out.rect(13, 5, 6, 3, c.INK[1])
    return out


def _rock(seed):
    out = tiles(1, 1)
    out.ellipse(34, 50, 26, 10, c.SHADOW)
    ball(out, 30 if seed else 34, 36, 24, 20, c.STONE)
    ball(out, 46 if seed else 18, 44, 13, 11, c.STONE)
    out.rows(9, 22, ["g.g.g", "ggggg"], {"g": c.GRASS[1]})
    return out


def _planter():
    """A box of flowers for facades and terraces."""
    out = tiles(2, 1)
    shadow(out, 3, 22, 60, 9)
    for i in range(7):
        ball(out, 14 + i * 17, 18 + (i % 2) * 4, 11, 11, c.LEAF)
        color = (c.CORAL[3], c.MUSTARD[4], c.WHITE)[i % 3]
        out.rect(6 + i * 8, 5 + (i % 2) * 2, 3, 3, color)
    box(out, 2, 12, 60, 3, 13, c.WOOD)
    return out


def add_garden(book):
    trunk = ["...", "...", "...", ".#."]
    book.add("tree", _tree(c.LEAF, 1), trunk, above=3)
    book.add("tree_blossom", _tree(BLOSSOM, 5), trunk, above=3)
    book.add("tree_autumn", _tree(AUTUMN, 8), trunk, above=3)
    book.add("pine", _pine(), ["..", "..", "..", "##"], above=3)
    book.add("bush", _bush(c.LEAF, False), ["#"])
    book.add("bush_berries", _bush(c.PINE, True), ["#"])
    for bits in range(16):
        book.add(f"hedge_{bits}", _hedge(bits), ["#"])
    book.add("street_lamp", _street_lamp(), [".", ".", "#"], above=2)
    book.add("rock_a", _rock(0), ["#"])
    book.add("rock_b", _rock(1), ["#"])
    book.add("planter", _planter(), ["##"])
    book.animate("reeds", [_reeds(step) for step in range(4)], 480, ["#"])
