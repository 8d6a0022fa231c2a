"""A campus: school desks, benches of a lecture hall, a laboratory, bicycles, a flag, a statue."""

from art import colors as c
from art.canvas import rgb
from art.shapes import ball, box, legs, panel, shadow, tiles


def _school_desk():
    out = tiles(1, 1)
    shadow(out, 3, 22, 28, 8)
    legs(out, (3, 26), 20, 9, c.METAL)
    box(out, 1, 4, 30, 13, 4, c.WOOD)
    out.rect(6, 7, 9, 7, c.WHITE)
    out.hline(8, 9, 5, c.METAL[2])
    out.hline(8, 11, 4, c.METAL[2])
    out.rect(20, 8, 6, 4, c.CORAL[2])
    out.hline(20, 8, 6, c.CORAL[4])
    return out


def _teacher_desk():
    out = tiles(2, 1)
    shadow(out, 4, 22, 60, 9)
    box(out, 1, 2, 62, 14, 12, c.WALNUT)
    out.rect(26, 18, 12, 8, c.WALNUT[1])
    panel(out, 8, 4, 13, 9, c.CREAM)
    out.rect(44, 3, 12, 3, c.CORAL[2])
    out.rect(43, 6, 13, 3, c.TEAL[3])
    out.rect(45, 9, 10, 3, c.MUSTARD[3])
    ball(out, 68, 14, 8, 8, c.CORAL)
    return out


def _lecture_bench():
    """The long desk of a row of seats, stretched sideways."""
    out = tiles(3, 1)
    shadow(out, 4, 23, 90, 8)
    box(out, 1, 5, 94, 9, 13, c.WOOD)
    for x in (32, 64):
        out.vline(x, 15, 10, c.WOOD[1])
    for x in (12, 44, 76):
        out.rect(x, 7, 9, 5, c.CREAM[4])
    return out


def _tier():
    """The edge of a step in a lecture hall, stretched sideways."""
    out = tiles(3, 1)
    out.rect(0, 0, 96, 3, c.WALNUT[3])
    out.rect(0, 3, 96, 6, c.WALNUT[2])
    out.hline(0, 0, 96, c.WALNUT[4])
    out.hline(0, 9, 96, c.WALNUT[0])
    for k, alpha in enumerate((70, 52, 34, 18)):
        out.hline(0, 10 + k, 96, c.with_alpha(c.SHADOW, alpha))
    return out


def _lab_bench():
    """White top, metal front; stretched sideways."""
    out = tiles(3, 1)
    shadow(out, 4, 22, 90, 9)
    box(out, 1, 10, 94, 8, 16, c.METAL)
    panel(out, 0, 1, 96, 14, c.CREAM)
    out.rect(2, 3, 92, 10, rgb("f3f5f4"))
    for x in (8, 40, 72):
        panel(out, x, 18, 16, 8, c.METAL)
        out.hline(x + 5, 21, 6, c.METAL[1])
    return out


