"""A park: a playground, a fire, a boat, birches, flowers and small life."""

from art import colors as c
from art.canvas import rgb
from art.shapes import ball, box, legs, shadow, tiles
from art.tilebook import noise

def _swing():
    out = tiles(3, 3)
    shadow(out, 6, 86, 86, 8)
    for x in (6, 84):
        for k in range(70):
            out.rect(x + (k // 12 if x < 40 else -(k // 12)) + (0 if x < 40 else 4), 88 - k, 4, 1,
                     c.CORAL[2 if k % 2 else 1])
    box(out, 8, 14, 80, 3, 4, c.CORAL)
    for x in (28, 60):
        for dx in (0, 10):
            out.vline(x + dx, 20, 46, c.METAL[1])
        box(out, x - 2, 64, 15, 4, 3, c.MUSTARD)
        out.rect(x - 1, 84, 14, 3, c.SOFT_SHADOW)
    return out


def _slide():
    out = tiles(2, 3)
    shadow(out, 6, 82, 54, 10)
    for x in (8, 22):
        out.rect(x, 18, 3, 70, c.METAL[1])
        out.vline(x, 18, 70, c.METAL[3])
    for y in range(34, 86, 8):
        out.rect(10, y, 13, 3, c.MUSTARD[2])
        out.hline(10, y, 13, c.MUSTARD[4])
    box(out, 6, 22, 22, 8, 4, c.CORAL)
    for k in range(62):
        x = 24 + k * 32 // 62
        out.rect(x, 25 + k, 12, 2, c.TEAL[3])
        out.rect(x, 25 + k, 2, 2, c.TEAL[4])
        out.rect(x + 10, 25 + k, 2, 2, c.TEAL[1])
    return out


def _fire(step):
    """Flames on logs within a ring of stones."""
    out = tiles(2, 2)
    out.ellipse(66, 100, 56, 24, c.SHADOW)
    for size in (62, 48):
        out.ellipse(64, 70, size, size - 6, rgb("ffce7a", 26))
    for i in range(10):
        x = 32 + (22, 18, 7, -7, -18, -22, -18, -7, 7, 18)[i]
        y = 48 + (0, 6, 9, 9, 6, 0, -6, -9, -9, -6)[i]
        ball(out, 2 * x, 2 * y, 11, 9, c.STONE)
    box(out, 18, 46, 28, 4, 4, c.WALNUT)
    box(out, 22, 42, 20, 4, 4, c.WOOD)
    for ramp_index, (w, h) in enumerate(((20, 34), (14, 25), (8, 15))):
        color = (c.CORAL[2], c.MUSTARD[3], rgb("fff3c4"))[ramp_index]
        for y in range(h):
            half = (w * (h - y) // h) // 2
            lean = (0, 1, 2, 1, 0, -1, -2, -1)[(y // 3 + step * 2 + ramp_index) % 8]
            out.rect(32 - half + lean, 47 - y, 2 * half, 1, color)
    for i in range(4):
        y = 14 - (step * 4 + i * 5) % 14
        out.put(26 + i * 4 + step % 2, y, c.MUSTARD[4])
    return out


def _boat():
    """A rowing boat, moored; three tiles wide."""
    out = tiles(3, 2)
    out.ellipse(96, 78, 90, 36, c.with_alpha(c.WATER[0], 110))
    out.ellipse(96, 70, 88, 38, c.WALNUT[0])
    out.ellipse(96, 68, 86, 34, c.CORAL[2])
    out.ellipse(96, 64, 86, 32, c.CORAL[3])
    out.ellipse(96, 62, 74, 24, c.WALNUT[1])
    out.ellipse(96, 65, 70, 20, c.WOOD[2])
    for x in (28, 58):
        box(out, x, 24, 9, 14, 3, c.WOOD)
    out.rect(20, 18, 44, 2, c.WOOD[4])
    out.rect(60, 16, 10, 5, c.WOOD[3])
    return out


BARK = [rgb(t) for t in "4d4a5c c9c4c0 e2ddd6 f3efe8".split()]


def _birch(seed):
    out = tiles(2, 4)
    out.ellipse(68, 240, 44, 15, c.SHADOW)
    out.rect(28, 60, 8, 62, BARK[0])
    out.rect(29, 60, 6, 61, BARK[3])
    out.vline(34, 60, 61, BARK[1])
    for k in range(6):
        out.hline(29 + k % 2 * 3, 66 + k * 9, 3, BARK[0])
    light = [rgb(t) for t in "3c5f2f 5d8a3e 83b04e a9cd68 d0e690".split()]
    for x, y, w, h in (
        (20, 62, 26, 22),
        (45, 60, 26, 22),
        (32, 70, 26, 18),
        (19, 42, 26, 26),
        (45, 42, 26, 26),
        (32, 24, 30, 34),
        (32, 46, 30, 28),
    ):
        ball(out, 2 * x, 2 * y, w, h, light)
    for i in range(26):
        x, y = 8 + noise(i, seed, 6) * 48 // 255, 10 + noise(i, seed, 7) * 60 // 255
        if out.get(x, y) in light[2:4]:
            out.rows(x, y, ["m.", ".m"], {"m": light[4] if y < 40 else light[1]})
    return out


def _stump():
    out = tiles(1, 1)
    out.ellipse(34, 52, 26, 11, c.SHADOW)
    out.rect(6, 14, 20, 12, c.WALNUT[0])
    out.rect(7, 14, 18, 11, c.WALNUT[2])
    out.vline(11, 16, 8, c.WALNUT[1])
    out.vline(19, 16, 9, c.WALNUT[1])
    out.ellipse(32, 28, 22, 12, c.WALNUT[0])
    out.ellipse(32, 27, 20, 10, c.WOOD[4])
    out.ellipse(32, 27, 12, 6, c.WOOD[3])
    out.ellipse(32, 27, 5, 2, c.WOOD[2])
    return out


def _mushrooms():
    out = tiles(1, 1)
    for x, y, w in ((9, 18, 8), (19, 23, 6), (21, 13, 5)):
        out.ellipse(2 * x + 2, 2 * y + 8, w, 4, c.SHADOW)
        out.rect(x - 1, y, 3, 5, c.CREAM[3])
        out.ellipse(2 * x + 1, 2 * y - 2, w + 1, 6, c.CORAL[0])
        out.ellipse(2 * x + 1, 2 * y - 3, w - 1, 4, c.CORAL[2])
        out.put(x - 1, y - 2, c.CREAM[4])
        out.put(x + 1, y - 3, c.CREAM[4])
    return out


TUFT = [(-9, 7), (-7, 12), (-4, 15), (-1, 18), (2, 16), (5, 14), (8, 11), (10, 6)]


def _tuft(spread):
    """A clump of long grass that one walks through."""
    out = tiles(1, 1)
    out.ellipse(34, 50, 20, 7, c.SOFT_SHADOW)
    for i, (dx, height) in enumerate(TUFT):
        dx, height = dx * spread // 4, height * 4 // spread
        for k in range(height):
            x = 16 + dx * k * k // (height * height) + dx // 4
            tone = 1 if k < height // 3 else 2 if k < height * 2 // 3 else 3
            out.put(x, 25 - k, c.LEAF[tone + (i + k) % 5 // 4])
            out.put(x + 1, 25 - k, c.LEAF[max(tone - 1, 1)])
    return out


def _daisies():
    out = tiles(1, 1)
    for i in range(11):
        x, y = 4 + noise(i, 1, 44) % 23, 5 + noise(i, 2, 44) % 21
        out.rect(x, y + 2, 2, 3, c.LEAF[2])
        out.rows(x - 1, y, [".p.", "php", ".p."], {"p": c.WHITE, "h": c.MUSTARD[3]})
    return out


def _sunflowers(step):
    out = tiles(1, 2)
    out.ellipse(34, 122, 22, 6, c.SHADOW)
    for x, top in ((8, 22), (16, 12), (24, 26)):
        out.rect(x, top + 10, 2, 48 - top, c.LEAF[1])
        lean = (0, 1, 0, -1)[(step + x // 8) % 4]
        out.rect(x + lean, top, 2, 10, c.LEAF[1])
        for y in (top + 14, top + 24):
            out.rect(x - 4, y, 4, 2, c.LEAF[3])
            out.rect(x + 2, y + 3, 4, 2, c.LEAF[2])
        head = 2 * (x + lean) + 2
        out.ellipse(head, 2 * top, 13, 13, c.MUSTARD[2])
        out.ellipse(head - 1, 2 * top - 1, 11, 11, c.MUSTARD[4])
        out.ellipse(head, 2 * top, 6, 6, c.WALNUT[2])
    return out


def _signpost():
    out = tiles(1, 2)
    out.ellipse(34, 120, 16, 6, c.SHADOW)
    out.rect(14, 12, 4, 48, c.WALNUT[0])
    out.vline(15, 12, 47, c.WALNUT[3])
    for y, left in ((14, False), (25, True), (36, False)):
        box(out, 3 if left else 8, y, 21, 7, 2, c.WOOD)
        out.hline(7 if left else 12, y + 4, 11, c.WALNUT[1])
    return out


def _duck(step):
    out = tiles(1, 1)
    y = (0, 1, 1, 0)[step]
    out.ellipse(34, 44, 20, 6, c.with_alpha(c.WATER[4], 120 + step % 2 * 40))
    out.ellipse(34, 36 + 2 * y, 16, 9, c.WALNUT[0])
    out.ellipse(34, 35 + 2 * y, 14, 7, c.WOOD[3])
    out.rect(19, 14 + y, 6, 3, c.WOOD[2])
    out.ellipse(22, 22 + 2 * y, 9, 9, c.PINE[0])
    out.ellipse(22, 22 + 2 * y, 7, 7, c.PINE[3])
    out.hline(9, 15 + y, 5, c.WHITE)
    out.rect(5, 11 + y, 3, 2, c.MUSTARD[3])
    out.put(10, 10 + y, c.INK[0])
    return out


def _butterflies(step):
    out = tiles(1, 1)
    for i, (x, y, color) in enumerate(((8, 8, c.CORAL[3]), (20, 18, c.MUSTARD[4]))):
        x += (0, 1, 2, 1)[(step + i) % 4]
        y += (0, -1, 0, 1)[(step + 2 * i) % 4]
        wide = 3 if (step + i) % 2 == 0 else 1
        out.rect(x - wide, y - 1, wide, 3, color)
        out.rect(x + 1, y - 1, wide, 3, color)
        out.vline(x, y - 1, 4, c.INK[1])
    return out


def _wheelbarrow():
    out = tiles(2, 1)
    shadow(out, 6, 24, 50, 6)
    legs(out, (38, 46), 18, 11, c.METAL)
    box(out, 10, 6, 34, 10, 8, c.PINE, 2)
    for i in range(6):
        ball(out, 30 + i * 10, 12 + i % 2 * 4, 9, 9, (c.CORAL, c.MUSTARD, c.LEAF)[i % 3])
    out.rect(42, 9, 18, 2, c.WOOD[1])
    out.ellipse(18, 50, 12, 12, c.INK[1])
    out.ellipse(18, 50, 7, 7, c.METAL[2])
    return out


def add_park(book):
    book.add("swing", _swing(), ["...", "...", "#.#"], above=2)
    book.add("slide", _slide(), ["..", "##", "##"], above=1)
    book.animate("fire", [_fire(step) for step in range(4)], 150, ["..", "##"], above=1)
    book.add("boat", _boat(), ["###", "###"])
    trunk = ["..", "..", "..", "##"]
    book.add("birch", _birch(2), trunk, above=3)
    book.add("stump", _stump(), ["d"])
    book.add("mushrooms", _mushrooms())
    book.add("tuft", _tuft(4))
    book.add("tuft_low", _tuft(5))
    book.add("daisies", _daisies())
    frames = [_sunflowers(step) for step in range(4)]
    book.animate("sunflowers", frames, 560, [".", "#"], above=1)
    book.add("signpost", _signpost(), [".", "#"], above=1)
    book.animate("duck", [_duck(step) for step in range(4)], 420, ["#"])
    book.animate("butterflies", [_butterflies(step) for step in range(4)], 180, above=1)
    book.add("wheelbarrow", _wheelbarrow(), ["##"])
