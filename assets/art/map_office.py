"""The office template: desks and a lounge between meeting rooms, with a yard in front."""

from art import map_checks
from art.map_builder import MapBuilder
from art.map_furnish import (
    border,
    each,
    flowers,
    hedge,
    lamps,
    lawn,
    on_top,
    on_wall,
    sprinkle,
    trees,
    website,
    windows,
    within,
)
from art.map_house import House, Room

WIDTH, HEIGHT = 46, 39
ENTRANCE = 13  # first of four columns
SOUTH = 28
SPAWN = (13, 24, 4, 2)

QUIET = Room(3, 5, 8, 7, "carpet_slate", "slate")
MAPLE = Room(12, 5, 8, 7, "carpet_teal", "teal")
WALNUT = Room(21, 5, 6, 7, "carpet_plum", "rose")
KITCHEN = Room(28, 5, 15, 7, "kitchen_tiles", "mustard")
OPEN = Room(3, 15, 24, 13, "wood", "white_brick")
LOUNGE = Room(28, 15, 15, 13, "herringbone", "cream")


def _house(book):
    b = MapBuilder(book, WIDTH, HEIGHT)
    house = House(b, [QUIET, MAPLE, WALNUT, KITCHEN, OPEN, LOUNGE])
    for x in (6, 15, 23, 39):
        house.door(x, 12)
    house.side_door(27, 19, 4)
    house.entrance(ENTRANCE, SOUTH)
    house.draw()
    return b


def _quiet(b):
    """For work that wants no talk."""
    windows(b, (4, 3), (8, 3))
    each(b, "desk_front", [(3, 6), (6, 6)])
    each(b, "chair_up", [(3, 8), (6, 8)])
    b.place("armchair_teal_left", 10, 6)
    b.place("armchair_teal_left", 10, 9)
    b.place("low_shelf", 3, 11)
    lamps(b, (10, 4))
    b.place("hanging_plant", 6, 3, "furniture-back")
    b.place("tall_plant", 9, 10)


def _maple(b):
    on_wall(b, "whiteboard", (12, 3))
    on_wall(b, "wall_screen", (15, 3))
    on_wall(b, "clock", (18, 3))
    b.stretch("table", 14, 6, 4, 4)
    each(b, "chair_right", [(13, 7), (13, 8)])
    each(b, "chair_left", [(18, 7), (18, 8)])
    each(b, "chair_down", [(15, 5), (16, 5)])
    each(b, "chair_up", [(14, 10), (17, 10)])
    on_top(b, "laptop", (15, 6), (16, 8))
    on_top(b, "vase", (14, 7))
    each(b, "tall_plant", [(12, 4), (19, 4)])


def _walnut(b):
    """A small encrypted room with a sofa."""
    on_wall(b, "picture_dusk", (22, 3))
    on_wall(b, "poster_sun", (25, 3))
    b.stretch("rug_plum", 21, 6, 6, 4, "floor-rugs")
    b.place("sofa_mustard_down", 22, 5)
    b.place("coffee_table", 22, 7)
    each(b, "bean_bag", [(22, 9)])
    each(b, "bean_bag_teal", [(24, 9)])
    b.place("round_plant", 26, 4)
    b.place("round_plant", 21, 10)
    lamps(b, (21, 4))


def _kitchen(b):
    b.place("fridge", 28, 4)
    for i, name in enumerate(("unit", "unit_sink", "unit", "unit_stove", "unit", "unit_fruit")):
        b.place(name, 29 + i, 5)
    b.place("coffee", 35, 4)
    b.place("unit", 36, 5)
    on_wall(b, "cupboard", (29, 3), (32, 3))
    on_wall(b, "plate_shelf", (37, 3))
    windows(b, (40, 3))
    b.place("vending", 38, 4)
    b.stretch("island", 30, 8, 5, 2)
    each(b, "bar_stool_up", [(31, 10), (33, 10)])
    on_top(b, "fruit", (31, 8))
    on_top(b, "cup", (33, 8))
    b.place("round_table", 38, 8)
    each(b, "stool_right", [(37, 8), (37, 9)])
    each(b, "stool_left", [(40, 8), (40, 9)])
    each(b, "tall_plant", [(42, 10), (28, 10)])
    b.place("aquarium", 41, 5)


def _desks(b):
    """Groups of four, back to back."""
    for x in (4, 10, 16, 22):
        for y in (17, 19):
            b.place("chair_right", x, y + 1)
            b.place("desk_right", x + 1, y)
            b.place("desk_left", x + 2, y)
            b.place("chair_left", x + 3, y + 1)
        b.place("desk_plant", x + 1, 21)
        b.place("bin", x + 2, 21)
    for name, x in (("poster_bars", 4), ("world_map", 8), ("poster_peak", 12), ("clock", 19)):
        on_wall(b, name, (x, 13))
    on_wall(b, "notice_board", (21, 13))
    each(b, "cabinet", [(25, 14), (26, 14)])
    b.place("printer", 18, 14)
    b.place("board_stand", 9, 14)
    each(b, "big_plant", [(3, 14), (13, 14)])


