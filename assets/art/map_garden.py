"""The garden of the default map: paths, pond, fountain, trees, and the hedge around everything."""

from art.map_plan import EAST, HEIGHT, NORTH, SOUTH, WEST, WIDTH
from art.tilebook import noise
from art.tiles_terrain import BL, BR, TL, TR

GARDEN_TOP = SOUTH + 3
PLAZA = (32, 36, 8, 5)  # centre in corners, radii
POND = [(51, 35, 6, 3), (55, 38, 4, 3), (47, 37, 3, 2)]


def _in_ellipse(x, y, shape):
    cx, cy, rx, ry = shape
    return (x - cx) ** 2 * ry * ry + (y - cy) ** 2 * rx * rx <= rx * rx * ry * ry


def _is_path(x, y):
    """Whether a corner of the tile lattice is paved."""
    if _in_ellipse(x, y, PLAZA):
        return True
    if 30 <= x <= 34 and SOUTH + 1 <= y <= 36:
        return True
    return 9 <= x <= 30 and 35 <= y <= 37 or 34 <= x <= 44 and 35 <= y <= 37 or _in_ellipse(x, y, (10, 36, 4, 3))


def _is_water(x, y):
    return any(_in_ellipse(x, y, shape) for shape in POND)


def _mask(test, x, y):
    corners = ((TL, x, y), (TR, x + 1, y), (BR, x + 1, y + 1), (BL, x, y + 1))
    return sum(bit for bit, i, j in corners if test(i, j))


def _lawn(b):
    for y in range(HEIGHT):
        for x in range(WIDTH):
            if not b.get("floor", x, y):
                dice = noise(x, y, 77) % 10
                b.set("floor", x, y, f"grass_{0 if dice < 5 else 1 if dice < 7 else 2 if dice < 9 else 3}")


def _paths(b):
    for y in range(GARDEN_TOP, HEIGHT - 1):
        for x in range(1, WIDTH - 1):
            mask = _mask(_is_path, x, y)
            if mask:
                b.set("floor-detail", x, y, f"path_{mask}")


def _pond(b):
    for y in range(GARDEN_TOP, HEIGHT - 1):
        for x in range(1, WIDTH - 1):
            mask = _mask(_is_water, x, y)
            if mask:
                b.set("floor", x, y, f"water_{1 + noise(x, y, 5) % 2}")
                b.set("floor-detail", x, y, f"bank_{mask}")
    for x, y in ((50, 34), (54, 37), (48, 36)):
        b.place("lily", x, y)


def _hedge_cells():
    ring = {(x, y) for x in range(WIDTH) for y in (0, HEIGHT - 1)}
    ring |= {(x, y) for y in range(HEIGHT) for x in (0, WIDTH - 1)}
    return ring | {(1, SOUTH + 2), (WIDTH - 2, SOUTH + 2)}


def _hedges(b):
    cells = _hedge_cells()
    around = ((1, 0, -1), (2, 1, 0), (4, 0, 1), (8, -1, 0))
    for x, y in sorted(cells):
        bits = sum(bit for bit, dx, dy in around if (x + dx, y + dy) in cells)
        b.set("furniture", x, y, f"hedge_{bits}")


def _trees(b):
    for name, x, y in (
        ("tree", 2, 30), ("tree_blossom", 6, 31), ("tree", 15, 30), ("pine", 20, 30), ("tree", 23, 31),
        ("tree_autumn", 2, 38), ("pine", 6, 39), ("tree_blossom", 16, 38), ("tree", 21, 38),
        ("tree_blossom", 37, 31), ("tree", 41, 38), ("pine", 44, 30), ("tree", 57, 30),
        ("pine", 60, 33), ("tree_autumn", 60, 38), ("tree", 36, 39), ("pine", 48, 39), ("pine", 25, 39),
    ):
        b.place(name, x, y)


def _plants(b):
    for name, cells in {
        "bush": [(12, 31), (28, 32), (35, 32), (41, 32), (13, 41), (29, 42), (45, 42), (57, 42)],
        "bush_berries": [(1, 36), (19, 34), (40, 34), (34, 42), (52, 42)],
        "rock_a": [(44, 34), (59, 37)],
        "rock_b": [(57, 41)],
    }.items():
        for x, y in cells:
            b.place(name, x, y)
    for i, (x, y) in enumerate(((26, 33), (27, 33), (36, 33), (37, 33), (26, 40), (38, 40), (13, 33), (14, 33),
                                (12, 39), (13, 39), (46, 32), (47, 32), (55, 32), (43, 41), (50, 41))):
        b.set("floor-rugs", x, y, f"flowers_{i % 4}")


def _stones(b):
    b.place("fountain", 30, 34)
    for x, y in ((26, 38), (36, 38), (26, 35), (36, 35), (9, 34), (45, 34)):
        b.place("bench", x, y)
    for x, y in ((24, 33), (39, 33), (14, 35)):
        b.place("street_lamp", x, y)


def _behind_the_house(b):
    for x in range(WEST, EAST, 3):
        b.place("bush_berries" if x % 2 else "bush", x, NORTH - 1)


def plant_garden(builder):
    for part in (_lawn, _paths, _pond, _hedges, _trees, _plants, _stones, _behind_the_house):
        part(builder)
