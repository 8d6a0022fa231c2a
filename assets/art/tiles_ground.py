"""More ground: sand, paving, earth, meadow, a beach; and floors laid into other floors."""

from art import colors as c
from art.autotile import BL, BR, TL, TR
from art.canvas import Canvas, rgb
from art.floor_patterns import concrete
from art.tilebook import TILE, noise
from art.tiles_floor import carpet_plum, carpet_teal, kitchen_tiles
from art.tiles_terrain import border, inside, patch

PAVING = [rgb(t) for t in "a9a5ad b9b4ba c6c1c4 d0cbcb dedad6".split()]
EARTH = [rgb(t) for t in "6f4b39 80583f 8d6448 9a7052 ad8462".split()]


def _sand_pixel(x, y):
    """Soft ripples and a few grains."""
    grain = noise(x, y, 41)
    if grain < 5:
        return c.SAND[1]
    wave = (y + (0, 1, 1, 2, 2, 1, 1, 0)[x // 4]) % 11
    if wave == 0 and (x + y * 3) % 32 < 18:
        return c.SAND[2]
    return c.SAND[4] if grain > 249 else c.SAND[3]


def _paving_pixel(x, y):
    """Slabs of sixteen by eight pixels in a running bond."""
    row = y // 8
    along = (x + (8 if row % 2 else 0)) % TILE
    if along % 16 == 15 or y % 8 == 7:
        return PAVING[0]
    tone = 2 + noise(along // 16, row, 14) % 2
    if along % 16 == 0 or y % 8 == 0:
        return PAVING[4] if tone == 3 else PAVING[3]
    return PAVING[tone]


def _earth_pixel(x, y):
    """Dug earth: crumbs with a light upper left."""
    dice = noise(x // 2, y // 2, 51)
    if dice < 26:
        return EARTH[1] if (x + y) % 2 else EARTH[2]
    if dice > 236:
        return EARTH[4] if x % 2 == 0 and y % 2 == 0 else EARTH[3]
    return EARTH[3] if noise(x // 3, y // 2, 53) < 60 else EARTH[2]


def _meadow_pixel(x, y):
    """Long grass: upright blades in rows that do not line up."""
    column = (x + noise(0, y // 6, 61) % 5) % TILE
    height = noise(column // 2, y // 6, 62) % 4
    step = y % 6
    if noise(column, y, 66) < 3:
        return (c.MUSTARD[4], c.CREAM[4], rgb("f2a9b5"))[column % 3]
    if step == height:
        return c.GRASS[3] if column % 2 else c.GRASS[2]
    if step > height and column % 2 == 0:
        return c.GRASS[2]
    return rgb("74a352")


GROUNDS = {
    # name: pixel, outermost line, line within it
    "paving": (_paving_pixel, c.STONE[1], PAVING[1]),
    "sand": (_sand_pixel, c.SAND[1], c.SAND[2]),
    "earth": (_earth_pixel, EARTH[0], EARTH[1]),
    "meadow": (_meadow_pixel, None, rgb("74a352")),
}


def _shore(mask):
    """Sand beside shallow water with a line of foam; drawn over the animated water."""
    out = Canvas(TILE, TILE)
    for y in range(TILE):
        for x in range(TILE):
            if not inside(mask, x, y):
                out.put(x, y, c.SAND[2] if border(mask, x, y, 2, False) else _sand_pixel(x, y))
            elif border(mask, x, y, 2):
                out.put(x, y, rgb("f2f9f6"))
            elif border(mask, x, y, 5):
                out.put(x, y, c.with_alpha(c.WATER[4], 150))
            elif border(mask, x, y, 11):
                out.put(x, y, c.with_alpha(c.WATER[4], 70))
    return out


def _quarter(mask, x, y):
    """Like inside(), but with square corners, as floors are laid."""
    corner = (TL, TR) if y < 16 else (BL, BR)
    return mask & corner[x >= 16]


def _inlay(mask, floor):
    """A floor that ends in a brass strip at the middle of a tile."""
    out = Canvas(TILE, TILE)
    for y in range(TILE):
        for x in range(TILE):
            if not _quarter(mask, x, y):
                continue
            steps = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1), (1, -1), (-1, 1))
            near = [(min(max(x + d, 0), 31), min(max(y + e, 0), 31)) for d, e in steps]
            rim = not all(_quarter(mask, i, j) for i, j in near)
            out.put(x, y, c.MUSTARD[1] if rim else floor.get(x, y))
    return out


def add_ground(book):
    for name, (pixel, rim, near) in GROUNDS.items():
        for mask in range(1, 16):
            book.add(f"{name}_{mask}", patch(mask, pixel, rim, near))
    for mask in range(1, 16):
        book.add(f"shore_{mask}", _shore(mask), ["#"])
    floors = {
        "teal": carpet_teal(),
        "plum": carpet_plum(),
        "tiles": kitchen_tiles(),
        "stone": concrete().crop(0, 0, TILE, TILE),
    }
    for name, floor in floors.items():
        for mask in range(1, 16):
            book.add(f"inlay_{name}_{mask}", _inlay(mask, floor))
