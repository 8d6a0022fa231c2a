"""The campus template: lecture hall, classrooms, laboratory and library around a green court."""

from art import map_checks
from art.map_builder import MapBuilder
from art.map_campus_rooms import furnish
from art.map_furnish import (
    border,
    each,
    flowers,
    hedge,
    in_ellipse,
    lawn,
    on_wall,
    sprinkle,
    trees,
    website,
    within,
)
from art.map_house import House, Room

WIDTH, HEIGHT = 80, 60
SPAWN = (38, 52, 4, 2)

# The main building, in the north: a lecture hall between two classrooms.
MAIN = [
    Room(8, 5, 16, 13, "carpet_teal", "teal"),
    Room(25, 5, 30, 13, "herringbone", "panel"),
    Room(56, 5, 16, 13, "wood", "mustard"),
]
# Two wings beside the court.
WEST_WING = [
    Room(3, 26, 18, 11, "carpet_slate", "slate"),
    Room(3, 40, 18, 9, "concrete", "white_brick"),
]
EAST_WING = [
    Room(59, 26, 18, 11, "dark_wood", "panel"),
    Room(59, 40, 18, 9, "terrazzo", "rose"),
]


def _houses(book):
    b = MapBuilder(book, WIDTH, HEIGHT)
    main = House(b, MAIN, facade="stone")
    main.side_door(24, 14)
    main.side_door(55, 14)
    for x, cols in ((13, 3), (37, 6), (63, 3)):
        main.entrance(x, 18, cols)
    main.draw()
    west = House(b, WEST_WING, facade="stone")
    west.door(11, 37)
    west.side_door(21, 31, 3)
    west.side_door(21, 44, 3)
    west.draw()
    east = House(b, EAST_WING, facade="stone")
    east.side_door(58, 31, 3)
    east.side_door(58, 44, 3)
    east.draw()
    return b


def _is_path(x, y):
    return within(
        x,
        y,
        (37, 21, 43, 60),
        (14, 21, 66, 23),
        (22, 32, 58, 34),
        (22, 45, 58, 47),
        (22, 23, 24, 47),
        (56, 23, 58, 47),
    )


def _is_plaza(x, y):
    return in_ellipse(x, y, (40, 33, 8, 5))


def _is_pond(x, y):
    return within(x, y, (28, 39, 33, 42), (29, 38, 32, 43))


def _is_meadow(x, y):
    return in_ellipse(x, y, (28, 27, 3, 2)) or in_ellipse(x, y, (50, 40, 4, 2))


def _court(b):
    lawn(b)
    b.pave("paving", lambda x, y: _is_path(x, y) or _is_plaza(x, y))
    b.pave("meadow", _is_meadow)
    b.flood("bank", _is_pond)
    hedge(b, *((x, HEIGHT - 1) for x in range(37, 43)))
    b.place("fountain", 38, 31)
    each(b, "bench", [(34, 30), (44, 30), (26, 31), (51, 31)])
    each(b, "bench_up", [(34, 36), (44, 36), (26, 35), (51, 35)])
    each(b, "bench_right", [(25, 39)])
    each(b, "duck", [(30, 39), (31, 41)])
    each(b, "reeds", [(28, 41), (32, 40)])
    b.place("lily", 29, 40)
    b.place("statue", 39, 25)
    each(b, "flag", [(34, 22), (45, 22)])
    each(b, "street_lamp", [(36, 26), (43, 26), (36, 44), (43, 44), (25, 45), (54, 45), (25, 29)])
    each(b, "notice_stand", [(45, 47), (33, 47)])
    each(b, "bike_rack", [(25, 49), (29, 49), (51, 49)])
    each(b, "picnic", [(47, 25), (51, 25), (31, 25)])
    b.place("signpost", 36, 49)
    each(b, "bin_green", [(36, 35), (43, 35)])
    b.stretch("bed", 30, 50, 6, 2)
    b.stretch("bed", 44, 50, 6, 2)