def _flasks():
    out = tiles(1, 1)
    for x, color, w in ((5, c.LEAF[3], 8), (14, c.CORAL[3], 7), (23, c.WATER[3], 6)):
        out.rect(x + w // 2 - 1, 0, 2, 5, c.GLASS[3])
        out.ellipse(2 * x + w, 18, w, 9, c.GLASS[0])
        out.ellipse(2 * x + w, 18, w - 2, 7, color)
        out.put(x + 2, 7, c.WHITE)
    return out


def _microscope():
    out = tiles(1, 1)
    out.rect(10, 11, 12, 3, c.INK[1])
    out.rect(19, 3, 3, 9, c.INK[2])
    out.rows(11, 1, ["..oo.", ".omo.", ".omo.", "omo..", "omo..", ".o..."],
             {"o": c.INK[1], "m": c.METAL[4]})
    out.rect(9, 9, 9, 2, c.METAL[2])
    return out


def _globe():
    out = tiles(1, 1)
    out.rect(14, 12, 4, 4, c.WALNUT[0])
    out.hline(11, 15, 10, c.WALNUT[2])
    ball(out, 32, 12, 13, 13, c.WATER)
    out.rect(12, 4, 5, 4, c.LEAF[3])
    out.rect(17, 7, 4, 3, c.LEAF[3])
    return out


def _ring(out, cx2, cy2, size, hole, color):
    for y in range((cy2 - size) // 2, (cy2 + size) // 2 + 1):
        for x in range((cx2 - size) // 2, (cx2 + size) // 2 + 1):
            far = (2 * x + 1 - cx2) ** 2 + (2 * y + 1 - cy2) ** 2
            if hole * hole < far <= size * size:
                out.put(x, y, color)


def _bicycle(out, x, ramp):
    for wheel in (x, x + 20):
        _ring(out, 2 * wheel, 46, 15, 12, c.INK[1])
        _ring(out, 2 * wheel, 46, 12, 10, c.METAL[3])
        out.put(wheel, 23, c.INK[1])
    for k in range(10):
        out.rect(x + k, 23 - k, 2, 2, ramp[2])
        out.rect(x + 10 + k, 13 + k, 2, 2, ramp[2])
    out.rect(x + 3, 14, 14, 2, ramp[3])
    out.rect(x - 1, 9, 6, 2, c.WALNUT[0])
    out.rect(x + 15, 7, 2, 9, c.METAL[1])
    out.rect(x + 14, 6, 6, 2, c.INK[1])


def _bike_rack():
    out = tiles(3, 1)
    shadow(out, 4, 26, 88, 5)
    for x, ramp in ((10, c.CORAL), (36, c.TEAL), (62, c.MUSTARD)):
        _bicycle(out, x, ramp)
        out.rect(x + 8, 16, 2, 14, c.METAL[1])
        out.rect(x + 14, 16, 2, 14, c.METAL[1])
        out.rect(x + 8, 15, 8, 2, c.METAL[3])
    return out


def _flag(step):
    """A tall pole whose flag waves; three tiles high."""
    out = tiles(2, 3)
    out.ellipse(34, 184, 18, 8, c.SHADOW)
    box(out, 8, 84, 17, 4, 6, c.STONE)
    out.rect(15, 4, 3, 82, c.METAL[1])
    out.vline(15, 4, 82, c.METAL[4])
    out.rect(14, 1, 5, 4, c.MUSTARD[3])
    for x in range(34):
        lift = (0, 1, 2, 2, 1, 0, -1, -1)[(x // 3 + step * 2) % 8] * x // 24
        light = (x // 3 + step * 2) % 8 in (1, 2, 3)
        for y in range(24):
            ramp = c.TEAL if y < 16 else c.CREAM
            out.put(18 + x, 8 + y + lift, ramp[3 if light else 2])
        out.put(18 + x, 8 + lift, c.TEAL[1])
        out.put(18 + x, 32 + lift, c.CREAM[0])
    return out


def _statue():
    """A globe within golden rings, on a plinth; two tiles wide."""
    out = tiles(2, 3)
    shadow(out, 9, 82, 50, 12)
    box(out, 8, 66, 48, 9, 20, c.STONE, 2)
    panel(out, 22, 79, 20, 6, c.MUSTARD)
    box(out, 20, 52, 24, 7, 12, c.STONE, 2)
    out.rect(29, 44, 6, 10, c.MUSTARD[1])
    ball(out, 64, 52, 32, 32, c.TEAL)
    out.ellipse(54, 44, 11, 8, c.LEAF[3])
    out.ellipse(72, 56, 9, 9, c.LEAF[2])
    out.ellipse(58, 66, 7, 5, c.LEAF[2])
    _ring(out, 64, 52, 42, 38, c.MUSTARD[1])
    _ring(out, 64, 52, 41, 39, c.MUSTARD[4])
    for k in range(-20, 21):
        out.rect(32 + k, 26 - k // 2, 1, 2, c.MUSTARD[3 if k < 4 else 1])
    return out


def _notice_stand():
    """A roofed board of notices in the open."""
    out = tiles(2, 2)
    shadow(out, 8, 56, 52, 7)
    legs(out, (8, 52), 20, 40, c.WALNUT, 4)
    panel(out, 6, 14, 52, 30, c.WOOD)
    for x, y, w, h, color in (
        (10, 19, 10, 12, c.WHITE),
        (23, 18, 13, 9, c.MUSTARD[4]),
        (40, 19, 12, 14, c.CORAL[4]),
        (24, 30, 11, 10, c.GLASS[3]),
        (12, 34, 9, 6, c.LEAF[4]),
    ):
        out.rect(x, y, w, h, color)
        out.hline(x + 2, y + 3, w - 4, c.with_alpha(c.INK[3], 120))
    box(out, 1, 4, 62, 6, 7, c.CORAL)
    return out


def _stairs():
    """Wide steps of stone, stretched sideways."""
    out = tiles(3, 1)
    for k in range(4):
        y = k * 8
        out.rect(0, y, 96, 8, c.STONE[3])
        out.hline(0, y, 96, c.STONE[4])
        out.rect(0, y + 5, 96, 3, c.STONE[2])
        out.hline(0, y + 7, 96, c.STONE[1])
    for x in (0, 90):
        out.rect(x, 0, 6, 32, c.STONE[4])
        out.vline(x, 0, 32, c.STONE[1])
        out.vline(x + 5, 0, 32, c.STONE[1])
    return out


def add_school(book):
    book.add("school_desk", _school_desk(), ["#"])
    book.add("teacher_desk", _teacher_desk(), ["##"])
    book.add("lecture_bench", _lecture_bench(), ["###"])
    book.add("tier", _tier())
    book.add("lab_bench", _lab_bench(), ["###"])
    book.add("flasks", _flasks())
    book.add("microscope", _microscope())
    book.add("globe", _globe())
    book.add("bike_rack", _bike_rack(), ["###"])
    book.animate("flag", [_flag(step) for step in range(4)], 200, ["..", "..", "#."], above=2)
    book.add("statue", _statue(), ["..", "##", "##"], above=1)
    book.add("notice_stand", _notice_stand(), ["..", "##"], above=1)
    book.add("stairs", _stairs())
