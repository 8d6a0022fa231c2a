"""The default map's ground plan: 64 x 44 cells, a house of five rooms over a garden."""

from art.map_builder import MapBuilder
from art.map_house import House, Room

WIDTH, HEIGHT = 64, 44
WEST, EAST, NORTH, SOUTH = 2, 61, 2, 27
LEFT_WALL, RIGHT_WALL = 17, 46
GLASS_ROW = 13
ENTRANCE = 30  # first of four columns


ROOMS = [
    Room(3, 5, 14, 8, "carpet_teal", "teal"),
    Room(3, 16, 14, 11, "wood", "cream"),
    Room(18, 5, 28, 22, "wood", "cream"),
    Room(47, 5, 14, 9, "kitchen_tiles", "cream"),
    Room(47, 17, 14, 10, "dark_wood", "panel"),
]


def build_house(book):
    """The builder with floors and walls in place."""
    builder = MapBuilder(book, WIDTH, HEIGHT)
    house = House(builder, ROOMS)
    house.side_door(LEFT_WALL, 9)
    house.side_door(LEFT_WALL, 20)
    house.side_door(RIGHT_WALL, 10)
    house.side_door(RIGHT_WALL, 22)
    house.entrance(ENTRANCE, SOUTH)
    house.glaze(WEST, LEFT_WALL, GLASS_ROW)
    house.draw()
    return builder
