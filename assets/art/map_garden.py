"""The garden of the default map: paths, pond, fountain, trees, and the hedge around everything."""

from art.map_plan import EAST, HEIGHT, NORTH, SOUTH, WEST, WIDTH
from art.tilebook import noise

GARDEN_TOP = SOUTH + 3
PLAZA = (32, 36, 7, 4)  # centre in corners, radii
# Water at the corners of the tile lattice: row of corners to first and last column.
POND = {
    34: (49, 53),
    35: (47, 56),
    36: (46, 57),
    37: (46, 58),
    38: (47, 58),
    39: (48, 57),
    40: (51, 55),
}
DECK = (45, 36, 5, 3)  # its last row is the edge, over water


def _in_ellipse(x, y, shape):
    cx, cy, rx, ry = shape
    rx, ry = 2 * rx + 1, 2 * ry + 1
    return 4 * ((x - cx) ** 2 * ry * ry + (y - cy) ** 2 * rx * rx) <= rx * rx * ry * ry


def _is_path(x, y):
    """Whether a corner of the tile lattice is paved."""
    if _in_ellipse(x, y, PLAZA):
        return True
    if 30 <= x <= 34 and SOUTH + 1 <= y <= 36:
        return True
    return (
        9 <= x <= 30
        and 35 <= y <= 37
        or 34 <= x <= 42
        and 35 <= y <= 37
        or _in_ellipse(x, y, (10, 36, 4, 3))
    )


def _is_water(x, y):
    first, last = POND.get(y, (1, 0))
    return first <= x <= last


def _lawn(b):
    for y in range(HEIGHT):
        for x in range(WIDTH):
            if not b.get("floor", x, y):
                dice = noise(x, y, 77) % 10
                b.set(
                    "floor",
                    x,
                    y,
                    f"grass_{0 if dice < 5 else 1 if dice < 7 else 2 if dice < 9 else 3}",
                )


def _paths(b):
    b.paint("floor-detail", "path", _is_path, GARDEN_TOP)


def _pond(b):
    b.flood("bank", _is_water)
    for x, y in ((50, 34), (49, 35), (55, 36), (53, 38), (54, 38)):
        b.place("lily", x, y)
    for x, y in ((47, 35), (57, 38), (51, 39), (56, 35), (55, 39)):
        b.place("reeds", x, y)


def _deck(b):
    """A place to sit by the pond; its cells are dry, whatever lies below."""
    x, y, w, h = DECK
    for j in range(y, y + h - 1):
        for i in range(x, x + w):
            b.set("floor", i, j, "grass_0")
            b.put("floor-detail", i, j, 0)
    b.stretch("deck", x, y, w, h, "floor-rugs")


def _hedge_cells():
    ring = {(x, y) for x in range(WIDTH) for y in (0, HEIGHT - 1)}
    ring |= {(x, y) for y in range(HEIGHT) for x in (0, WIDTH - 1)}
    return ring | {(1, SOUTH + 2), (WIDTH - 2, SOUTH + 2)}


def _hedges(b):
    b.join("furniture", "hedge", _hedge_cells())


def _trees(b):
    for name, x, y in (
        ("tree", 2, 30),
        ("tree_blossom", 6, 31),
        ("tree", 15, 30),
        ("pine", 20, 30),
        ("tree_autumn", 2, 38),
        ("pine", 6, 38),
        ("tree_blossom", 16, 38),
        ("tree", 21, 38),
        ("tree_blossom", 41, 30),
        ("tree", 41, 38),
        ("pine", 46, 30),
        ("tree", 57, 30),
        ("pine", 60, 33),
        ("tree_autumn", 60, 38),
        ("pine", 46, 39),
        ("pine", 26, 39),
        ("tree", 36, 39),
        ("tree", 23, 30),
    ):
        b.place(name, x, y)


def _plants(b):
    for name, cells in {
        "bush": [(12, 31), (27, 31), (36, 31), (13, 41), (39, 42), (45, 42), (57, 42)],
        "bush_berries": [(1, 36), (20, 33), (40, 33), (36, 42), (51, 42), (19, 42)],
        "rock_a": [(45, 33), (59, 37)],
        "rock_b": [(57, 41)],
    }.items():
        for x, y in cells:
            b.place(name, x, y)
    beds = (
        (35, 32),
        (26, 31),
        (37, 31),
        (24, 40),
        (25, 40),
        (39, 40),
        (40, 40),
        (14, 33),
        (13, 33),
        (11, 40),
        (12, 40),
        (45, 35),
        (48, 32),
        (56, 33),
        (43, 41),
        (49, 41),
        (5, 35),
        (19, 40),
    )
    for i, (x, y) in enumerate(beds):
        b.set("floor-rugs", x, y, f"flowers_{i % 4}")


def _stones(b):
    b.place("fountain", 30, 34)
    b.stretch("bed", 29, 41, 6, 2)
    for x, y in ((26, 38), (36, 38), (26, 34), (36, 34), (43, 38)):
        b.place("bench", x, y)
    for x, y in ((43, 36), (44, 36)):
        b.set("floor-rugs", x, y, "stepping_stone")
    b.place("picnic", 8, 34)
    b.place("picnic", 12, 35)
    b.place("sign", 28, 31)
    for x, y in ((24, 32), (39, 32), (16, 33)):
        b.place("street_lamp", x, y)


def _behind_the_house(b):
    x = WEST
    while x < EAST:
        dice = noise(x, 1, 9)
        b.place(("bush", "bush_berries", "rock_a", "bush")[dice % 4], x, NORTH - 1)
        if dice % 3 == 0:
            b.place("bush", x + 1, NORTH - 1)
        b.set("floor-rugs", x + 2, NORTH - 1, f"flowers_{dice % 4}")
        x += 3 + dice % 4


def plant_garden(builder):
    for part in (_lawn, _paths, _pond, _deck, _hedges, _trees, _plants, _stones, _behind_the_house):
        part(builder)
