"""An office's other things: side desks, printers, cabinets, dividers, games, an aquarium."""

from art import colors as c
from art.canvas import rgb
from art.shapes import ball, box, legs, panel, shadow, tiles
from art.tilebook import noise


def _desk_side(looks_left):
    """Two tiles deep, for somebody beside it who looks this way."""
    out = tiles(1, 2)

    def at(x, w):
        return x if looks_left else 32 - x - w

    shadow(out, 3, 50, 29, 12)
    legs(out, (3, 26), 50, 12, c.WALNUT)
    box(out, 1, 6, 30, 44, 6, c.WOOD)
    out.rect(at(4, 8), 22, 8, 12, c.METAL[1])
    panel(out, at(5, 6), 6, 6, 24, c.INK)
    out.rect(at(9, 1), 8, 1, 19, c.GLASS[1])
    panel(out, at(16, 9), 12, 9, 18, c.METAL)
    for y in (15, 18, 21, 24):
        out.hline(at(18, 5), y, 5, c.METAL[2])
    out.rect(at(19, 4), 32, 4, 4, c.METAL[4])
    panel(out, at(6, 7), 38, 7, 7, c.CORAL if looks_left else c.TEAL)
    out.rect(at(16, 11), 39, 11, 8, c.CREAM[4])
    out.hline(at(18, 7), 42, 7, c.CREAM[1])
    return out


def _printer():
    out = tiles(1, 2)
    shadow(out, 3, 52, 29, 10)
    box(out, 2, 32, 28, 6, 24, c.METAL)
    for y in (42, 49):
        out.hline(5, y, 22, c.METAL[1])
        out.hline(13, y + 2, 6, c.METAL[4])
    box(out, 3, 20, 26, 8, 9, c.INK, 2)
    out.rect(8, 14, 16, 8, c.WHITE)
    out.hline(8, 14, 16, c.METAL[3])
    out.rect(20, 31, 5, 3, c.LEAF[4])
    out.rect(7, 31, 9, 3, c.INK[3])
    return out


def _cabinet():
    out = tiles(1, 2)
    shadow(out, 3, 54, 29, 9)
    box(out, 2, 14, 28, 6, 42, c.METAL)
    for row in range(3):
        y = 22 + row * 11
        panel(out, 4, y, 24, 10, c.METAL)
        out.rect(12, y + 4, 8, 2, c.METAL[1])
        out.rect(13, y + 2, 6, 1, c.CREAM[4])
    return out


def _lockers():
    out = tiles(2, 2)
    shadow(out, 4, 54, 60, 9)
    box(out, 1, 2, 62, 5, 56, c.TEAL)
    for i in range(4):
        x = 4 + i * 14
        ramp = (c.TEAL, c.MUSTARD, c.TEAL, c.CORAL)[i]
        panel(out, x, 10, 13, 46, ramp)
        for y in (15, 18, 21):
            out.hline(x + 3, y, 7, ramp[1])
        out.rect(x + 9, 32, 2, 5, c.METAL[4])
    return out


def _coat_rack():
    out = tiles(1, 2)
    out.ellipse(34, 120, 18, 7, c.SHADOW)
    out.rect(15, 8, 3, 52, c.WALNUT[0])
    out.vline(16, 9, 50, c.WALNUT[3])
    out.rect(9, 58, 15, 2, c.WALNUT[0])
    out.rect(8, 10, 17, 2, c.WALNUT[0])
    box(out, 4, 14, 11, 8, 20, c.CORAL, 2)
    box(out, 17, 14, 11, 6, 16, c.TEAL, 2)
    out.vline(9, 17, 16, c.CORAL[1])
    out.ellipse(50, 18, 11, 6, c.MUSTARD[2])
    return out


def _bin(ramp):
    out = tiles(1, 1)
    out.ellipse(34, 54, 18, 7, c.SHADOW)
    box(out, 9, 8, 14, 5, 15, ramp, 2)
    out.rect(11, 10, 10, 3, c.INK[1])
    out.rect(15, 8, 5, 3, c.WHITE)
    return out


def _big_plant():
    """A palm in a basket, two tiles wide."""
    out = tiles(2, 2)
    out.ellipse(68, 114, 34, 11, c.SHADOW)
    box(out, 21, 41, 22, 5, 16, c.MUSTARD, 2)
    out.rect(24, 43, 16, 3, c.WALNUT[1])
    for x in range(23, 42, 4):
        out.vline(x, 48, 7, c.MUSTARD[1])
    for reach, rise in ((-27, 12), (27, 12), (-25, 26), (25, 26), (-16, 36), (16, 36), (-4, 40)):
        _frond(out, reach, rise)
    _frond(out, 8, 32)
    return out


