"""The conference template: a foyer, a great stage, an exhibition hall, rooms for small circles."""

from art import map_checks
from art.map_builder import MapBuilder
from art.map_conference_rooms import furnish
from art.map_furnish import (
    border,
    each,
    flowers,
    hedge,
    lawn,
    on_wall,
    sprinkle,
    trees,
    website,
    within,
)
from art.map_house import House, Room

WIDTH, HEIGHT = 72, 52
SOUTH = 42
SPAWN = (34, 38, 4, 2)

ROOMS = [
    Room(3, 5, 34, 18, "carpet_plum", "slate"),
    Room(38, 5, 31, 18, "concrete", "white_brick"),
    Room(3, 26, 13, 7, "carpet_teal", "teal"),
    Room(3, 36, 13, 6, "wood", "mustard"),
    Room(17, 26, 37, 16, "terrazzo", "cream"),
    Room(55, 26, 14, 7, "dark_wood", "panel"),
    Room(55, 36, 14, 6, "carpet_wine", "rose"),
]


def _house(book):
    b = MapBuilder(book, WIDTH, HEIGHT)
    house = House(b, ROOMS, facade="stone")
    house.door(18, 23, 4)
    house.door(30, 23, 4)
    house.door(44, 23, 6)
    house.side_door(37, 15, 4)
    for y in (29, 38):
        house.side_door(16, y)
        house.side_door(54, y)
    house.entrance(33, SOUTH, 6)
    house.draw()
    return b


def _is_path(x, y):
    return within(x, y, (33, SOUTH + 3, 39, HEIGHT), (6, 47, 66, 49))


def _outside(b):
    lawn(b)
    b.pave("paving", _is_path)
    hedge(b, *((x, HEIGHT - 1) for x in range(33, 39)))
    border(b, 2, 68, 1)
    for x in (5, 9, 13, 19, 23, 27, 42, 46, 50, 57, 61, 65):
        b.place("tall_window", x, SOUTH + 1, "furniture-back")
    for x in (5, 10, 19, 24, 43, 48, 57, 62):
        b.place("planter", x, SOUTH + 3)
    b.place("sign_expo", 35, SOUTH)
    on_wall(b, "banner_coral", (31, SOUTH + 1))
    on_wall(b, "banner_teal", (40, SOUTH + 1))
    each(b, "flag", [(29, 44), (43, 44)])
    each(b, "street_lamp", [(32, 45), (39, 45), (20, 46), (52, 46)])
    each(b, "bench", [(24, 46), (46, 46), (12, 46), (58, 46)])
    b.place("bike_rack", 62, 46)
    b.place("stall_teal", 14, 45)
    b.place("stall_coral", 8, 45)
    trees(
        b,
        ("tree", 2, 45),
        ("birch", 20, 47),
        ("tree_blossom", 26, 47),
        ("tree", 43, 47),
        ("tree_autumn", 50, 47),
        ("birch", 56, 47),
        ("tree", 67, 46),
        ("pine", 61, 47),
        ("bush", 11, 50),
        ("bush_berries", 16, 50),
        ("bush", 30, 50),
        ("bush_berries", 40, 50),
        ("rock_a", 6, 50),
    )
    flowers(b, (8, 50), (13, 50), (31, 49), (41, 50), (48, 50), (65, 50))


def _zones(b):
    b.zone("Main stage", 11, 5, 18, 4, stage=True)
    b.zone("Auditorium", 3, 9, 34, 14, audience="Main stage", focusable=True)
    b.zone("Expo hall", 38, 5, 31, 18)
    for name, x, y in (("Coral", 40, 6), ("Teal", 50, 6), ("Mustard", 60, 6), ("Plum", 40, 14)):
        b.zone(f"Stand {name}", x, y, 6, 4)
    b.zone("Workshop", 3, 26, 13, 7, private=True)
    b.zone("Green room", 3, 36, 13, 6, private=True, encrypted=True)
    b.zone("Talks in small circles", 55, 26, 14, 7, private=True)
    b.zone("Quiet corner", 55, 36, 14, 6, silent=True)
    b.zone("Foyer", 17, 26, 37, 16)
    website(b, "Programme", 35, 33, 2, 1, "See the programme")
    b.zone("To the campus", 33, HEIGHT - 2, 6, 1, exitUrl="campus.tmj#gate")


def _spawns(b):
    x, y, w, h = SPAWN
    b.fill("start", x, y, w, h, "spawn")
    b.zone("foyer", x, y, w, h, start=True)
    b.zone("entrance", 34, 47, 4, 1, start=True)
    b.zone("auditorium", 18, 21, 4, 1, start=True)
    b.zone("expo", 45, 21, 4, 1, start=True)


def build(book):
    """The finished MapBuilder."""
    b = _house(book)
    furnish(b)
    for part in (_outside, _zones, _spawns):
        part(b)
    sprinkle(b)
    return map_checks.finish(b, SPAWN[0], SPAWN[1])
