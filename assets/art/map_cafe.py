"""The café template: a bar, an open-mic stage, a back room by the fire, a terrace on the street."""

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
    within,
)
from art.map_house import House, Room

WIDTH, HEIGHT = 44, 36
SOUTH = 18
STREET = (29, 32)  # first and last row
PARASOLS = [
    (3, 22, "coral"),
    (3, 25, "mustard"),
    (14, 22, "mustard"),
    (18, 22, "coral"),
    (16, 25, "coral"),
    (20, 25, "mustard"),
]
SPAWN = (8, 26, 4, 2)

CAFE = Room(3, 5, 18, 13, "herringbone", "white_brick")
HEARTH = Room(22, 5, 10, 6, "dark_wood", "panel")
NOOK = Room(22, 14, 10, 4, "carpet_wine", "rose")


def _house(book):
    b = MapBuilder(book, WIDTH, HEIGHT)
    house = House(b, [CAFE, HEARTH, NOOK], facade="timber")
    house.side_door(21, 8)
    house.side_door(21, 16)
    house.entrance(8, SOUTH)
    house.draw()
    return b


def _bar(b):
    for x, name in enumerate(("unit", "unit_sink", "unit", "unit", "unit_stove", "unit_fruit"), 4):
        b.place(name, x, 5)
    b.place("coffee", 10, 4)
    b.place("coffee", 11, 4)
    on_wall(b, "bottle_shelf", (4, 3), (6, 3))
    on_wall(b, "plate_shelf", (8, 3))
    on_wall(b, "menu_board", (10, 3))
    on_wall(b, "neon", (13, 3))
    b.stretch("bar", 4, 7, 7, 2)
    b.place("vitrine", 11, 7)
    on_top(b, "cups", (4, 7))
    on_top(b, "cup", (6, 7), (8, 7))
    on_top(b, "cake", (11, 7))
    on_top(b, "register", (12, 7))
    each(b, "bar_stool_up", [(x, 9) for x in (4, 6, 8, 10)])


def _tables(b):
    for x, y in ((7, 12), (11, 12), (15, 12), (18, 12), (7, 15), (11, 15), (15, 15), (19, 15)):
        _table(b, x, y)
    b.paint("floor-detail", "inlay_tiles", lambda x, y: within(x, y, (3, 4, 13, 10)))
    each(b, "bistro_table_wood", [(4, 11), (4, 15)])
    b.place("sofa_coral_right", 3, 10)
    b.place("sofa_mustard_right", 3, 14)
    each(b, "big_plant", [(13, 8)])
    b.stretch("rug_plum", 5, 11, 8, 6, "floor-rugs")
    b.place("jukebox", 20, 12)
    each(b, "round_plant", [(20, 16), (3, 16), (13, 12)])
    b.place("coat_rack", 5, 16)


def _table(b, x, y):
    """A small table for two."""
    b.place("bistro_table" if (x + y) % 2 else "bistro_table_wood", x, y)
    b.place("bistro_chair_right", x - 1, y)
    b.place("bistro_chair_left", x + 1, y)
    on_top(b, "cup" if x % 2 else "candle", (x, y))


def _open_mic(b):
    b.stretch("platform", 15, 5, 6, 3, "floor-detail")
    b.set("floor-detail", 17, 7, "steps", 0)
    b.set("floor-detail", 18, 7, "steps", 1)
    b.place("piano", 18, 4)
    b.place("stool_up", 19, 6)
    b.place("lectern", 16, 4)
    b.stretch("curtain", 15, 3, 6, 2, "furniture-back")
    b.stretch("string_lights", 3, 10, 18, 1)
    each(b, "stool_up", [(15, 9), (16, 9), (19, 9), (20, 9)])


def _hearth_room(b):
    """Round the fire, out of everybody's hearing."""
    b.place("hearth", 26, 3)
    b.stretch("rug_coral", 24, 6, 6, 4, "floor-rugs")
    b.place("loveseat_plum_up", 26, 9)
    b.place("armchair_mustard_right", 24, 7)
    b.place("armchair_mustard_left", 29, 7)
    b.place("bistro_table_wood", 27, 8)
    on_top(b, "cup", (27, 8))
    each(b, "shelf_a", [(22, 4)])
    each(b, "shelf_b", [(30, 4)])
    on_wall(b, "picture_dusk", (24, 3))
    on_wall(b, "picture_day", (28, 3))
    lamps(b, (30, 8))
    b.place("round_plant", 22, 9)


def _nook(b):
    """For reading: nobody is connected here."""
    each(b, "shelf_b", [(23, 13), (28, 13)])
    each(b, "shelf_a", [(25, 13)])
    on_wall(b, "poster_peak", (31, 12))
    each(b, "armchair_teal_down", [(24, 15), (29, 15)])
    b.place("round_rug", 26, 15, "floor-rugs")
    b.place("bean_bag_plum", 27, 16)
    lamps(b, (26, 14))
    each(b, "tall_plant", [(31, 16), (22, 13)])