def _frond(out, reach, rise):
    """A leaf that leaves the pot upward and bends down at its tip."""
    for k in range(25):
        x = 32 + reach * k // 24
        y = 43 - rise * k * 2 // 24 + (rise + 4) * k * k // 576
        long = 1 + min(k // 2, (26 - k) // 2, 5)
        ramp = c.LEAF[1:] if reach > 0 else c.LEAF[2:]
        out.vline(x, y - long // 3, long + 1, ramp[0])
        out.put(x, y - long // 3, ramp[2] if reach < 0 else ramp[1])
        out.put(x, y + long, c.LEAF[0])


def _low_shelf():
    """Waist-high, with plants and folders; one sees over it."""
    out = tiles(2, 1)
    shadow(out, 4, 22, 60, 9)
    box(out, 1, 2, 62, 7, 21, c.WOOD)
    out.rect(4, 12, 56, 13, c.WALNUT[0])
    for i in range(12):
        ramp = (c.CORAL, c.TEAL, c.CREAM, c.MUSTARD, c.PLUM)[noise(i, 3, 8) % 5]
        x = 5 + i * 4 + (8 if i > 6 else 0)
        out.rect(x, 14, 3, 11, ramp[2])
        out.vline(x, 14, 11, ramp[4])
    ball(out, 24, 6, 13, 9, c.LEAF)
    panel(out, 40, 0, 9, 7, c.CREAM)
    return out


def _divider():
    """A felt screen between desks, stretched sideways."""
    out = tiles(3, 1)
    shadow(out, 4, 22, 90, 8)
    box(out, 2, 2, 92, 4, 21, c.PLUM, 2)
    for x in (30, 62):
        out.vline(x, 7, 19, c.PLUM[1])
        out.vline(x + 1, 7, 19, c.PLUM[3])
    for x in (8, 84):
        out.rect(x, 26, 5, 3, c.INK[1])
    return out


def _ping_pong():
    out = tiles(3, 2)
    shadow(out, 6, 48, 88, 13)
    legs(out, (8, 84), 44, 17, c.METAL, 4)
    box(out, 2, 8, 92, 36, 5, c.TEAL)
    out.rect(4, 10, 88, 32, c.TEAL[2])
    for y in (10, 25, 41):
        out.hline(4, y, 88, c.WHITE)
    out.rect(46, 2, 4, 44, c.METAL[0])
    out.rect(47, 3, 2, 40, c.WHITE)
    out.ellipse(40, 34, 9, 8, c.CORAL[2])
    out.ellipse(140, 66, 9, 8, c.CORAL[2])
    out.rect(60, 18, 2, 2, c.WHITE)
    return out


def _football_table():
    out = tiles(2, 2)
    shadow(out, 4, 50, 60, 11)
    legs(out, (8, 51), 44, 18, c.WALNUT, 4)
    box(out, 4, 12, 56, 30, 9, c.WOOD)
    out.rect(8, 16, 48, 23, c.LEAF[2])
    out.vline(32, 16, 23, c.LEAF[4])
    for i, x in enumerate((13, 21, 29, 37, 45, 52)):
        out.rect(x, 8, 2, 36, c.METAL[3])
        for y in (20, 27, 34):
            out.rect(x - 1, y, 4, 4, (c.CORAL if i % 2 else c.WATER)[2 if i % 2 else 0])
    return out


def _arcade(step):
    out = tiles(1, 2)
    shadow(out, 3, 54, 29, 9)
    box(out, 2, 2, 28, 5, 56, c.PLUM)
    out.rect(4, 8, 24, 6, c.MUSTARD[3])
    out.rect(7, 10, 18, 2, c.CORAL[1])
    out.rect(5, 16, 22, 17, c.INK[1])
    for i in range(5):
        x, y = 7 + noise(i, 1, 5) % 17, 18 + (noise(i, 2, 5) + step * 4) % 13
        out.rect(x, y, 3, 2, (c.LEAF[4], c.MUSTARD[4], c.CORAL[3])[i % 3])
    out.rect(12 + step * 2, 30, 5, 2, c.GLASS[3])
    box(out, 3, 35, 26, 6, 4, c.INK)
    out.rect(8, 34, 2, 4, c.CORAL[3])
    out.rect(18, 37, 2, 2, c.MUSTARD[4])
    out.rect(22, 37, 2, 2, c.LEAF[4])
    return out


FISH = ((8, 16, c.CORAL[3], 1), (34, 22, c.MUSTARD[3], -1), (22, 30, c.CORAL[4], 1))


def _aquarium(step):
    out = tiles(2, 2)
    shadow(out, 4, 54, 60, 9)
    box(out, 2, 40, 60, 4, 18, c.WALNUT)
    panel(out, 3, 8, 58, 34, c.METAL)
    out.rect(5, 11, 54, 29, c.WATER[2])
    out.rect(5, 11, 54, 4, c.WATER[3])
    out.rect(5, 36, 54, 4, c.SAND[2])
    for i, x in enumerate((10, 15, 44, 49, 54)):
        sway = (step + i) % 4 // 2
        out.vline(x + sway, 24 + i % 3 * 2, 8, c.LEAF[3])
        out.vline(x, 30, 7, c.LEAF[1])
    ball(out, 62, 70, 12, 7, c.STONE)
    for x, y, color, way in FISH:
        at = x + way * step * 2
        out.rect(at, y, 6, 4, color)
        out.rect(at - 2 if way > 0 else at + 6, y + 1, 2, 3, color)
        out.put(at + (4 if way > 0 else 1), y + 1, c.INK[0])
    for k in range(3):
        out.put(37 + k % 2, 33 - (step * 5 + k * 7) % 20, c.GLASS[4])
    out.vline(6, 12, 26, rgb("ffffff", 90))
    return out


def add_workplace(book):
    for facing in ("left", "right"):
        book.add(f"desk_{facing}", _desk_side(facing == "left"), ["#", "#"])
    book.add("printer", _printer(), [".", "#"], above=1)
    book.add("cabinet", _cabinet(), [".", "#"], above=1)
    book.add("lockers", _lockers(), ["..", "##"], above=1)
    book.add("coat_rack", _coat_rack(), [".", "#"], above=1)
    book.add("bin", _bin(c.METAL), ["#"])
    book.add("bin_green", _bin(c.PINE), ["#"])
    book.add("big_plant", _big_plant(), ["..", "##"], above=1)
    book.add("low_shelf", _low_shelf(), ["##"])
    book.add("divider", _divider(), ["###"])
    book.add("ping_pong", _ping_pong(), ["###", "###"])
    book.add("football_table", _football_table(), ["##", "##"])
    book.animate("arcade", [_arcade(step) for step in range(4)], 240, [".", "#"], above=1)
    book.animate("aquarium", [_aquarium(step) for step in range(4)], 320, ["..", "##"], above=1)