def _green(b):
    trees(
        b,
        ("tree", 26, 22),
        ("birch", 30, 22),
        ("tree_blossom", 52, 22),
        ("birch", 48, 21),
        ("tree_autumn", 53, 36),
        ("tree", 47, 38),
        ("birch", 50, 37),
        ("tree_blossom", 33, 38),
        ("birch", 26, 40),
        ("tree", 2, 52),
        ("pine", 7, 51),
        ("tree_autumn", 11, 53),
        ("birch", 16, 52),
        ("tree", 19, 53),
        ("tree_blossom", 24, 52),
        ("pine", 29, 53),
        ("tree", 48, 53),
        ("birch", 53, 52),
        ("tree_autumn", 57, 53),
        ("tree", 62, 51),
        ("pine", 67, 53),
        ("tree_blossom", 70, 52),
        ("tree", 75, 53),
        ("pine", 2, 6),
        ("tree", 3, 11),
        ("birch", 1, 15),
        ("tree_blossom", 74, 5),
        ("pine", 73, 11),
        ("tree", 75, 14),
        ("bush", 45, 40),
        ("bush_berries", 34, 27),
        ("rock_a", 27, 37),
        ("rock_b", 34, 42),
        ("bush", 22, 50),
        ("bush_berries", 56, 50),
        ("stump", 33, 55),
        ("mushrooms", 20, 57),
        ("butterflies", 50, 41),
    )
    border(b, 8, 70, 1)
    flowers(b, (28, 25), (45, 28), (54, 28), (25, 43), (44, 43), (54, 43), (36, 29), (43, 29))
    flowers(b, (35, 53), (44, 54), (12, 57), (60, 57), (71, 57), (5, 57))


def _facades(b):
    for x in (9, 20, 26, 30, 34, 44, 48, 52, 57, 68):
        b.place("tall_window", x, 19, "furniture-back")
    for x in (9, 18, 27, 31, 46, 50, 60, 68):
        b.place("planter", x, 21)
    b.place("sign_campus", 39, 18)
    on_wall(b, "wall_lamp", (12, 19), (16, 19), (36, 19), (43, 19), (62, 19), (66, 19))
    for x in (4, 8, 12, 16, 60, 64, 68, 72):
        b.place("window", x, 50, "furniture-back")


def _zones(b):
    b.zone("Podium", 33, 5, 14, 3, stage=True)
    b.zone("Lecture hall", 25, 8, 30, 10, audience="Podium", focusable=True)
    b.zone("Classroom 1", 8, 5, 16, 13, private=True)
    b.zone("Classroom 2", 56, 5, 16, 13, private=True)
    b.zone("Seminar room", 3, 26, 18, 11, private=True, encrypted=True)
    b.zone("Laboratory", 3, 40, 18, 9, private=True)
    b.zone("Library", 59, 26, 18, 11, silent=True)
    b.zone("Canteen", 59, 40, 18, 9)
    b.zone("Court", 22, 22, 36, 26)
    website(b, "Timetable", 45, 49, 2, 1, "See the timetable")
    b.zone("To the conference", 37, HEIGHT - 2, 3, 1, exitUrl="conference.tmj#entrance")
    b.zone("To the park", 40, HEIGHT - 2, 3, 1, exitUrl="park.tmj#north-gate")


def _spawns(b):
    x, y, w, h = SPAWN
    b.fill("start", x, y, w, h, "spawn")
    b.zone("gate", x, y, w, h, start=True)
    b.zone("court", 38, 36, 4, 1, start=True)
    b.zone("lecture-hall", 38, 16, 4, 1, start=True)
    b.zone("library", 60, 32, 1, 1, start=True)


def build(book):
    """The finished MapBuilder."""
    b = _houses(book)
    furnish(b)
    for part in (_court, _green, _facades, _zones, _spawns):
        part(b)
    sprinkle(b)
    return map_checks.finish(b, SPAWN[0], SPAWN[1])
