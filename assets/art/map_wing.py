"""The default map's east wing, and the list of everything that is furnished."""

from art import map_rooms
from art.map_furnish import each, lamps, on_top, on_wall, windows


def furnish_kitchen(b):
    b.place("fridge", 48, 4)
    units = ("unit", "unit_sink", "unit", "unit_stove", "unit", "unit_fruit", "unit")
    for i, name in enumerate(units):
        b.place(name, 49 + i, 5)
    b.place("coffee", 56, 4)
    b.place("unit", 57, 5)
    on_wall(b, "cupboard", (49, 3), (51, 3), (54, 3))
    windows(b, (57, 3))
    b.place("cooler", 59, 4)
    b.place("vending", 60, 4)
    b.stretch("island", 51, 8, 5, 2)
    each(b, "bar_stool_up", [(51, 10), (53, 10), (55, 10)])
    on_top(b, "fruit", (52, 8))
    on_top(b, "vase", (55, 8))
    b.place("round_table", 58, 9)
    each(b, "stool_right", [(57, 9), (57, 10)])
    each(b, "stool_left", [(60, 9), (60, 10)])
    b.place("round_table", 54, 12)
    each(b, "stool_right", [(53, 12), (53, 13)])
    each(b, "stool_left", [(56, 12), (56, 13)])
    each(b, "tall_plant", [(60, 12), (47, 12)])


def furnish_library(b):
    for i, x in enumerate((48, 50, 54, 56, 58)):
        b.place("shelf_b" if i % 2 else "shelf_a", x, 16)
    on_wall(b, "picture_dusk", (52, 15))
    on_wall(b, "picture_day", (53, 15))
    b.stretch("rug_plum", 50, 19, 8, 6, "floor-rugs")
    each(b, "loveseat_coral_down", [(50, 19), (56, 19)])
    b.place("sofa_teal_up", 52, 24)
    b.place("coffee_table", 52, 22)
    lamps(b, (53, 18))
    each(b, "floor_lamp", [(60, 16)])
    each(b, "shelf_a", [(59, 20)])
    each(b, "shelf_b", [(59, 23)])
    each(b, "tall_plant", [(47, 16), (48, 25)])
    each(b, "round_plant", [(60, 25)])


def furnish(builder):
    for room in (
        map_rooms.furnish_birch,
        map_rooms.furnish_cedar,
        map_rooms.furnish_stage,
        map_rooms.furnish_reception,
        map_rooms.furnish_lounge,
        map_rooms.furnish_desks,
        map_rooms.hang_facade,
        furnish_kitchen,
        furnish_library,
    ):
        room(builder)
