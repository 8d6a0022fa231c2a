"""What stands in the halls and rooms of the conference."""

from art.map_furnish import each, lamps, on_top, on_wall


def _stage(b):
    b.stretch("platform", 11, 5, 18, 4, "floor-detail")
    for x in (14, 15, 24, 25):
        b.set("floor-detail", x, 8, "steps", x % 2)
    b.stretch("curtain", 9, 3, 5, 2, "furniture-back")
    b.stretch("curtain", 26, 3, 5, 2, "furniture-back")
    for x in (14, 18, 22):
        b.place("led_wall", x, 3, "furniture-back")
    b.place("lectern", 15, 5)
    each(b, "armchair_mustard_down", [(21, 5), (23, 5)])
    b.place("bistro_table", 22, 6)
    on_top(b, "cup", (22, 6))
    each(b, "speaker", [(11, 5), (28, 5), (10, 8), (29, 8)])
    for x, color in ((12, "coral"), (17, "mustard"), (22, "teal"), (27, "plum")):
        b.place(f"spotlight_{color}", x, 3)
        b.place(f"cone_{color}", x - 1, 3, "light")


def _auditorium(b):
    b.stretch("runner", 18, 9, 4, 14, "floor-rugs")
    for y in (11, 13, 15, 17, 19):
        for x in (6, 23):
            b.stretch("tier", x, y + 1, 11, 1, "floor-shadows")
            name = "chair_coral_up" if y % 4 == 1 else "chair_up"
            each(b, name, [(i, y) for i in range(x, x + 11)])
    for x in (5, 34):
        b.join("furniture", "rope", {(x, y) for y in range(10, 20)})
    each(b, "camera", [(17, 20), (22, 20)])
    on_wall(b, "banner_coral", (4, 3), (34, 3))
    on_wall(b, "banner_teal", (6, 3), (32, 3))
    each(b, "big_plant", [(3, 4), (35, 4), (3, 20), (35, 20)])
    each(b, "rollup_coral", [(8, 5)])
    each(b, "rollup_teal", [(31, 5)])
    each(b, "high_table", [(x, 20) for x in (7, 11, 15, 24, 28, 32)])


def _stand(b, color, x, y):
    """An exhibitor's stand: wall, counter, roll-up, a screen and something to stand at."""
    rug = "rug_coral" if color in ("coral", "mustard") else "rug_plum"
    b.stretch(rug, x, y + 1, 6, 4, "floor-rugs")
    b.place(f"stand_wall_{color}", x, y - 1)
    b.place("screen_stand", x + 3, y - 1)
    b.place(f"rollup_{color}", x + 5, y)
    b.place(f"stand_counter_{color}", x + 1, y + 2)
    b.place("stool_down", x + 1, y + 1)
    b.place("high_table", x + 4, y + 2)
    b.place("round_plant", x, y)


def _expo(b):
    for color, x, y in (
        ("coral", 40, 6),
        ("teal", 50, 6),
        ("mustard", 60, 6),
        ("plum", 40, 14),
        ("teal", 60, 14),
    ):
        _stand(b, color, x, y)
    b.stretch("bar", 51, 14, 5, 2)
    b.place("vitrine", 49, 14)
    on_top(b, "cup", (52, 14), (54, 14))
    on_top(b, "cups", (55, 14))
    b.place("coffee", 52, 11)
    each(b, "unit", [(51, 12), (53, 12), (54, 12)])
    each(b, "bar_stool_up", [(x, 16) for x in (51, 53, 55)])
    each(b, "high_table", [(48, 17), (52, 18), (56, 18)])
    each(b, "indoor_tree", [(47, 11), (57, 11)])
    on_wall(b, "banner_mustard", (39, 3), (47, 3), (57, 3), (67, 3))
    on_wall(b, "window", (42, 3), (52, 3), (62, 3))
    b.stretch("truss", 38, 10, 31, 1)
    for x, color in ((42, "coral"), (46, "mustard"), (52, "plum"), (58, "mustard"), (62, "teal")):
        b.place(f"spotlight_{color}", x, 11)
    each(b, "big_plant", [(67, 20), (38, 20)])
    b.place("skylight", 50, 16, "floor-light")
    b.place("ping_pong", 54, 20)
    each(b, "arcade", [(62, 20), (63, 20)])
    b.place("football_table", 59, 20)


