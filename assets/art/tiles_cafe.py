"""A café: glass counter, register, cakes, steaming cups, small tables, a fire, a piano."""

from art import colors as c
from art.canvas import rgb
from art.lettering import width_of, write
from art.shapes import ball, box, legs, panel, shadow, tiles
from art.tilebook import noise


def _bar():
    """A walnut bar with a pale top, stretched sideways; one tile deep."""
    out = tiles(3, 2)
    shadow(out, 4, 52, 92, 10)
    box(out, 2, 20, 92, 8, 30, c.WALNUT)
    panel(out, 0, 14, 96, 15, c.CREAM)
    for x in range(3, 90, 16):
        panel(out, x, 34, 11, 19, c.WALNUT)
    out.hline(2, 55, 92, c.MUSTARD[2])
    return out


def _vitrine():
    """Cakes behind glass, two tiles wide."""
    out = tiles(2, 2)
    shadow(out, 4, 52, 60, 10)
    box(out, 1, 18, 62, 8, 34, c.WALNUT)
    panel(out, 0, 12, 64, 12, c.CREAM)
    out.rect(3, 25, 58, 24, rgb("f6e3b4"))
    for row in range(2):
        y = 27 + row * 12
        for i in range(6):
            ramp = (c.CORAL, c.CREAM, c.WOOD, c.MUSTARD, c.PLUM, c.WALNUT)[(i + row * 2) % 6]
            box(out, 5 + i * 9, y, 8, 3, 4, ramp)
            out.put(8 + i * 9, y, c.CORAL[2])
        out.rect(3, y + 8, 58, 2, c.METAL[3])
    for y in range(25, 49):
        for x in range(3, 61):
            if (x + y) % 30 in (1, 2, 3, 8):
                out.blend(x, y, rgb("ffffff", 110))
    out.rect(3, 25, 58, 1, c.METAL[1])
    return out


def _register():
    out = tiles(1, 1)
    out.rect(5, 18, 24, 3, c.SHADOW)
    box(out, 5, 8, 22, 6, 6, c.INK)
    panel(out, 8, 1, 14, 9, c.METAL)
    out.rect(10, 3, 10, 4, c.LEAF[4])
    for x in (9, 13, 17, 21):
        out.rect(x, 10, 2, 2, c.CREAM[3])
    return out


def _cups():
    out = tiles(1, 1)
    for i in range(3):
        for k in range(3 - i % 2):
            panel(out, 3 + i * 9, 11 - k * 4, 8, 6, c.CREAM)
    return out


def _cake():
    out = tiles(1, 1)
    out.ellipse(32, 36, 24, 7, c.SHADOW)
    out.ellipse(32, 32, 24, 8, c.GLASS[3])
    out.rect(8, 6, 16, 8, c.WALNUT[2])
    out.ellipse(32, 28, 16, 6, c.WALNUT[2])
    out.rect(8, 9, 16, 2, c.CREAM[4])
    out.ellipse(32, 13, 16, 7, c.CORAL[4])
    for x in (11, 15, 19):
        out.rect(x, 4, 2, 2, c.CORAL[2])
    return out


def _steam(out, x, y, step):
    for i in range(3):
        up = (step * 3 + i * 4) % 12
        wisp = x + (1 if (step + i) % 2 else -1)
        out.rect(wisp, y - up, 2, 2, rgb("ffffff", 150 - up * 10))


def _cup(step):
    """A cup of something hot."""
    out = tiles(1, 1)
    out.ellipse(32, 42, 16, 6, c.SHADOW)
    out.ellipse(32, 39, 15, 6, c.CREAM[0])
    out.ellipse(32, 38, 13, 4, c.CREAM[4])
    panel(out, 12, 13, 8, 7, c.CREAM)
    out.rect(13, 13, 6, 2, c.WALNUT[1])
    out.rect(20, 14, 2, 3, c.CREAM[1])
    _steam(out, 15, 11, step)
    return out


def _bistro_table(cloth):
    """Round and small, with one foot; one tile."""
    out = tiles(1, 1)
    out.ellipse(34, 54, 26, 9, c.SHADOW)
    out.rect(14, 16, 4, 11, c.METAL[0])
    out.ellipse(32, 54, 14, 5, c.METAL[0])
    out.ellipse(32, 26, 29, 20, cloth[0])
    out.ellipse(32, 25, 27, 18, cloth[2])
    out.ellipse(32, 22, 27, 17, cloth[3])
    out.ellipse(28, 19, 19, 10, cloth[4])
    return out


def _candle():
    out = tiles(1, 1)
    out.ellipse(32, 24, 8, 4, c.SHADOW)
    out.rect(14, 6, 4, 6, c.CREAM[4])
    out.rect(15, 3, 2, 3, c.MUSTARD[4])
    out.ellipse(32, 12, 18, 16, rgb("ffdf94", 40))
    return out


