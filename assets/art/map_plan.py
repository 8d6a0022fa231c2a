"""The default map's ground plan: 64 x 44 cells, a house of six rooms over a garden.

Rooms are given by their walkable cells; walls stand between them, faces two cells high.
"""

from art.map_builder import MapBuilder
from art.map_walls import Walls

WIDTH, HEIGHT = 64, 44
WEST, EAST, NORTH, SOUTH = 2, 61, 2, 27
LEFT_WALL, RIGHT_WALL = 17, 46
GLASS_ROW, LIBRARY_ROW = 13, 14
ENTRANCE = 30  # first of four columns


# name: x, y, w, h, floor, face of its north wall
ROOMS = {
    "birch": (3, 5, 14, 8, "carpet_teal", "teal"),
    "cedar": (3, 16, 14, 11, "wood", "cream"),
    "hall": (18, 5, 28, 22, "wood", "cream"),
    "kitchen": (47, 5, 14, 9, "kitchen_tiles", "cream"),
    "library": (47, 17, 14, 10, "dark_wood", "panel"),
}


def room_at(x, y):
    for name, (left, top, w, h, _, _) in ROOMS.items():
        if left <= x < left + w and top - 3 < y <= top + h:
            return name
    return None


def floor_of(x, y):
    name = room_at(x, y)
    return ROOMS[name][4] if name else "grass"


def face_of(x, y):
    """What hangs above a room's first row; below the house's south wall it is the facade."""
    if y > SOUTH:
        return "brick"
    left, right = room_at(x, y), room_at(x + 1, y)
    name = left or right
    return ROOMS[name][5] if name else "cream"


def _floors(builder):
    for x, y, w, h, floor, _ in ROOMS.values():
        builder.fill("floor", x, y - 2, w, h + 3, floor)


def _walls(builder):
    walls = Walls(builder, face_of, floor_of)
    walls.horizontal(WEST, EAST, NORTH)
    walls.horizontal(WEST, EAST, SOUTH)
    for x in (WEST, LEFT_WALL, RIGHT_WALL, EAST):
        walls.vertical(x, NORTH, SOUTH)
    walls.horizontal(RIGHT_WALL, EAST, LIBRARY_ROW)
    walls.open_vertical(LEFT_WALL, 9)
    walls.open_vertical(LEFT_WALL, 20)
    walls.open_vertical(RIGHT_WALL, 10)
    walls.open_vertical(RIGHT_WALL, 22)
    walls.open_horizontal(ENTRANCE, SOUTH, 4)
    walls.draw()
    _glass(builder)


def _glass(builder):
    builder.stretch("glass", WEST, GLASS_ROW, LEFT_WALL - WEST + 1, 3, "walls")
    for x in range(WEST + 1, LEFT_WALL):
        builder.set("floor-shadows", x, GLASS_ROW + 3, "shadow_below")


def build_house(book):
    """The builder with floors and walls in place."""
    builder = MapBuilder(book, WIDTH, HEIGHT)
    _floors(builder)
    _walls(builder)
    builder.fill("floor", ENTRANCE, SOUTH, 4, 3, "wood")
    builder.fill("floor-shadows", ENTRANCE, SOUTH + 1, 4, 1, "door_shade")
    builder.fill("floor-detail", ENTRANCE, SOUTH + 2, 4, 1, "sill")
    for x in (LEFT_WALL, RIGHT_WALL):
        _door_floors(builder, x)
    return builder


def _door_floors(builder, x):
    for y in range(NORTH + 3, SOUTH):
        if builder.get("floor", x, y):
            if not builder.get("wall-tops", x, y - 1) and not builder.get("walls", x, y - 1):
                builder.set("floor-rugs", x, y, "threshold")
            continue
        left, right = floor_of(x - 1, y), floor_of(x + 1, y)
        builder.fill("floor", x, y, 1, 1, right)
        if left != right:
            builder.set("floor-detail", x, y, f"left_half_{left}")
        if not builder.get("walls", x, y):
            builder.set("floor-rugs", x, y, "threshold")