def _foyer(b):
    b.stretch("runner", 34, 33, 4, 12, "floor-rugs")
    b.place("fountain", 34, 28)
    b.place("info_desk", 30, 33)
    b.place("info_desk", 39, 33)
    each(b, "chair_down", [(31, 33), (40, 33)])
    each(b, "rollup_plum", [(29, 33)])
    each(b, "rollup_mustard", [(42, 33)])
    b.join("furniture", "rope", {(33, y) for y in range(34, 38)})
    b.join("furniture", "rope", {(38, y) for y in range(34, 38)})
    each(b, "indoor_tree", [(22, 28), (22, 35), (47, 28), (47, 35)])
    for x, color in ((18, "mustard"), (49, "teal")):
        b.stretch("rug_coral" if color == "teal" else "rug_plum", x, 32, 5, 4, "floor-rugs")
        b.place(f"sofa_{color}_down", x + 1, 31)
        b.place("coffee_table", x + 1, 33)
        b.place(f"sofa_{color}_up", x + 1, 35)
    each(b, "high_table", [(26, 30), (44, 30), (26, 37), (44, 37), (28, 39), (42, 39)])
    on_wall(b, "world_map", (26, 24))
    on_wall(b, "notice_board", (36, 24))
    on_wall(b, "clock", (40, 24))
    on_wall(b, "banner_coral", (17, 24), (23, 24), (52, 24))
    b.place("coat_rack", 18, 39)
    b.place("coat_rack", 19, 39)
    each(b, "lockers", [(50, 39), (52, 39)])
    each(b, "tall_plant", [(32, 40), (39, 40), (17, 27), (53, 27)])
    each(b, "planter", [(21, 41), (24, 41), (44, 41), (47, 41)])
    b.place("skylight", 33, 28, "floor-light")


def _small_rooms(b):
    on_wall(b, "whiteboard", (5, 24))
    on_wall(b, "wall_screen", (9, 24))
    for x in (4, 8, 12):
        b.place("round_table", x, 28)
        each(b, "chair_down", [(x, 27), (x + 1, 27)])
        each(b, "chair_up", [(x, 30), (x + 1, 30)])
    b.place("tall_plant", 15, 25)
    each(b, "low_shelf", [(4, 32), (12, 32)])
    b.place("big_plant", 8, 31)
    b.stretch("rug_coral", 5, 37, 8, 4, "floor-rugs")
    b.place("sofa_coral_down", 6, 36)
    b.place("loveseat_mustard_down", 10, 36)
    b.place("coffee_table", 7, 39)
    on_wall(b, "picture_day", (4, 34))
    on_wall(b, "poster_sun", (13, 34))
    b.place("fridge", 3, 35)
    b.place("loveseat_plum_up", 7, 41)
    b.place("armchair_teal_left", 12, 38)
    b.place("big_plant", 13, 40)
    lamps(b, (4, 39))
    each(b, "tall_plant", [(14, 35)])
    each(b, "shelf_a", [(56, 25), (60, 25), (64, 25)])
    for x in (57, 63):
        b.place("armchair_teal_right", x, 28)
        b.place("round_table", x + 1, 28)
        b.place("armchair_teal_left", x + 3, 28)
        b.place("armchair_coral_up", x + 1, 30)
    lamps(b, (61, 29))
    b.place("round_plant", 68, 30)
    for x, color in ((57, "mustard"), (60, "plum"), (63, "teal"), (66, "coral")):
        b.place(f"armchair_{color}_down", x, 37)
    each(b, "hanging_plant", [(58, 34), (64, 34)], "furniture-back")
    b.place("aquarium", 61, 40)
    b.stretch("rug_plum", 56, 37, 12, 3, "floor-rugs")
    each(b, "shelf_b", [(56, 40), (66, 40)])
    lamps(b, (55, 36), (68, 36))


def furnish(b):
    for part in (_stage, _auditorium, _expo, _foyer, _small_rooms):
        part(b)
