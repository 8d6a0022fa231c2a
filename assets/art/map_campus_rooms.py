"""What stands in the rooms of the campus."""

from art.map_furnish import each, lamps, on_top, on_wall, windows


def _lecture_hall(b):
    """Rows of seats on steps that rise away from the podium."""
    b.stretch("platform", 33, 5, 14, 3, "floor-detail")
    for x in (39, 40):
        b.set("floor-detail", x, 7, "steps", x - 39)
    on_wall(b, "blackboard", (34, 3), (43, 3))
    b.place("led_wall", 38, 3, "furniture-back")
    b.place("lectern", 37, 4)
    b.place("teacher_desk", 42, 5)
    on_top(b, "globe", (43, 5))
    each(b, "speaker", [(32, 4), (47, 4)])
    for y in (9, 11, 13):
        for x in (27, 42):
            b.stretch("lecture_bench", x, y, 11, 1)
            each(b, "chair_coral_up", [(i, y + 1) for i in range(x, x + 11)])
        b.stretch("tier", 26, y + 2, 12, 1, "floor-shadows")
        b.stretch("tier", 42, y + 2, 12, 1, "floor-shadows")
    b.stretch("runner", 38, 8, 4, 13, "floor-rugs")
    on_wall(b, "banner_teal", (26, 3), (29, 3), (50, 3), (53, 3))
    each(b, "tall_plant", [(25, 4), (31, 4), (48, 4), (54, 4)])
    each(b, "big_plant", [(33, 16), (45, 16)])
    b.place("camera", 37, 15)


def _classroom(b, x, board, hung):
    """Single desks in rows before a blackboard."""
    on_wall(b, board, (x + 6, 3))
    b.place("teacher_desk", x + 7, 6)
    b.place("chair_down", x + 7, 5)
    for row in (8, 10, 12, 14):
        for col in (2, 4, 6, 9, 11, 13):
            b.place("school_desk", x + col, row)
            b.place("chair_up", x + col, row + 1)
    windows(b, (x + 1, 3), (x + 13, 3))
    for name, dx in hung:
        on_wall(b, name, (x + dx, 3))
    each(b, "tall_plant", [(x, 4), (x + 15, 4)])
    b.place("low_shelf", x, 17)
    b.place("low_shelf", x + 14, 17)


def _seminar(b):
    on_wall(b, "whiteboard", (5, 24), (14, 24))
    on_wall(b, "wall_screen", (10, 24))
    on_wall(b, "clock", (8, 24))
    b.stretch("rug_coral", 6, 27, 12, 8, "floor-rugs")
    b.stretch("table", 8, 29, 8, 3)
    each(b, "chair_down", [(x, 28) for x in (9, 11, 13, 15)])
    each(b, "chair_up", [(x, 32) for x in (9, 11, 13, 15)])
    each(b, "chair_right", [(7, 30)])
    each(b, "chair_left", [(16, 30)])
    on_top(b, "laptop", (9, 29), (13, 30))
    on_top(b, "vase", (11, 30))
    b.place("board_stand", 3, 26)
    each(b, "big_plant", [(3, 35), (19, 24)])
    b.place("sofa_mustard_up", 14, 36)
    b.place("cooler", 18, 25)


def _laboratory(b):
    on_wall(b, "blackboard", (4, 38))
    on_wall(b, "poster_bars", (9, 38))
    on_wall(b, "world_map", (14, 38))
    on_wall(b, "clock", (18, 38))
    for y in (42, 45):
        for x in (5, 13):
            b.stretch("lab_bench", x, y, 6, 1)
            on_top(b, "flasks", (x, y), (x + 3, y))
            on_top(b, "microscope", (x + 1, y), (x + 5, y))
            on_top(b, "laptop", (x + 2, y))
            each(b, "stool_up", [(x + i, y + 1) for i in (0, 2, 4)])
    each(b, "cabinet", [(19, 39), (20, 39)])
    b.place("lockers", 7, 39)
    b.place("aquarium", 16, 39)
    b.place("round_plant", 3, 46)


def _library(b):
    for x in (60, 62, 66, 68, 72, 74):
        b.place("shelf_a" if x % 4 else "shelf_b", x, 25)
    for x, y in ((61, 29), (65, 29), (61, 32), (65, 32)):
        b.place("shelf_b" if y % 2 else "shelf_a", x, y)
    on_wall(b, "picture_day", (64, 24))
    on_wall(b, "picture_dusk", (70, 24))
    b.stretch("rug_plum", 69, 28, 7, 7, "floor-rugs")
    b.place("sofa_teal_down", 71, 28)
    b.place("sofa_teal_up", 71, 34)
    b.place("armchair_mustard_right", 69, 30)
    b.place("armchair_mustard_left", 75, 30)
    b.place("coffee_table", 71, 31)
    lamps(b, (69, 33), (75, 33))
    b.stretch("table", 61, 35, 5, 2)
    on_top(b, "laptop", (62, 35))
    on_top(b, "globe", (65, 35))
    each(b, "chair_coral_down", [(62, 34), (64, 34)])
    each(b, "tall_plant", [(59, 35), (76, 25)])


def _canteen(b):
    for i in range(8):
        b.place(("unit", "unit_stove", "unit", "unit_fruit")[i % 4], 60 + i, 40)
    b.place("coffee", 68, 39)
    on_wall(b, "menu_board", (61, 38))
    on_wall(b, "plate_shelf", (64, 38))
    on_wall(b, "hanging_plant", (73, 38))
    b.place("vending", 70, 39)
    b.place("vitrine", 71, 39)
    b.place("fridge", 75, 39)
    for x in (61, 66, 71):
        b.place("round_table", x, 43)
        b.place("round_table", x, 46)
        for y in (43, 46):
            each(b, "stool_right", [(x - 1, y), (x - 1, y + 1)])
            each(b, "stool_left", [(x + 2, y), (x + 2, y + 1)])
    each(b, "big_plant", [(75, 45)])
    each(b, "planter", [(60, 48), (64, 48), (68, 48), (72, 48)])
    on_wall(b, "poster_sun", (68, 38))
    on_wall(b, "clock", (59, 38))


def furnish(b):
    _lecture_hall(b)
    _classroom(b, 8, "blackboard", (("world_map", 10), ("clock", 4)))
    _classroom(b, 56, "blackboard", (("poster_bars", 10), ("poster_peak", 4)))
    _seminar(b)
    _laboratory(b)
    _library(b)
    _canteen(b)
