"""Paths and water with soft borders, chosen by a tile's four corners; flowers."""

from art import colors as c
from art.autotile import BL, BR, TL, TR
from art.canvas import Canvas, rgb
from art.tilebook import TILE, noise


def inside(mask, x, y):
    """Whether a pixel belongs to the terrain whose corners are set in mask (marching squares)."""
    x, y = min(max(2 * x + 1, 0), 64), min(max(2 * y + 1, 0), 64)
    weight = 0
    weight += (64 - x) * (64 - y) if mask & TL else 0
    weight += x * (64 - y) if mask & TR else 0
    weight += x * y if mask & BR else 0
    weight += (64 - x) * y if mask & BL else 0
    return weight * 2 >= 64 * 64


def _path_pixel(x, y):
    """Packed sand with round cobbles on an eight-pixel lattice."""
    row = y // 8
    cx = (x + (4 if row % 2 else 0)) % 32
    col, dx, dy = cx // 8, cx % 8, y % 8
    if dx == 7 or dy == 7 or (dx in (0, 6) and dy in (0, 6)):
        return c.SAND[1]
    tone = noise(col, row, 12) % 3
    if dy == 0 or dx == 0:
        return c.SAND[4] if tone else c.SAND[3]
    return [rgb("e4d1a6"), c.SAND[3], rgb("e0cb9d")][tone]


def border(mask, x, y, far, within=True):
    """Whether the terrain ends (or, from without, begins) some pixels up, down, left or right."""
    steps = ((far, 0), (-far, 0), (0, far), (0, -far))
    return any(inside(mask, x + d, y + e) != within for d, e in steps)


def patch(mask, pixel, rim, near):
    """Ground as far as a mask goes: pixel(x, y) within two lines; the outer one may be None."""
    out = Canvas(TILE, TILE)
    for y in range(TILE):
        for x in range(TILE):
            if not inside(mask, x, y):
                continue
            if mask == 15:
                out.put(x, y, pixel(x, y))
            elif border(mask, x, y, 1):
                out.put(x, y, rim or near)
            else:
                out.put(x, y, near if border(mask, x, y, 2) else pixel(x, y))
    return out


def _water(frame, seed):
    """Calm blue with a few glints that drift; four frames close the circle."""
    out = Canvas(TILE, TILE, c.WATER[2])
    for i in range(3):
        x = (noise(i, seed, 21) + frame * 2 * (1 if i % 2 else -1)) % TILE
        y = (4 + i * 10 + noise(i, seed, 22) % 6 + (1 if frame in (1, 2) else 0)) % TILE
        length = (7, 5, 9)[i] - (2 if frame == (i + 1) % 4 else 0)
        for k in range(length):
            out.put((x + k) % TILE, y, c.WATER[3])
            if 1 < k < length - 2 and i != 1:
                out.put((x + k + 1) % TILE, (y + 1) % TILE, rgb("5aa4c8"))
    if frame == seed % 4:
        out.put(noise(9, seed) % 28 + 2, noise(8, seed) % 28 + 2, c.WATER[4])
    return out


def _bank_pixel(mask, x, y):
    """What lies over the water: grass, a stone rim, the bank's face and its shade on the water."""
    if not inside(mask, x, y):
        touches = any(inside(mask, x + d, y + e) for d, e in ((1, 0), (-1, 0), (0, 1), (0, -1)))
        return c.GRASS[1] if touches else None
    depth = next((k for k in range(1, 10) if not inside(mask, x, y - k)), 99)
    if depth <= 2:
        return c.SAND[2] if depth == 1 else c.SAND[1]
    if depth <= 5:
        return c.SAND[0] if depth < 5 else rgb("7d6a58")
    if depth <= 8:
        return c.with_alpha(c.WATER[0], 120)
    sides = ((1, 0), (-1, 0), (0, 1), (2, 0), (-2, 0), (0, 2))
    near = [k for k, (d, e) in enumerate(sides) if not inside(mask, x + d, y + e)]
    if near:
        return c.SAND[2] if min(near) < 3 else c.with_alpha(c.WATER[4], 190)
    return None


def _bank(mask):
    out = Canvas(TILE, TILE)
    for y in range(TILE):
        for x in range(TILE):
            color = _bank_pixel(mask, x, y)
            if color:
                out.put(x, y, color)
    return out


def _ground_with_bank(mask):
    """Grass everywhere that is not water, then the bank; drawn over the animated water."""
    out = Canvas(TILE, TILE)
    for y in range(TILE):
        for x in range(TILE):
            if not inside(mask, x, y):
                out.put(x, y, c.GRASS[3])
    out.paste(_bank(mask), 0, 0)
    return out


def _flowers(petal, heart, seed):
    out = Canvas(TILE, TILE)
    key = {"p": petal, "h": heart, "g": c.LEAF[2], "s": c.with_alpha(c.LEAF[0], 70)}
    bloom = [".p.", "php", ".p.", ".g.", "gg.", ".ss"]
    for i, (x, y) in enumerate([(3, 2), (14, 7), (23, 3), (6, 16), (18, 20)]):
        out.rows(x + noise(i, seed, 30) % 4, y + noise(i, seed, 31) % 4, bloom, key)
    return out


def _lily():
    out = Canvas(TILE, TILE)
    out.ellipse(26, 38, 20, 14, c.with_alpha(c.WATER[0], 130))
    out.ellipse(26, 34, 20, 14, c.LEAF[1])
    out.ellipse(25, 33, 18, 12, c.LEAF[3])
    out.ellipse(22, 30, 10, 5, c.LEAF[4])
    out.rect(16, 17, 6, 2, c.WATER[2])
    out.rows(17, 9, [".p.p.", "ppwpp", ".pwp.", "..p.."], {"p": rgb("f6b3c4"), "w": rgb("fff3d6")})
    return out


def add_terrain(book):
    for mask in range(1, 16):
        book.add(f"path_{mask}", patch(mask, _path_pixel, c.GRASS[1], c.SAND[1]))
    for seed in (1, 2):
        book.animate(f"water_{seed}", [_water(f, seed) for f in range(4)], 260, ["#"])
    for mask in range(1, 15):
        book.add(f"bank_{mask}", _ground_with_bank(mask), ["#"])
    book.add("bank_15", _bank(15), ["#"])
    book.add("lily", _lily(), ["#"])
    kinds = [("ffffff", "f6c94c"), ("f28d8d", "fbe08a"), ("c49be8", "fff2c4"), ("fbd45c", "d9822b")]
    for i, (petal, heart) in enumerate(kinds):
        book.add(f"flowers_{i}", _flowers(rgb(petal), rgb(heart), i))