def _hearth(step):
    """A fireplace of bricks that stands against a wall."""
    out = tiles(2, 3)
    shadow(out, 4, 84, 60, 9)
    box(out, 6, 6, 52, 4, 36, c.BRICK)
    box(out, 2, 36, 60, 6, 50, c.BRICK)
    for row in range(14):
        for i in range(5):
            x, y = 5 + i * 12 + (6 if row % 2 else 0), 12 + row * 5
            if x < 56 and (row > 6 or 9 < x < 52):
                out.hline(x, y, 8, c.BRICK[1])
    panel(out, 0, 34, 64, 8, c.WALNUT)
    out.rect(13, 54, 38, 31, c.INK[0])
    out.ellipse(64, 150, 36, 20, rgb("ff9a4a", 60))
    box(out, 18, 77, 28, 3, 4, c.WALNUT)
    for level, (w, h, color) in enumerate(
        ((24, 22, c.CORAL[2]), (16, 16, c.MUSTARD[3]), (8, 9, rgb("fff3c4")))
    ):
        for y in range(h):
            half = (w * (h - y) // h) // 2
            lean = (0, 1, 1, 0, -1, -1)[(y // 3 + step + level) % 6]
            out.rect(32 - half + lean, 78 - y, 2 * half, 1, color)
    ball(out, 18, 62, 8, 8, c.LEAF)
    out.rect(48, 27, 5, 8, c.CREAM[3])
    out.rect(36, 28, 4, 7, c.TEAL[3])
    return out


def _piano():
    """An upright piano, three tiles wide, keys toward us."""
    out = tiles(3, 2)
    shadow(out, 6, 54, 84, 9)
    box(out, 5, 2, 86, 7, 40, c.WALNUT)
    for x in (14, 54):
        panel(out, x, 14, 28, 14, c.WALNUT)
    panel(out, 38, 12, 20, 12, c.CREAM)
    for y in (15, 18, 21):
        out.hline(41, y, 14, c.CREAM[0])
    box(out, 3, 34, 90, 10, 10, c.WALNUT)
    out.rect(8, 36, 80, 7, c.WHITE)
    for x in range(8, 88, 4):
        out.vline(x, 36, 7, c.METAL[3])
        if x % 28 not in (0, 12):
            out.rect(x - 1, 36, 2, 4, c.INK[0])
    legs(out, (6, 86), 53, 8, c.WALNUT, 4)
    return out


def _jukebox(step):
    out = tiles(1, 2)
    shadow(out, 3, 54, 29, 9)
    out.ellipse(32, 28, 28, 24, c.WALNUT[0])
    box(out, 2, 14, 28, 4, 45, c.WALNUT)
    out.ellipse(32, 28, 24, 20, (c.CORAL, c.MUSTARD, c.TEAL, c.PLUM)[step][3])
    out.ellipse(32, 30, 16, 13, c.CREAM[4])
    out.rect(5, 22, 22, 12, c.INK[1])
    for i in range(5):
        h = 2 + (noise(i, 9) + step * 5) % 8
        out.rect(7 + i * 4, 33 - h, 3, h, c.MUSTARD[4])
    for i, y in enumerate((38, 44, 50)):
        out.rect(6, y, 20, 4, (c.CORAL, c.TEAL, c.MUSTARD)[(i + step) % 3][3])
    return out


def _sandwich_board():
    out = tiles(1, 2)
    shadow(out, 5, 54, 24, 7)
    box(out, 4, 24, 24, 3, 33, c.WOOD)
    out.rect(7, 29, 18, 23, c.INK[2])
    write(out, 16 - width_of("CAFE", 1) // 2, 31, "CAFE", c.MUSTARD[4], 1)
    for y, w in ((39, 12), (43, 9), (47, 11)):
        out.hline(10, y, w, rgb("e8efe6", 200))
    return out


def _string_lights(step):
    """Bulbs on a wire, stretched sideways; every other one glows."""
    out = tiles(3, 1)
    for x in range(96):
        y = 8 + (x % 32) * (32 - x % 32) // 32
        out.put(x, y, c.INK[2])
        if x % 8 == 4:
            bright = (x // 8 + step) % 2
            out.ellipse(2 * x + 1, 2 * y + 8, 13, 13, rgb("ffe7a6", 70 if bright else 24))
            out.rect(x - 1, y + 2, 3, 4, c.MUSTARD[4] if bright else c.MUSTARD[2])
    return out


def _crates():
    out = tiles(2, 2)
    shadow(out, 4, 54, 58, 8)
    for x, y in ((2, 30), (32, 30), (16, 6)):
        box(out, x, y, 29, 9, 18, c.WOOD)
        out.rect(x + 3, y + 2, 23, 6, c.WALNUT[1])
        for i in range(4):
            ball(out, 2 * x + 12 + i * 11, 2 * y + 10, 6, 6, (c.CORAL, c.LEAF)[(x + y) % 4 // 2])
        out.hline(x + 2, y + 17, 25, c.WOOD[1])
    return out


def add_cafe(book):
    book.add("bar", _bar(), ["###", "###"])
    book.add("vitrine", _vitrine(), ["##", "##"])
    book.add("register", _register())
    book.add("cups", _cups())
    book.add("cake", _cake())
    book.animate("cup", [_cup(step) for step in range(4)], 240)
    book.add("bistro_table", _bistro_table(c.CREAM), ["#"])
    book.add("bistro_table_wood", _bistro_table(c.WOOD), ["#"])
    book.add("candle", _candle())
    book.animate("hearth", [_hearth(step) for step in range(4)], 170, ["..", "..", "##"])
    book.add("piano", _piano(), ["...", "###"], above=1)
    book.animate("jukebox", [_jukebox(step) for step in range(4)], 500, [".", "#"], above=1)
    book.add("sandwich_board", _sandwich_board(), [".", "#"], above=1)
    book.animate("string_lights", [_string_lights(step) for step in range(2)], 900, above=1)
    book.add("crates", _crates(), ["..", "##"], above=1)
