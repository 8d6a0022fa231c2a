"""Floors: wood, carpets, kitchen tiles, flagstones, grass, and the shadows that lie on them."""

from art import colors as c
from art.canvas import Canvas, rgb
from art.floor_patterns import PATTERNS
from art.tilebook import TILE, noise

WOOD = ("cd9d69 d1a26e c99965", "bf8f5d", "b68455", "d6ab78")
DARK_WOOD = ("8a5f4a 855b46 8f654e", "755040", "6b4638", "976c55")


def _boards(tones, line, joint, light, step):
    """A 2 x 2 tile pattern of boards eight pixels high, one joint a row, staggered by step."""
    tones, out = [rgb(t) for t in tones.split()], Canvas(64, 64)
    for y in range(64):
        row = y // 8
        for x in range(64):
            along = (x + row * step) % 64
            color = tones[noise(row, along // 32, 5) % 3 if along > 31 else row % 3]
            if y % 8 == 7:
                color = rgb(line)
            elif along == 0:
                color = rgb(joint)
            elif y % 8 == 0 and along > 2:
                color = rgb(light)
            out.put(x, y, color)
    _grain(out, line, step)
    return out


def _grain(out, line, step):
    """One short streak a row, well away from the joint."""
    for row in range(8):
        start = 12 + noise(row, 3, 9) % 36 - row * step
        for k in range(6):
            out.put((start + k) % 64, row * 8 + 3 + row % 3, rgb(line))


def _carpet(base, dot, line):
    """Flat pile with a quiet diagonal weave."""
    out = Canvas(TILE, TILE, base)
    for y in range(TILE):
        for x in range(TILE):
            if x % 8 == (4 if y % 16 >= 8 else 0) and y % 8 == 4:
                out.put(x, y, dot)
                out.put((x + 1) % TILE, y, dot)
            elif (x + y) % 16 == 0 and y % 2 == 0:
                out.put(x, y, line)
    return out


def carpet_teal():
    return _carpet(rgb("6b9a98"), rgb("7aa8a4"), rgb("649290"))


def carpet_plum():
    return _carpet(rgb("8d6a86"), rgb("9c7a95"), rgb("856280"))


def kitchen_tiles():
    """Cream and grey-blue squares of 16 pixels with a light upper left edge."""
    out = Canvas(TILE, TILE)
    tones = [(rgb("ebe2d2"), rgb("f4ede0")), (rgb("d3d8d3"), rgb("dee2dc"))]
    for y in range(TILE):
        for x in range(TILE):
            base, light = tones[(x // 16 + y // 16) % 2]
            edge = x % 16 == 0 or y % 16 == 0
            joint = x % 16 == 15 or y % 16 == 15
            out.put(x, y, rgb("c6c1b7") if joint else light if edge else base)
    return out


def flagstones():
    """Large pale slabs in two sizes, a 2 x 2 tile pattern."""
    out = Canvas(64, 64, rgb("b3aba3"))
    slabs = [
        (0, 0, 40, 24),
        (40, 0, 24, 24),
        (0, 24, 24, 20),
        (24, 24, 40, 20),
        (0, 44, 36, 20),
        (36, 44, 28, 20),
    ]
    tones = [rgb("cfc8bd"), rgb("d6cfc4"), rgb("c9c2b8")]
    for i, (x, y, w, h) in enumerate(slabs):
        out.rect(x, y, w - 1, h - 1, tones[i % 3])
        out.hline(x, y, w - 1, rgb("dfd9cf"))
        out.vline(x, y, h - 1, rgb("dfd9cf"))
        out.put(x + w - 2, y + h - 2, rgb("b3aba3"))
        out.put(x, y, rgb("c0b8af"))
    return out


BLADE = ["l.l", "dbd"]
TUFT = ["..l..", "l.b.l", "dbdbd"]


def _grass(seed, tufts):
    """Green with a fine grain and a few blades; all kinds share a ground, so no seam is seen."""
    out = Canvas(TILE, TILE, c.GRASS[3])
    for i in range(18):
        x, y = noise(i, seed, 6) % 31, noise(i, seed, 7) % 32
        out.hline(x, y, 1 + noise(i, seed, 8) % 2, rgb("85b35c") if i % 3 else rgb("96c56e"))
    key = {"l": c.GRASS[4], "b": c.GRASS[2], "d": c.GRASS[1]}
    for i in range(tufts):
        x, y = 2 + noise(i, seed, 1) % 25, 2 + noise(i, seed, 2) % 26
        out.rows(x, y, TUFT if noise(i, seed, 3) % 3 == 0 else BLADE, key)
    for i in range(3):
        x, y = noise(i, seed, 4) % 30, noise(i, seed, 5) % 31
        out.hline(x, y, 2, c.GRASS[2] if i % 2 else rgb("93c06a"))
    return out


def _shadow_below():
    """Lies on the first floor row under a wall: a soft band that fades downward."""
    out = Canvas(TILE, TILE)
    for y, alpha in enumerate([92, 84, 74, 62, 50, 38, 26, 16, 8]):
        out.hline(0, y, TILE, c.with_alpha(c.SHADOW, alpha))
    return out


def _door_shade():
    """The dim inside of a doorway, under its header."""
    out = Canvas(TILE, TILE)
    for y in range(TILE):
        out.hline(0, y, TILE, c.with_alpha(c.SHADOW, max(0, 150 - y * 5)))
    return out


def _sill():
    """A worn stone step in front of a door."""
    out = Canvas(TILE, TILE)
    out.rect(0, 22, TILE, 10, c.STONE[3])
    out.hline(0, 22, TILE, c.STONE[4])
    out.hline(0, 31, TILE, c.STONE[1])
    out.vline(15, 23, 8, c.STONE[2])
    return out


def _threshold():
    """The strip between two floors in the doorway of a vertical wall."""
    out = Canvas(TILE, TILE)
    out.rect(10, 0, 12, TILE, rgb("b98a5b"))
    out.vline(10, 0, TILE, rgb("cfa474"))
    out.vline(21, 0, TILE, rgb("9c7048"))
    for y in (7, 15, 23, 31):
        out.hline(11, y, 10, rgb("ab7d51"))
    return out


def _sunlight():
    """A slanted patch of light that falls through a window, two tiles wide."""
    out = Canvas(64, 64)
    for y in range(4, 56):
        for x in range(64):
            left = 12 + y // 3
            inside = left <= x < left + 34 and (x - left) not in (16, 17) and y % 26 not in (0, 1)
            if inside:
                out.put(x, y, rgb("fff0b8", 44 if y < 40 else 26))
    return out


def _half(picture, x):
    out = Canvas(TILE, TILE)
    out.paste(picture.crop(x, 0, 16, TILE), x, 0)
    return out


def add_floors(book):
    wood, dark, flags = _boards(*WOOD, 23), _boards(*DARK_WOOD, 29), flagstones()
    teal, plum, kitchen = carpet_teal(), carpet_plum(), kitchen_tiles()
    book.add("wood", wood)
    book.add("dark_wood", dark)
    book.add("flagstones", flags)
    book.add("carpet_teal", teal)
    book.add("carpet_plum", plum)
    book.add("kitchen_tiles", kitchen)
    more = {
        "carpet_slate": _carpet(rgb("6d7a92"), rgb("7c89a0"), rgb("66738b")),
        "carpet_wine": _carpet(rgb("9b5560"), rgb("aa6670"), rgb("934f5a")),
    }
    more |= {name: draw() for name, draw in PATTERNS.items()}
    for name, picture in more.items():
        book.add(name, picture)
    for i, tufts in enumerate([0, 2, 4, 6]):
        book.add(f"grass_{i}", _grass(i + 3, tufts))
    shade = _shadow_below()
    book.add("shadow_below", shade)
    book.add("shadow_below_left", _half(shade, 0))
    book.add("shadow_below_right", _half(shade, 16))
    book.add("door_shade", _door_shade())
    book.add("sill", _sill())
    book.add("threshold", _threshold())
    book.add("sunlight", _sunlight())
    halves = {
        "wood": wood,
        "dark_wood": dark,
        "carpet_teal": teal,
        "carpet_plum": plum,
        "kitchen_tiles": kitchen,
        "flagstones": flags,
        "grass": _grass(3, 0),
    } | more
    for name, picture in halves.items():
        book.add(f"left_half_{name}", _half(picture, 0))
