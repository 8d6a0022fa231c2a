"""The garden of the default map: paths, pond, fountain, trees, and the hedge around everything."""

from art.map_furnish import border, deck, in_ellipse, lawn, rim, sprinkle
from art.map_plan import EAST, NORTH, SOUTH, WEST, WIDTH

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


def _is_path(x, y):
    """Whether a corner of the tile lattice is paved."""
    if in_ellipse(x, y, PLAZA):
        return True
    if 30 <= x <= 34 and SOUTH + 1 <= y <= 36:
        return True
    return (
        9 <= x <= 30
        and 35 <= y <= 37
        or 34 <= x <= 42
        and 35 <= y <= 37
        or in_ellipse(x, y, (10, 36, 4, 3))
    )


def _is_water(x, y):
    first, last = POND.get(y, (1, 0))
    return first <= x <= last


def _paths(b):
    b.pave("path", _is_path)


def _pond(b):
    b.flood("bank", _is_water)
    for x, y in ((50, 34), (49, 35), (55, 36), (53, 38), (54, 38)):
        b.place("lily", x, y)
    deck(b, *DECK)
    for x, y in ((47, 35), (57, 38), (51, 39), (56, 35), (55, 39)):
        b.place("reeds", x, y)


def _hedges(b):
    b.join("furniture", "hedge", rim(b) | {(1, SOUTH + 2), (WIDTH - 2, SOUTH + 2)})


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


def plant_garden(builder):
    for part in (lawn, _paths, _pond, _hedges, _trees, _plants, _stones):
        part(builder)
    border(builder, WEST, EAST, NORTH - 1)
    sprinkle(builder)
