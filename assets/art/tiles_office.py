"""Work furniture: desks, chairs of four facings, tables, boards, screens, shelves."""

from art import colors as c
from art.canvas import rgb
from art.shapes import box, legs, panel, shadow, tiles
from art.tilebook import noise

SCREEN = [rgb(t) for t in "1d1f33 2a3350 37507a 4f7fae 9fd0e0".split()]
SPINES = [c.CORAL[2], c.TEAL[2], c.MUSTARD[3], c.PLUM[3], c.LEAF[2], c.CREAM[3], c.WATER[1]]


def _desk_base(out):
    shadow(out, 3, 50, 61, 13)
    legs(out, (3, 58), 50, 12, c.WALNUT)
    box(out, 1, 34, 62, 16, 6, c.WOOD)


def _monitor(out, x, y, lit):
    out.rect(x + 9, y + 16, 4, 5, c.INK[2])
    out.rect(x + 6, y + 20, 10, 2, c.INK[1])
    panel(out, x, y, 22, 17, c.INK)
    if lit:
        out.rect(x + 2, y + 2, 18, 12, SCREEN[2])
        for i, w in enumerate((10, 7, 12, 5)):
            out.hline(x + 4, y + 4 + i * 2, w, SCREEN[4] if i % 2 else SCREEN[3])
    else:
        out.rect(x + 2, y + 2, 18, 13, c.INK[2])
        out.rect(x + 9, y + 6, 4, 4, c.INK[3])


def _desk_front():
    """The sitter is south of it and looks at the screen."""
    out = tiles(2, 2)
    _desk_base(out)
    _monitor(out, 5, 18, True)
    panel(out, 6, 42, 18, 6, c.METAL)
    out.hline(8, 44, 14, c.METAL[2])
    out.rect(27, 43, 3, 4, c.METAL[4])
    _mug(out, 34, 37, c.CORAL)
    out.rect(47, 38, 11, 8, c.CREAM[4])
    out.hline(49, 40, 7, c.CREAM[1])
    out.hline(49, 42, 5, c.CREAM[1])
    return out


def _desk_back():
    """The sitter is north of it; one sees the back of the screen."""
    out = tiles(2, 2)
    _desk_base(out)
    _monitor(out, 5, 26, False)
    _mug(out, 32, 38, c.TEAL)
    out.rect(48, 37, 10, 3, c.CORAL[2])
    out.rect(47, 40, 11, 3, c.TEAL[3])
    out.hline(47, 43, 11, c.TEAL[1])
    return out


def _mug(out, x, y, ramp):
    panel(out, x, y, 6, 7, ramp)
    out.hline(x + 1, y + 1, 4, ramp[0])
    out.put(x + 6, y + 3, ramp[0])


def _chair_feet(out):
    shadow(out, 8, 22, 18, 8)
    out.rect(15, 22, 3, 5, c.INK[2])
    out.rect(9, 27, 14, 2, c.INK[1])
    out.put(9, 29, c.INK[1])
    out.put(22, 29, c.INK[1])


def _chair_down(ramp):
    out = tiles(1, 1)
    _chair_feet(out)
    panel(out, 7, 1, 18, 14, ramp, 2)
    box(out, 7, 13, 18, 7, 5, ramp, 2)
    return out


def _chair_up(ramp):
    out = tiles(1, 1)
    _chair_feet(out)
    box(out, 7, 6, 18, 10, 4, ramp, 2)
    return out


def _chair_up_over(ramp):
    out = tiles(1, 1)
    box(out, 7, 13, 18, 3, 12, ramp, 2)
    out.hline(10, 19, 12, ramp[3])
    return out


def _chair_side(ramp, looks_left):
    """Its back is on the side it turns away from."""
    out = tiles(1, 1)
    _chair_feet(out)
    box(out, 6 if looks_left else 9, 11, 17, 8, 5, ramp, 2)
    box(out, 20 if looks_left else 6, 1, 6, 5, 16, ramp)
    return out


def _table():
    """3 x 3 tiles to be stretched: corners, edges and middle of a long table."""
    out = tiles(3, 3)
    shadow(out, 5, 78, 90, 16)
    legs(out, (6, 86), 80, 13, c.WALNUT, 4)
    box(out, 2, 6, 92, 68, 8, c.WOOD, 2)
    for y in (20, 38, 56):
        out.hline(10, y, 76, rgb("bf8653"))
    return out


def _round_table():
    out = tiles(2, 2)
    out.ellipse(68, 100, 48, 18, c.SHADOW)
    out.rect(28, 42, 8, 12, c.WALNUT[1])
    out.ellipse(64, 60, 52, 38, c.WOOD[0])
    out.ellipse(64, 58, 50, 35, c.WOOD[2])
    out.ellipse(64, 54, 50, 35, c.WOOD[3])
    out.ellipse(58, 50, 38, 24, rgb("d09a68"))
    _mug(out, 38, 24, c.TEAL)
    return out


