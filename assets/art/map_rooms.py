"""What stands in the rooms of the default map."""

from art.map_plan import ENTRANCE, SOUTH


def _each(builder, name, cells, layer="furniture"):
    for x, y in cells:
        builder.place(name, x, y, layer)


def _wall(builder, name, cells):
    _each(builder, name, cells, "furniture-back")


def furnish_birch(b):
    """Meeting room with one long table."""
    b.stretch("table", 6, 8, 8, 3)
    _each(b, "chair_down", [(x, 7) for x in (7, 9, 10, 12)])
    _each(b, "chair_up", [(x, 11) for x in (7, 9, 10, 12)])
    b.place("chair_right", 5, 9)
    b.place("chair_left", 14, 9)
    _wall(b, "whiteboard", [(4, 3)])
    _wall(b, "wall_screen", [(9, 3)])
    _wall(b, "window", [(13, 3)])
    _each(b, "tall_plant", [(3, 4), (16, 4)])
    b.place("sunlight", 13, 5, "floor-shadows")


def furnish_cedar(b):
    """Meeting room behind glass: a square table and a soft corner."""
    b.stretch("rug_coral", 6, 17, 7, 6, "floor-rugs")
    b.stretch("table", 8, 18, 3, 4)
    _each(b, "chair_coral_right", [(7, 18), (7, 19), (7, 20)])
    _each(b, "chair_coral_left", [(11, 18), (11, 19), (11, 20)])
    b.place("chair_coral_up", 9, 22)
    _each(b, "sofa_teal_down", [(4, 23)])
    b.place("floor_lamp", 3, 23)
    b.place("round_plant", 7, 23)
    _each(b, "tall_plant", [(3, 15), (16, 24)])
    b.place("coffee_table", 4, 26)


def furnish_stage(b):
    b.stretch("platform", 24, 5, 16, 4, "floor-detail")
    for col in (0, 1):
        b.set("floor-detail", 31 + col, 8, "steps", col)
    b.stretch("curtain", 24, 3, 6, 2, "furniture-back")
    b.stretch("curtain", 34, 3, 6, 2, "furniture-back")
    _wall(b, "wall_screen", [(31, 3)])
    _each(b, "speaker", [(24, 5), (39, 5)])
    b.place("lectern", 28, 5)
    _each(b, "chair_coral_up", [(x, y) for y in (10, 12) for x in (25, 27, 29, 34, 36, 38)])
    _wall(b, "window", [(20, 3), (42, 3)])
    b.place("sunlight", 20, 5, "floor-shadows")
    b.place("sunlight", 42, 5, "floor-shadows")
    _each(b, "tall_plant", [(18, 4), (23, 4), (40, 4), (45, 4)])


def furnish_reception(b):
    b.stretch("counter", 29, 19, 6, 2)
    _each(b, "chair_down", [(30, 18), (33, 18)])
    _each(b, "tall_plant", [(28, 19), (35, 19)])
    b.place("doormat", 31, 26, "floor-rugs")
    _each(b, "round_plant", [(28, 25), (35, 25)])


def furnish_lounge(b):
    b.stretch("rug_coral", 20, 16, 7, 7, "floor-rugs")
    b.place("sofa_mustard_down", 22, 16)
    b.place("sofa_mustard_up", 22, 22)
    b.place("sofa_teal_right", 20, 18)
    b.place("sofa_teal_left", 26, 18)
    b.place("coffee_table", 22, 19)
    b.place("floor_lamp", 20, 16)
    b.place("round_plant", 26, 16)
    _each(b, "tall_plant", [(18, 25)])


def furnish_desks(b):
    for x in (37, 40, 43):
        b.place("desk_front", x, 16)
        b.place("chair_up", x, 18)
        b.place("desk_back", x, 21)
        b.place("chair_down", x, 21)
    _each(b, "tall_plant", [(45, 25)])
    b.place("cooler", 45, 18)


def furnish_kitchen(b):
    b.place("fridge", 48, 4)
    for x, name in enumerate(("unit", "unit_sink", "unit", "unit_stove", "unit", "unit_fruit", "unit")):
        b.place(name, 49 + x, 5)
    b.place("coffee", 56, 4)
    b.place("unit", 57, 5)
    _wall(b, "cupboard", [(49, 3), (53, 3)])
    _wall(b, "window", [(57, 3)])
    b.place("cooler", 59, 4)
    for x in (50, 56):
        b.place("round_table", x, 9)
        _each(b, "stool", [(x - 1, 9), (x + 2, 9), (x - 1, 10), (x + 2, 10)])
    b.place("tall_plant", 60, 12)


def furnish_library(b):
    for i, x in enumerate((48, 50, 54, 56, 58)):
        b.place("shelf_b" if i % 2 else "shelf_a", x, 16)
    _wall(b, "picture_dusk", [(52, 15), (53, 15)])
    b.stretch("rug_plum", 50, 19, 8, 6, "floor-rugs")
    _each(b, "armchair", [(51, 19), (55, 19)])
    b.place("sofa_teal_up", 52, 24)
    b.place("coffee_table", 52, 22)
    b.place("floor_lamp", 53, 19)
    _each(b, "shelf_a", [(58, 20), (58, 24)])
    b.place("tall_plant", 48, 25)


def hang_facade(b):
    """Windows and flower boxes along the south front."""
    for x in (4, 8, 12, 19, 23, 27, 35, 39, 43, 48, 52, 56):
        b.place("window", x, SOUTH + 1, "furniture-back")
        b.place("planter", x, SOUTH + 3)
    _each(b, "street_lamp", [(ENTRANCE - 1, SOUTH + 1), (ENTRANCE + 4, SOUTH + 1)])


def furnish(builder):
    for room in (furnish_birch, furnish_cedar, furnish_stage, furnish_reception, furnish_lounge,
                 furnish_desks, furnish_kitchen, furnish_library, hang_facade):
        room(builder)