def _facade(b):
    on_wall(b, "shop_window", (3, 19), (14, 19), (17, 19), (23, 19), (27, 19))
    for x, w, color in ((3, 4, "coral"), (13, 8, "coral"), (22, 9, "teal")):
        b.stretch(f"awning_{color}", x, 19, w, 1)
    b.place("sign_cafe", 9, SOUTH)
    each(b, "street_lamp", [(7, SOUTH + 1), (12, SOUTH + 1)])
    b.place("sandwich_board", 12, 22)
    each(b, "planter", [(4, 21), (15, 21), (18, 21), (23, 21), (28, 21)])


def _terrace(b):
    for x, y, color in PARASOLS:
        b.place(f"parasol_{color}", x, y, "furniture-back")
        b.place("bistro_table", x + 1, y + 2)
        on_top(b, "cup", (x + 1, y + 2))
        b.place("bistro_chair_right", x, y + 2)
        b.place("bistro_chair_left", x + 2, y + 2)
    b.stretch("string_lights", 1, 21, 6, 1)
    b.stretch("string_lights", 13, 21, 9, 1)
    b.join("furniture", "fence", {(x, 28) for x in range(1, 7)} | {(x, 28) for x in range(14, 25)})


def _is_terrace(x, y):
    return within(x, y, (2, 21, 24, 28), (24, 23, 36, 25), (34, 10, 36, 28))


def _is_street(x, y):
    return within(x, y, (0, STREET[0] - 1, WIDTH, STREET[1] + 1))


def _is_pond(x, y):
    return within(x, y, (36, 5, 40, 9), (35, 6, 41, 8))


def _garden(b):
    lawn(b)
    b.pave("path", _is_terrace)
    b.pave("paving", _is_street, "floor-rugs")
    b.flood("bank", _is_pond)
    border(b, 2, 31, 1)
    hedge(b, *((x, y) for x in (0, WIDTH - 1) for y in range(STREET[0], STREET[1] + 1)))
    each(b, "duck", [(37, 6), (39, 7)])
    each(b, "reeds", [(35, 8), (40, 5)])
    b.place("lily", 38, 8)
    trees(
        b,
        ("tree", 33, 0),
        ("birch", 40, 9),
        ("tree_blossom", 36, 11),
        ("pine", 41, 1),
        ("tree_autumn", 39, 15),
        ("tree", 26, 25),
        ("birch", 30, 25),
        ("tree", 39, 23),
        ("bush", 36, 10),
        ("bush_berries", 42, 14),
        ("bush", 25, 22),
        ("rock_b", 41, 10),
        ("rock_a", 34, 5),
        ("bush_berries", 33, 28),
        ("bush", 41, 28),
        ("sunflowers", 36, 20),
        ("sunflowers", 37, 20),
        ("stump", 40, 13),
    )
    each(b, "bench", [(27, 22), (30, 22)])
    each(b, "bench_left", [(39, 19)])
    each(b, "street_lamp", [(37, 24), (25, 25), (2, 31), (20, 31), (40, 31)])
    b.place("stall_teal", 26, 31)
    b.place("stall_mustard", 30, 31)
    b.place("stall_coral", 34, 31)
    b.place("crates", 37, 32)
    b.place("bike_rack", 14, 33)
    each(b, "bench_up", [(6, 33), (22, 33)])
    b.place("notice_stand", 10, 33)
    b.place("signpost", 18, 33)
    b.place("bin_green", 5, 33)
    b.place("butterflies", 37, 12, "above")
    flowers(b, (35, 4), (41, 12), (37, 17), (40, 20), (28, 23), (38, 26), (42, 21))


def _zones(b):
    b.zone("Open mic", 15, 5, 6, 2, stage=True)
    b.zone("Cafe", 3, 7, 18, 11, audience="Open mic")
    b.zone("Behind the bar", 4, 6, 10, 1)
    b.zone("By the fire", 22, 5, 10, 6, private=True)
    b.zone("Reading nook", 22, 14, 10, 4, silent=True)
    b.zone("Terrace", 1, 21, 23, 7)
    b.zone("Pond", 33, 4, 10, 10, focusable=True)
    website(b, "Menu", 10, 6, 2, 1, "See the menu")
    b.zone("To the office", 1, STREET[0], 1, 4, exitUrl="office.tmj#street")
    b.zone("To the park", WIDTH - 2, STREET[0], 1, 4, exitUrl="park.tmj#west-gate")


def _spawns(b):
    x, y, w, h = SPAWN
    b.fill("start", x, y, w, h, "spawn")
    b.zone("door", x, y, w, h, start=True)
    b.zone("from-office", 3, 30, 1, 2, start=True)
    b.zone("from-park", WIDTH - 4, 30, 1, 2, start=True)
    b.zone("terrace", 9, 22, 2, 2, start=True)


def build(book):
    """The finished MapBuilder."""
    b = _house(book)
    for part in (_bar, _tables, _open_mic, _hearth_room, _nook, _facade, _garden, _terrace):
        part(b)
    _zones(b)
    _spawns(b)
    sprinkle(b)
    return map_checks.finish(b, SPAWN[0], SPAWN[1])