def _whiteboard():
    out = tiles(2, 2)
    panel(out, 4, 10, 56, 36, c.METAL)
    out.rect(6, 12, 52, 31, rgb("f7f8f6"))
    for x, y, w, color in (
        (10, 17, 16, c.TEAL[2]),
        (10, 22, 11, c.TEAL[2]),
        (10, 27, 14, c.CORAL[2]),
    ):
        out.hline(x, y, w, color)
    for i, h in enumerate((6, 10, 8, 14)):
        out.rect(34 + i * 5, 36 - h, 3, h, (c.MUSTARD[3], c.CORAL[3], c.TEAL[3], c.PLUM[3])[i])
    out.hline(33, 36, 20, c.INK[3])
    out.rect(20, 46, 24, 2, c.METAL[1])
    out.rect(23, 45, 6, 1, c.CORAL[2])
    return out


def _wall_screen(step):
    out = tiles(2, 2)
    panel(out, 3, 10, 58, 36, c.INK)
    out.rect(5, 12, 54, 31, SCREEN[1])
    out.rect(5, 12, 54, 5, SCREEN[2])
    out.rect(9, 21, 20, 16, SCREEN[2])
    for i in range(5):
        h = 3 + (noise(i, 4) + step * 5) % 12
        out.rect(11 + i * 3, 36 - h, 2, h, SCREEN[4] if i == step else SCREEN[3])
    for i, w in enumerate((20, 16, 22, 12)):
        out.hline(34, 22 + i * 4, w, SCREEN[4] if i == step else SCREEN[3])
    out.put(57, 44, c.LEAF[3])
    return out


def _shelf(seed):
    """Tall bookshelf, two tiles wide; it stands against a wall or free."""
    out = tiles(2, 2)
    shadow(out, 4, 54, 60, 9)
    box(out, 1, 2, 62, 5, 56, c.WALNUT)
    for row in range(3):
        y = 9 + row * 17
        out.rect(4, y, 56, 14, c.WALNUT[0])
        _books(out, 5, y + 1, 54, row, seed)
        out.rect(4, y + 14, 56, 2, c.WALNUT[3])
        out.hline(4, y + 14, 56, c.WALNUT[4])
    return out


def _books(out, x, y, w, row, seed):
    end, i = x + w, 0
    while x < end - 4:
        dice = noise(i, row, seed)
        width, height = 3 + dice % 3, 10 + dice % 4
        if dice % 9 == 0:
            x += 4
        color = SPINES[dice % len(SPINES)]
        out.rect(x, y + 13 - height, min(width, end - x), height, color)
        out.vline(x, y + 13 - height, height, rgb("ffffff", 60))
        out.hline(x, y + 15 - height, min(width, end - x), rgb("ffffff", 90))
        x, i = x + width + (1 if dice % 4 == 0 else 0), i + 1


def _clock():
    out = tiles(1, 2)
    out.ellipse(34, 46, 18, 18, c.SHADOW)
    out.ellipse(32, 44, 18, 18, c.INK[1])
    out.ellipse(32, 44, 14, 14, c.CREAM[4])
    out.vline(16, 17, 6, c.INK[1])
    out.hline(16, 22, 4, c.CORAL[1])
    return out


def _picture(sky, hill, front):
    out = tiles(1, 2)
    out.rect(5, 14, 24, 22, c.SHADOW)
    panel(out, 4, 12, 24, 22, c.WOOD)
    out.rect(7, 15, 18, 16, sky)
    for x in range(18):
        out.vline(7 + x, 24 - abs(x - 6) // 2, 7 + abs(x - 6) // 2, hill)
        out.vline(7 + x, 27 + abs(x - 14) // 5, 4 - abs(x - 14) // 5, front)
    out.rect(19, 17, 3, 3, c.MUSTARD[4])
    return out


def add_office(book):
    book.add("desk_front", _desk_front(), ["..", "##"], above=1)
    book.add("desk_back", _desk_back(), ["..", "##"], above=1)
    for name, ramp in (("", c.TEAL), ("_coral", c.CORAL)):
        book.add(f"chair{name}_down", _chair_down(ramp), ["d"])
        book.add(f"chair{name}_left", _chair_side(ramp, True), ["l"])
        book.add(f"chair{name}_right", _chair_side(ramp, False), ["r"])
        book.add(f"chair{name}_up", _chair_up(ramp), ["u"])
        book.add(f"chair{name}_up_over", _chair_up_over(ramp))
    book.add("table", _table(), ["###"] * 3)
    book.add("round_table", _round_table(), ["##", "##"])
    book.add("whiteboard", _whiteboard())
    book.animate("wall_screen", [_wall_screen(s) for s in range(4)], 900)
    book.add("shelf_a", _shelf(1), ["..", "##"], above=1)
    book.add("shelf_b", _shelf(6), ["..", "##"], above=1)
    book.add("clock", _clock())
    book.add("picture_day", _picture(c.GLASS[2], c.LEAF[2], c.LEAF[3]))
    book.add("picture_dusk", _picture(c.CORAL[4], c.PLUM[2], c.PLUM[1]))
