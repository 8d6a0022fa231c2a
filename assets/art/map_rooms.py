"""What stands in the rooms of the default map's west wing and hall."""

from art.map_furnish import each, lamps, on_top, on_wall, windows
from art.map_plan import ENTRANCE, SOUTH


def furnish_birch(b):
    """Meeting room with one long table."""
    b.stretch("table", 6, 8, 8, 3)
    each(b, "chair_down", [(x, 7) for x in (7, 9, 10, 12)])
    each(b, "chair_up", [(x, 11) for x in (7, 9, 10, 12)])
    b.place("chair_right", 5, 9)
    b.place("chair_left", 14, 9)
    on_top(b, "laptop", (9, 8), (12, 9))
    on_top(b, "vase", (7, 8))
    on_wall(b, "whiteboard", (6, 3))
    on_wall(b, "wall_screen", (9, 3))
    windows(b, (3, 3), (13, 3))
    each(b, "tall_plant", [(5, 4), (16, 4)])
    each(b, "round_plant", [(3, 11)])


def furnish_cedar(b):
    """Meeting room behind glass: a square table and a soft corner."""
    b.stretch("rug_coral", 6, 17, 7, 7, "floor-rugs")
    b.stretch("table", 8, 18, 3, 4)
    each(b, "chair_coral_right", [(7, 18), (7, 19), (7, 20)])
    each(b, "chair_coral_left", [(11, 18), (11, 19), (11, 20)])
    b.place("chair_coral_up", 9, 22)
    on_top(b, "laptop", (8, 19))
    on_top(b, "vase", (10, 18))
    each(b, "board_stand", [(13, 16)])
    each(b, "bean_bag", [(3, 24)])
    each(b, "bean_bag_plum", [(5, 24)])
    lamps(b, (4, 21))
    b.place("round_rug", 3, 23, "floor-rugs")
    each(b, "tall_plant", [(3, 15), (16, 25)])
    each(b, "sofa_teal_up", [(11, 26)])
    each(b, "round_plant", [(3, 25)])


def furnish_stage(b):
    b.stretch("platform", 24, 5, 16, 4, "floor-detail")
    for col in (0, 1):
        b.set("floor-detail", 31 + col, 8, "steps", col)
    b.stretch("curtain", 24, 3, 6, 2, "furniture-back")
    b.stretch("curtain", 34, 3, 6, 2, "furniture-back")
    on_wall(b, "wall_screen", (31, 3))
    each(b, "speaker", [(24, 5), (39, 5)])
    b.place("lectern", 28, 5)
    each(b, "round_plant", [(25, 4), (38, 4)])
    b.stretch("rug_plum", 24, 9, 7, 5, "floor-rugs")
    b.stretch("rug_plum", 33, 9, 7, 5, "floor-rugs")
    seats = (25, 26, 27, 28, 29, 34, 35, 36, 37, 38)
    each(b, "chair_coral_up", [(x, y) for y in (10, 11, 12) for x in seats])
    windows(b, (20, 3), (42, 3))
    on_wall(b, "clock", (30, 3))
    on_wall(b, "picture_day", (33, 3))
    on_wall(b, "banner_teal", (19, 3), (44, 3))
    each(b, "big_plant", [(18, 4), (44, 4)])
    each(b, "tall_plant", [(23, 4), (40, 4)])


def furnish_reception(b):
    b.stretch("runner", 30, 22, 4, 7, "floor-rugs")
    b.stretch("counter", 29, 19, 6, 2)
    each(b, "chair_down", [(30, 18), (33, 18)])
    on_top(b, "laptop", (30, 19), (33, 19))
    on_top(b, "bell", (32, 19))
    on_top(b, "vase", (29, 19))
    each(b, "tall_plant", [(28, 19), (35, 19)])
    each(b, "indoor_tree", [(27, 14), (35, 14)])
    b.place("skylight", 29, 13, "floor-light")
    b.place("doormat", 31, 30, "floor-rugs")
    each(b, "round_plant", [(29, 25), (34, 25)])


def furnish_lounge(b):
    b.stretch("rug_coral", 20, 16, 7, 7, "floor-rugs")
    b.place("sofa_mustard_down", 22, 15)
    b.place("sofa_mustard_up", 22, 22)
    b.place("sofa_teal_right", 20, 17)
    b.place("sofa_teal_left", 26, 17)
    b.place("coffee_table", 22, 19)
    lamps(b, (20, 15))
    b.place("round_plant", 26, 15)
    b.place("low_shelf", 18, 15)
    each(b, "big_plant", [(18, 24)])
    each(b, "planter", [(20, 26), (22, 26), (24, 26)])


def furnish_desks(b):
    for x in (37, 40, 43):
        b.place("desk_front", x, 16)
        b.place("chair_up", x, 18)
        b.place("desk_back", x, 21)
        b.place("chair_down", x, 21)
    each(b, "big_plant", [(44, 24)])
    each(b, "cabinet", [(44, 13), (45, 13)])
    b.place("cooler", 45, 17)
    b.place("bin", 39, 17)
    b.place("bin", 42, 17)
    each(b, "planter", [(38, 26), (40, 26), (42, 26)])


def hang_facade(b):
    """Windows and flower boxes along the south front."""
    for x in (4, 8, 12, 19, 23, 27, 35, 39, 43, 48, 52, 56):
        b.place("window", x, SOUTH + 1, "furniture-back")
        b.place("planter", x, SOUTH + 3)
    b.place("sign_atrium", ENTRANCE + 1, SOUTH)
    each(b, "street_lamp", [(ENTRANCE - 1, SOUTH + 1), (ENTRANCE + 4, SOUTH + 1)])