def _reception(b):
    b.stretch("runner", 13, 23, 4, 6, "floor-rugs")
    b.stretch("counter", 18, 24, 4, 2)
    b.place("chair_down", 19, 23)
    on_top(b, "laptop", (19, 24))
    on_top(b, "bell", (20, 24))
    b.place("sofa_teal_right", 3, 23)
    b.stretch("rug_coral", 3, 23, 6, 4, "floor-rugs")
    b.place("coffee_table", 5, 24)
    b.place("loveseat_coral_up", 5, 26)
    b.place("coat_rack", 10, 26)
    each(b, "tall_plant", [(12, 26), (17, 26), (26, 26)])
    b.place("ping_pong", 23, 24)
    b.place("tall_plant", 17, 22)


def _lounge(b):
    """A small stage with its audience, and games."""
    b.stretch("platform", 30, 15, 8, 3, "floor-detail")
    b.set("floor-detail", 33, 17, "steps", 0)
    b.set("floor-detail", 34, 17, "steps", 1)
    b.place("led_wall", 32, 13, "furniture-back")
    b.place("lectern", 31, 14)
    b.place("speaker", 37, 14)
    b.stretch("rug_plum", 30, 19, 8, 5, "floor-rugs")
    for y in (20, 21, 22):
        each(b, "chair_coral_up", [(x, y) for x in (31, 32, 33, 34, 35, 36)])
    on_wall(b, "banner_coral", (29, 13))
    on_wall(b, "banner_teal", (38, 13))
    b.place("jukebox", 42, 14)
    each(b, "arcade", [(41, 14)])
    b.place("football_table", 39, 18)
    b.stretch("bar", 39, 22, 3, 2)
    each(b, "bar_stool_up", [(39, 24), (40, 24), (41, 24)])
    on_top(b, "cups", (39, 22))
    on_top(b, "cup", (41, 22))
    each(b, "shelf_a", [(28, 24)])
    b.stretch("rug_coral", 31, 24, 7, 4, "floor-rugs")
    b.place("sofa_mustard_up", 33, 27)
    b.place("armchair_teal_right", 31, 25)
    b.place("armchair_teal_left", 37, 25)
    b.place("coffee_table", 33, 25)
    lamps(b, (30, 26), (42, 18))
    each(b, "big_plant", [(41, 26), (28, 14)])


def _yard(b):
    lawn(b)
    b.pave("paving", _is_paved)
    b.pave("meadow", lambda x, y: within(x, y, (33, 34, 42, 36)))
    border(b, 2, 42, 1)
    hedge(b, *((x, HEIGHT - 1) for x in range(13, 17)))
    for x in (4, 8, 19, 23, 29, 33, 37, 41):
        b.place("window", x, SOUTH + 1, "furniture-back")
    for x in (3, 8, 18, 23, 29, 37):
        b.place("planter", x, SOUTH + 3)
    b.place("sign_office", ENTRANCE + 1, SOUTH)
    each(b, "street_lamp", [(ENTRANCE - 1, SOUTH + 1), (ENTRANCE + 4, SOUTH + 1)])
    each(b, "bench", [(9, 33), (19, 33)])
    b.place("bike_rack", 23, 33)
    b.place("picnic", 4, 33)
    b.place("picnic", 28, 33)
    b.place("parasol_coral", 33, 32)
    b.place("bin_green", 21, 33)
    trees(
        b,
        ("birch", 1, 31),
        ("tree", 40, 33),
        ("tree_blossom", 24, 34),
        ("birch", 36, 33),
        ("bush", 7, 36),
        ("bush_berries", 18, 37),
        ("bush", 31, 37),
        ("rock_a", 2, 37),
    )
    flowers(b, (9, 36), (10, 36), (20, 36), (21, 36), (3, 36), (32, 35), (30, 36))


def _is_paved(x, y):
    return within(x, y, (13, SOUTH + 3, 17, 39), (3, 33, 31, 35))


def _zones(b):
    b.zone("Quiet room", 3, 5, 8, 7, silent=True)
    b.zone("Maple", 12, 5, 8, 7, private=True)
    b.zone("Walnut", 21, 5, 6, 7, private=True, encrypted=True)
    b.zone("Kitchen", 28, 5, 15, 7)
    b.zone("Stage", 30, 15, 8, 2, stage=True)
    b.zone("Lounge", 28, 17, 15, 11, audience="Stage", focusable=True)
    b.zone("Desks", 3, 15, 24, 8)
    b.zone("Yard", 1, 32, 44, 6)
    website(b, "Notice board", 21, 15, 2, 1, "Read the notices")
    b.zone("To the cafe", 13, 37, 4, 1, exitUrl="cafe.tmj#from-office")


def _spawns(b):
    x, y, w, h = SPAWN
    b.fill("start", x, y, w, h, "spawn")
    b.zone("entrance", x, y, w, h, start=True)
    b.zone("street", 13, 35, 4, 1, start=True)
    b.zone("kitchen", 33, 11, 4, 1, start=True)
    b.zone("lounge", 32, 18, 4, 1, start=True)


def build(book):
    """The finished MapBuilder."""
    b = _house(book)
    for part in (_quiet, _maple, _walnut, _kitchen, _desks, _reception, _lounge, _yard):
        part(b)
    _zones(b)
    _spawns(b)
    sprinkle(b)
    return map_checks.finish(b, SPAWN[0], SPAWN[1])
