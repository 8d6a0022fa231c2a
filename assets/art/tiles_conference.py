"""A conference: exhibitors' stands in four colours, roll-ups, a wall of light, stage technology."""

from art import colors as c
from art.canvas import rgb
from art.lettering import width_of, write
from art.shapes import box, panel, shadow, tiles
from art.tilebook import noise

RAMPS = {"coral": c.CORAL, "teal": c.TEAL, "mustard": c.MUSTARD, "plum": c.PLUM}


def _emblem(out, x, y, kind, color):
    """A plain mark about fourteen pixels large: circle, triangle, squares or waves."""
    if kind == "coral":
        out.ellipse(2 * x + 14, 2 * y + 14, 14, 14, color)
    elif kind == "teal":
        for k in range(7):
            out.rect(x + 7 - k, y + k * 2, 2 * k + 1, 2, color)
    elif kind == "mustard":
        for i, j in ((0, 0), (8, 0), (0, 8), (8, 8)):
            out.rect(x + i, y + j, 6, 6, color)
    else:
        for j in range(3):
            for i in range(14):
                out.rect(x + i, y + j * 5 + (0, 1, 2, 1)[i // 2 % 4], 1, 2, color)


def _stand_wall(name, ramp):
    """The back of a stand: a printed wall three tiles wide."""
    out = tiles(3, 2)
    shadow(out, 5, 54, 90, 9)
    box(out, 1, 4, 94, 4, 54, ramp)
    out.rect(3, 10, 90, 46, ramp[2])
    for k in range(46):
        out.hline(3, 10 + k, 30 - k // 2, ramp[3])
    _emblem(out, 14, 22, name, c.CREAM[4])
    for y, w in ((24, 34), (30, 26), (36, 30)):
        out.rect(48, y, w, 2, c.with_alpha(c.CREAM[4], 190))
    panel(out, 74, 40, 14, 10, c.INK)
    out.rect(76, 42, 10, 6, c.GLASS[2])
    return out


def _stand_counter(name, ramp):
    out = tiles(2, 1)
    shadow(out, 4, 22, 60, 9)
    box(out, 2, 8, 60, 6, 17, ramp, 2)
    panel(out, 1, 2, 62, 13, c.CREAM)
    _emblem(out, 25, 15, name, ramp[4])
    out.rect(8, 5, 9, 6, c.WHITE)
    out.hline(10, 7, 5, ramp[2])
    out.rect(46, 5, 4, 5, ramp[3])
    out.rect(51, 5, 4, 5, ramp[1])
    return out


def _rollup(name, ramp):
    out = tiles(1, 2)
    shadow(out, 5, 55, 25, 7)
    out.rect(4, 56, 24, 4, c.METAL[1])
    out.hline(4, 56, 24, c.METAL[4])
    panel(out, 5, 4, 22, 53, c.CREAM)
    out.rect(7, 6, 18, 49, c.WHITE)
    out.rect(7, 6, 18, 22, ramp[2])
    _emblem(out, 9, 10, name, c.CREAM[4])
    for y, w in ((33, 14), (37, 10), (41, 12)):
        out.hline(9, y, w, ramp[1])
    out.rect(9, 46, 9, 5, ramp[3])
    return out


def _led_wall(step):
    """Four tiles of moving light, for the back of a stage."""
    out = tiles(4, 2)
    panel(out, 1, 4, 126, 48, c.INK)
    for y in range(6, 50):
        for x in range(3, 125):
            band = (x + 2 * y + step * 20) % 80
            color = ("2b3f74", "33508c", "3b63a2", "3f5793")[band // 20]
            out.put(x, y, rgb(color))
    for i in range(14):
        x = 8 + noise(i, 1, 21) * 110 // 255
        y = 9 + (noise(i, 2, 21) + step * 6) % 36
        out.rect(x, y, 2, 2, (c.CORAL[3], c.GLASS[3], c.MUSTARD[4])[i % 3])
    write(out, 64 - width_of("HELLO", 3) // 2, 24, "HELLO", c.WHITE, 3)
    for x in (44, 84):
        out.vline(x, 6, 44, rgb("1e1b2b", 70))
    return out


def _spotlight(ramp):
    """Hangs from a truss and throws a cone."""
    out = tiles(1, 1)
    out.rect(14, 0, 4, 8, c.INK[1])
    panel(out, 8, 6, 16, 14, c.INK, 2)
    out.ellipse(32, 42, 14, 8, ramp[4])
    out.ellipse(32, 42, 8, 4, c.WHITE)
    return out


def _cone(ramp):
    out = tiles(3, 4)
    for y in range(128):
        half = 8 + y * 36 // 128
        out.rect(48 - half, y, 2 * half, 1, c.with_alpha(ramp[4], 44 - y // 4))
    return out


def _truss():
    """A lattice girder under the ceiling, stretched sideways."""
    out = tiles(3, 1)
    for y in (8, 20):
        out.rect(0, y, 96, 3, c.METAL[1])
        out.hline(0, y, 96, c.METAL[3])
        out.hline(0, y + 2, 96, c.METAL[0])
    for x in range(0, 96, 12):
        for k in range(10):
            out.put(x + k * 6 // 9, 11 + k, c.METAL[2])
            out.put(x + 12 - k * 6 // 9, 11 + k, c.METAL[1])
    return out


def _high_table():
    """To stand at, under a white cloth."""
    out = tiles(1, 2)
    out.ellipse(34, 118, 24, 9, c.SHADOW)
    for k in range(26):
        half = 11 - min(k, 26 - k) // 4
        out.rect(16 - half, 32 + k, 2 * half, 1, c.CREAM[3])
        out.put(16 - half, 32 + k, c.CREAM[0])
        out.put(15 + half, 32 + k, c.CREAM[0])
        out.rect(17 + half // 3, 32 + k, half // 2, 1, c.CREAM[2])
    out.ellipse(32, 58, 28, 17, c.CREAM[0])
    out.ellipse(32, 57, 26, 15, c.CREAM[4])
    out.rect(10, 25, 4, 5, c.MUSTARD[3])
    out.rect(18, 23, 4, 6, c.GLASS[2])
    return out


def _camera():
    out = tiles(1, 2)
    out.ellipse(34, 120, 22, 8, c.SHADOW)
    for k in range(28):
        out.rect(15 - k * 8 // 28, 32 + k, 2, 1, c.INK[1])
        out.rect(16 + k * 8 // 28, 32 + k, 2, 1, c.INK[2])
    out.vline(16, 32, 26, c.INK[2])
    box(out, 7, 17, 19, 6, 11, c.INK)
    out.rect(12, 13, 9, 5, c.INK[2])
    out.rect(9, 21, 5, 5, c.METAL[2])
    out.rect(22, 19, 2, 2, c.CORAL[2])
    return out


def _screen_stand(step):
    """A large screen on a foot; two tiles wide."""
    out = tiles(2, 2)
    shadow(out, 14, 56, 38, 6)
    out.rect(30, 42, 4, 16, c.METAL[1])
    out.rect(20, 57, 24, 3, c.INK[1])
    panel(out, 3, 8, 58, 36, c.INK)
    out.rect(5, 10, 54, 31, rgb("2a3350"))
    for i in range(6):
        h = 5 + (noise(i, 6) + step * 7) % 17
        out.rect(9 + i * 5, 37 - h, 3, h, (c.TEAL, c.CORAL)[i % 2][3])
    out.ellipse(94, 48, 15, 15, c.MUSTARD[3])
    out.ellipse(94, 48, 9, 9, rgb("2a3350"))
    out.rect(47 + (step % 2) * 3, 17 + step * 2, 5, 4, c.CORAL[3])
    return out


def _info_desk():
    """Three tiles, for whoever knows the way."""
    out = tiles(3, 2)
    shadow(out, 5, 52, 90, 11)
    box(out, 2, 24, 92, 8, 29, c.PLUM, 2)
    panel(out, 1, 14, 94, 19, c.CREAM)
    write(out, 48 - width_of("INFO", 4) // 2, 42, "INFO", c.CREAM[4], 4)
    panel(out, 10, 4, 18, 14, c.INK)
    out.rect(12, 6, 14, 9, c.INK[2])
    for i in range(3):
        out.rect(44 + i * 10, 18, 8, 9, (c.CORAL, c.TEAL, c.MUSTARD)[i][3])
        out.hline(46 + i * 10, 21, 4, c.WHITE)
    out.ellipse(168, 42, 9, 7, c.MUSTARD[3])
    return out


def add_conference(book):
    for name, ramp in RAMPS.items():
        book.add(f"stand_wall_{name}", _stand_wall(name, ramp), ["...", "###"], above=1)
        book.add(f"stand_counter_{name}", _stand_counter(name, ramp), ["##"])
        book.add(f"rollup_{name}", _rollup(name, ramp), [".", "#"], above=1)
        book.add(f"spotlight_{name}", _spotlight(ramp), above=1)
        book.add(f"cone_{name}", _cone(ramp))
    book.animate("led_wall", [_led_wall(step) for step in range(4)], 450)
    book.add("truss", _truss(), above=1)
    book.add("high_table", _high_table(), [".", "#"], above=1)
    book.add("camera", _camera(), [".", "#"], above=1)
    frames = [_screen_stand(step) for step in range(4)]
    book.animate("screen_stand", frames, 600, ["..", "##"], above=1)
    book.add("info_desk", _info_desk(), ["...", "###"], above=1)
