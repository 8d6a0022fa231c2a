"""What hangs on walls: boards, maps, posters, lamps, shelves, windows, doors, banners."""

from art import colors as c
from art.canvas import rgb
from art.lettering import width_of, write
from art.shapes import ball, box, panel, tiles
from art.tilebook import noise

SLATE = [rgb(t) for t in "1c3530 27483f 30564b 3c685a 9cc4b0".split()]
CHALK = rgb("e8efe6", 200)
BOTTLES = [c.LEAF[1], c.CORAL[1], c.MUSTARD[2], c.WATER[1], c.PLUM[2], c.TEAL[2]]


def _blackboard():
    """Three tiles of slate with a lesson on it."""
    out = tiles(3, 2)
    panel(out, 2, 8, 92, 40, c.WOOD)
    out.rect(5, 11, 86, 33, SLATE[2])
    out.rect(5, 11, 86, 2, SLATE[1])
    out.rect(12, 32, 28, 3, c.with_alpha(SLATE[4], 40))
    for y, w in ((17, 24), (22, 18), (27, 26)):
        out.hline(10, y, w, CHALK)
    for k in range(26):
        out.put(48 + k, 36 - k * k // 40, CHALK)
    out.hline(46, 38, 32, CHALK)
    out.vline(46, 16, 23, CHALK)
    out.ellipse(166, 44, 10, 10, CHALK)
    out.ellipse(166, 44, 8, 8, SLATE[2])
    out.rect(4, 44, 88, 4, c.WOOD[2])
    out.rect(20, 43, 6, 2, c.WHITE)
    out.rect(70, 43, 9, 2, c.CORAL[2])
    return out


def _menu_board():
    out = tiles(2, 2)
    panel(out, 3, 6, 58, 42, c.WALNUT)
    out.rect(6, 9, 52, 36, c.INK[2])
    write(out, 32 - width_of("MENU") // 2, 12, "MENU", c.MUSTARD[4])
    for i, w in enumerate((16, 12, 18, 14)):
        out.hline(10, 22 + i * 5, w, CHALK)
        out.hline(32, 22 + i * 5, 5, c.MUSTARD[4])
    out.rect(43, 28, 9, 7, c.CREAM[4])
    out.rect(52, 29, 3, 4, c.CREAM[2])
    out.hline(41, 36, 14, c.CREAM[2])
    for x in (45, 49):
        out.vline(x, 22, 4, CHALK)
    return out


def _world_map():
    out = tiles(2, 2)
    panel(out, 2, 8, 60, 38, c.WALNUT)
    out.rect(4, 10, 56, 34, c.GLASS[2])
    lands = ((18, 20, 14, 10), (22, 34, 8, 14), (36, 18, 10, 7), (38, 30, 10, 13), (48, 20, 16, 11))
    for x, y, w, h in lands + ((54, 37, 8, 6), (26, 14, 6, 4)):
        out.ellipse(2 * x, 2 * y, w, h, c.LEAF[2])
        out.ellipse(2 * x - 1, 2 * y - 1, w - 2, h - 2, c.LEAF[3])
    for x, y in ((20, 21), (38, 18), (50, 22)):
        out.rect(x, y, 2, 2, c.CORAL[2])
    return out


def _poster(ground, figure, kind):
    out = tiles(1, 2)
    out.rect(6, 11, 22, 30, c.SHADOW)
    out.rect(5, 9, 22, 30, c.CREAM[4])
    out.rect(7, 11, 18, 26, ground)
    if kind == "sun":
        out.ellipse(32, 46, 12, 12, figure)
        for y in (32, 34):
            out.hline(9, y, 14, c.CREAM[4])
    elif kind == "bars":
        for i, h in enumerate((8, 14, 11, 18)):
            out.rect(9 + i * 4, 33 - h, 3, h, figure)
    else:
        for k in range(9):
            out.hline(16 - k // 2, 15 + k * 2, k + 1, figure)
            out.hline(16 - k // 2, 16 + k * 2, k + 1, figure)
    return out


def _wall_lamp():
    out = tiles(1, 2)
    for size in (30, 20):
        out.ellipse(32, 44, size, size + 6, rgb("ffe7a6", 40))
    out.rect(14, 24, 4, 10, c.MUSTARD[1])
    out.rect(11, 14, 10, 11, c.MUSTARD[0])
    out.rect(12, 15, 8, 9, c.MUSTARD[4])
    out.rect(12, 15, 3, 9, rgb("fff8e0"))
    return out


def _bottle_shelf():
    """Three boards of bottles and glasses behind a bar."""
    out = tiles(2, 2)
    panel(out, 2, 4, 60, 46, c.WALNUT)
    out.rect(4, 6, 56, 42, c.WALNUT[0])
    for row in range(3):
        y = 7 + row * 14
        for i in range(9):
            dice = noise(i, row, 33)
            color = c.GLASS[3] if dice % 4 == 0 else BOTTLES[dice % 6]
            tall = 6 + dice % 3
            x = 6 + i * 6
            out.rect(x, y + 11 - tall, 4, tall, color)
            out.rect(x + 1, y + 9 - tall, 2, 2, color)
            out.vline(x, y + 11 - tall, tall, rgb("ffffff", 90))
        out.rect(4, y + 11, 56, 2, c.WALNUT[3])
        out.hline(4, y + 11, 56, c.WALNUT[4])
    return out


def _plate_shelf():
    out = tiles(2, 2)
    for y in (16, 34):
        out.rect(5, y + 9, 56, 3, c.SHADOW)
        out.rect(4, y + 7, 56, 3, c.WOOD[2])
        out.hline(4, y + 7, 56, c.WOOD[4])
    for i, ramp in enumerate((c.CREAM, c.TEAL, c.CREAM, c.CORAL)):
        panel(out, 8 + i * 9, 15, 7, 8, ramp)
    ball(out, 104, 32, 12, 12, c.LEAF)
    for i in range(3):
        out.ellipse(24 + i * 26, 74, 11, 11, c.CREAM[1])
        out.ellipse(24 + i * 26, 74, 9, 9, c.CREAM[4])
    box(out, 48, 33, 8, 3, 5, c.MUSTARD)
    return out


def _hanging_plant():
    out = tiles(1, 2)
    out.vline(16, 4, 14, c.WALNUT[0])
    box(out, 9, 17, 14, 3, 7, c.CREAM, 2)
    for x, low in ((8, 38), (12, 30), (16, 42), (20, 32), (23, 37)):
        for y in range(16, low, 3):
            out.rect(x - 1 + y % 2, y, 3, 2, c.LEAF[3] if y % 2 else c.LEAF[2])
    ball(out, 32, 32, 16, 9, c.LEAF)
    return out


def _banner(ramp):
    """A long pennant with the mark of the house."""
    out = tiles(1, 2)
    out.rect(6, 4, 20, 2, c.WALNUT[0])
    out.rect(8, 6, 18, 42, c.SHADOW)
    out.rect(7, 6, 18, 40, ramp[2])
    out.rect(7, 6, 4, 40, ramp[3])
    for k in range(9):
        out.vline(7 + k, 46, k // 2 + 1, ramp[2])
        out.vline(24 - k, 46, k // 2 + 1, ramp[1])
    out.ellipse(32, 46, 12, 10, c.CREAM[4])
    for x in (13, 18):
        out.rect(x, 21, 2, 2, ramp[1])
    out.hline(14, 26, 5, ramp[1])
    return out


def _tall_window():
    """Reaches from the skirting board nearly to the top; two tiles wide."""
    out = tiles(2, 2)
    out.rect(6, 6, 52, 50, c.METAL[0])
    for x in (8, 33):
        out.rect(x, 8, 23, 46, c.GLASS[2])
        out.rect(x, 8, 23, 14, c.GLASS[3])
        out.hline(x, 8, 23, c.GLASS[1])
        for y in range(8, 54):
            for i in range(x, x + 23):
                if (i + y) % 30 in (0, 1, 2, 3, 4, 9, 10):
                    out.put(i, y, c.GLASS[4])
        out.hline(x, 34, 23, c.METAL[1])
    out.rect(4, 55, 56, 3, c.METAL[3])
    out.hline(4, 58, 56, c.SHADOW)
    return out


def _shop_window():
    """Three tiles wide, with a wooden frame; its display glows."""
    out = tiles(3, 2)
    panel(out, 3, 10, 90, 44, c.TEAL)
    out.rect(7, 14, 82, 34, rgb("f4dca6"))
    out.rect(7, 34, 82, 14, rgb("d9b478"))
    for i, ramp in enumerate((c.CORAL, c.CREAM, c.LEAF, c.MUSTARD, c.PLUM)):
        ball(out, 32 + i * 32, 76, 13, 11, ramp)
    for y in range(14, 48):
        for x in range(7, 89):
            if (x + y) % 44 in (2, 3, 4, 5, 6, 11, 12):
                out.blend(x, y, rgb("ffffff", 90))
    for x in (33, 61):
        out.rect(x, 14, 3, 34, c.TEAL[2])
        out.vline(x, 14, 34, c.TEAL[4])
    out.rect(2, 50, 92, 5, c.TEAL[2])
    out.hline(2, 50, 92, c.TEAL[4])
    return out


def _door(ramp):
    """A closed door, for a wall that leads nowhere."""
    out = tiles(1, 2)
    out.rect(3, 12, 26, 52, c.WALNUT[0])
    out.rect(5, 14, 22, 49, ramp[2])
    out.rect(5, 14, 22, 2, ramp[1])
    for y, h in ((19, 16), (41, 17)):
        out.rect(8, y, 16, h, ramp[3])
        out.hline(8, y, 16, ramp[1])
        out.vline(8, y, h, ramp[1])
    out.rect(23, 39, 2, 4, c.MUSTARD[4])
    return out


def _neon(step):
    """A cup and a word in light, switched on letter by letter."""
    out = tiles(2, 2)
    panel(out, 6, 8, 52, 32, c.INK, 2)
    out.rect(8, 10, 48, 28, c.INK[1])
    for i, letter in enumerate("CAFE"):
        color = c.CORAL[4] if step != i else rgb("fff4ea")
        write(out, 15 + i * 9, 30, letter, color)
    out.rows(
        26,
        13,
        [".#..#......", "..#..#.....", ".#..#......", "..........", "########...", "#......###.",
         "#......#.#.", "#......###.", ".######...."],
        {"#": rgb("8fe3d5") if step % 2 else rgb("c2f5ea")},
    )
    return out


def add_hung(book):
    book.add("blackboard", _blackboard())
    book.add("menu_board", _menu_board())
    book.add("world_map", _world_map())
    book.add("poster_sun", _poster(c.CORAL[3], c.MUSTARD[4], "sun"))
    book.add("poster_bars", _poster(c.TEAL[1], c.MUSTARD[4], "bars"))
    book.add("poster_peak", _poster(c.GLASS[2], c.PLUM[2], "peak"))
    book.add("wall_lamp", _wall_lamp())
    book.add("bottle_shelf", _bottle_shelf())
    book.add("plate_shelf", _plate_shelf())
    book.add("hanging_plant", _hanging_plant())
    for name, ramp in (("coral", c.CORAL), ("teal", c.TEAL), ("mustard", c.MUSTARD)):
        book.add(f"banner_{name}", _banner(ramp))
        book.add(f"door_{name}", _door(ramp))
    book.add("door_wood", _door(c.WOOD))
    book.add("tall_window", _tall_window())
    book.add("shop_window", _shop_window())
    book.animate("neon", [_neon(step) for step in range(4)], 700)
