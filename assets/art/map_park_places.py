"""What stands and grows in the park."""

from art.map_furnish import each, flowers, on_top, on_wall, trees, windows
from art.tilebook import noise


def _tea_house(b):
    on_wall(b, "plate_shelf", (9, 5))
    on_wall(b, "menu_board", (12, 5))
    on_wall(b, "picture_day", (15, 5))
    windows(b, (17, 5))
    b.stretch("bar", 9, 7, 4, 2)
    on_top(b, "cups", (9, 7))
    on_top(b, "cup", (10, 7))
    on_top(b, "cake", (12, 7))
    b.stretch("rug_coral", 14, 8, 6, 4, "floor-rugs")
    for x in (15, 18):
        b.place("bistro_table", x, 9)
        on_top(b, "cup", (x, 9))
        each(b, "bistro_chair_right", [(x - 1, 9)])
        each(b, "bistro_chair_left", [(x + 1, 9)])
    b.place("bistro_table_wood", 12, 11)
    each(b, "stool_right", [(11, 11)])
    each(b, "stool_left", [(13, 11)])
    b.place("sofa_mustard_right", 9, 9)
    each(b, "armchair_coral_left", [(20, 9)])
    each(b, "bistro_chair_up", [(15, 10), (18, 10)])
    each(b, "tall_plant", [(20, 6), (17, 11)])
    for x in (9, 18):
        b.place("window", x, 14, "furniture-back")
    each(b, "planter", [(9, 16), (18, 16)])
    each(b, "street_lamp", [(12, 14), (17, 14)])


def _shed(b):
    each(b, "cabinet", [(60, 40), (61, 40)])
    b.place("crates", 65, 40)
    on_wall(b, "poster_peak", (63, 39))
    b.place("round_table", 61, 43)
    each(b, "stool_left", [(63, 43), (63, 44)])
    each(b, "stool_right", [(60, 44)])
    b.place("plate_shelf", 65, 39, "furniture-back")
    b.place("low_shelf", 66, 43)
    b.place("coat_rack", 62, 40)
    b.place("round_plant", 60, 41)
    b.place("wheelbarrow", 69, 47)
    b.place("window", 60, 46, "furniture-back")
    b.place("window", 66, 46, "furniture-back")


def _plaza(b):
    b.place("fountain", 19, 26)
    each(b, "bench", [(15, 25), (24, 25)])
    each(b, "bench_up", [(16, 31), (24, 31)])
    each(b, "street_lamp", [(14, 23), (27, 23), (13, 30), (23, 29), (33, 24), (6, 24)])
    b.place("notice_stand", 24, 23)
    b.place("signpost", 7, 25)
    b.place("signpost", 33, 20)
    b.place("statue", 37, 14)
    each(b, "bench_left", [(38, 20)])
    each(b, "bench_right", [(31, 4), (31, 11)])
    each(b, "bin_green", [(18, 23), (38, 30), (23, 43)])


def _market(b):
    for x, y, color in (
        (24, 31, "coral"),
        (28, 31, "teal"),
        (32, 31, "mustard"),
        (24, 38, "mustard"),
        (28, 38, "coral"),
        (33, 38, "teal"),
    ):
        b.place(f"stall_{color}", x, y)
    each(b, "crates", [(36, 33), (36, 38)])
    for x in (30, 34):
        b.place("parasol_coral", x - 1, 34, "furniture-back")
        b.place("bistro_table_wood", x, 36)
        each(b, "bistro_chair_right", [(x - 1, 36)])
        each(b, "bistro_chair_left", [(x + 1, 36)])
    b.stretch("string_lights", 24, 35, 15, 1)
    b.place("sandwich_board", 23, 37)
    b.place("bike_rack", 24, 43)


def _playground(b):
    fence = {(x, 32) for x in range(3, 17)} | {(3, y) for y in range(32, 41)}
    fence |= {(x, 40) for x in range(3, 17)} | {(16, y) for y in (32, 33, 34, 38, 39, 40)}
    b.join("furniture", "fence", fence)
    b.place("swing", 5, 34)
    b.place("slide", 10, 34)
    each(b, "bench_up", [(9, 39)])
    b.place("stump", 13, 38)
    b.place("picnic", 5, 37)


def _garden_plots(b):
    for x in (4, 11):
        for i in range(5):
            name = ("sunflowers", "bush", "sunflowers", "bush_berries", "bush")[(i + x) % 5]
            b.place(name, x + i, 45 if name == "sunflowers" else 46)
    each(b, "wheelbarrow", [(9, 48)])
    flowers(b, (4, 50), (5, 50), (6, 50), (7, 50), (8, 50))
    b.place("bench", 12, 49)


def _beach(b):
    for x, y, color in ((47, 19, "teal"), (51, 20, "coral"), (55, 20, "mustard")):
        b.place(f"towel_{color}", x, y, "floor-rugs")
    for x, y, color in ((48, 18, "coral"), (52, 19, "mustard"), (62, 22, "teal")):
        b.place(f"parasol_{color}", x, y)
    b.place("boat", 56, 16)
    b.place("boat", 59, 10)
    each(b, "duck", [(53, 11), (61, 15), (63, 18)])
    each(b, "lily", [(62, 12), (52, 9), (64, 16)])
    each(b, "reeds", [(50, 10), (48, 13)])
    b.place("stall_mustard", 64, 24)
    each(b, "street_lamp", [(56, 24), (61, 25)])


def _bandstand(b):
    b.stretch("platform", 48, 31, 8, 4, "floor-detail")
    for x in (51, 52):
        b.set("floor-detail", x, 34, "steps", x - 51)
    each(b, "speaker", [(48, 30), (55, 30)])
    b.place("piano", 49, 30)
    b.place("stool_up", 50, 32)
    b.place("lectern", 53, 30)
    b.stretch("string_lights", 47, 29, 10, 1)
    for x, color in ((49, "coral"), (52, "mustard"), (54, "teal")):
        b.place(f"cone_{color}", x - 1, 30, "light")
    for y in (37, 39, 41):
        each(b, "bench_up", [(47, y), (50, y), (53, y)])
    each(b, "street_lamp", [(46, 33), (56, 36)])


def _campfire(b):
    b.place("fire", 53, 49)
    b.place("glow", 52, 48, "light")
    each(b, "log_down", [(53, 48)])
    each(b, "log_up", [(53, 51)])
    each(b, "stump", [(51, 49), (51, 50), (56, 49), (56, 50)])
    each(b, "mushrooms", [(49, 51), (50, 48)], "floor-rugs")


def furnish(b):
    for part in (_tea_house, _shed, _plaza, _market, _playground, _garden_plots):
        part(b)
    for part in (_beach, _bandstand, _campfire):
        part(b)


# Where trees grow: areas as x, y, columns, rows; one tree in each cell of a loose lattice.
WOODS = [(1, 1, 7, 12), (22, 1, 8, 12), (45, 1, 4, 7), (67, 1, 4, 22), (60, 28, 11, 9)]
KINDS = ("tree", "birch", "pine", "tree_blossom", "tree", "birch", "tree_autumn", "pine")


def _free(b, name, x, y):
    """Whether a tree's foot would stand on plain grass."""
    piece = b.book.pieces[name]
    feet = [(x + i, y + piece.rows - 1) for i in range(piece.cols)]
    layers = ("floor-detail", "floor-rugs", "furniture", "walls", "wall-tops")
    clear = all(not b.get(layer, i, j) for i, j in feet for layer in layers)
    crown = [(x + i, y + j) for i in range(piece.cols) for j in range(3)]
    return clear and not any(b.get("above-2", i, j) for i, j in crown)


def _woods(b):
    for x1, y1, cols, rows in WOODS:
        for row in range(0, rows - 2, 3):
            for col in range(0, cols - 2, 3):
                dice = noise(x1 + col, y1 + row, 23)
                x, y = x1 + col + dice % 2, y1 + row + dice // 2 % 2
                if _free(b, KINDS[dice % 8], x, y):
                    b.place(KINDS[dice % 8], x, y)


def plant(b):
    _woods(b)
    trees(
        b,
        ("tree_blossom", 9, 28),
        ("birch", 2, 28),
        ("tree", 29, 23),
        ("tree_autumn", 37, 4),
        ("birch", 38, 8),
        ("tree", 37, 22),
        ("pine", 47, 22),
        ("tree", 50, 22),
        ("tree_blossom", 62, 34),
        ("birch", 67, 30),
        ("tree", 45, 47),
        ("pine", 48, 46),
        ("tree_autumn", 60, 49),
        ("birch", 64, 49),
        ("tree", 68, 49),
        ("pine", 69, 37),
        ("tree", 17, 47),
        ("tree_blossom", 23, 47),
        ("birch", 28, 47),
        ("tree", 32, 48),
        ("pine", 36, 47),
        ("tree", 1, 40),
        ("birch", 17, 36),
        ("bush", 6, 30),
        ("bush_berries", 29, 26),
        ("bush", 46, 25),
        ("rock_a", 39, 36),
        ("rock_b", 47, 36),
        ("bush", 39, 40),
        ("bush_berries", 18, 42),
        ("butterflies", 8, 20),
        ("butterflies", 62, 33),
        ("butterflies", 28, 11),
    )
    flowers(b, (5, 21), (10, 22), (7, 19), (26, 8), (28, 12), (29, 21), (63, 33), (61, 32))
    flowers(b, (52, 52), (12, 29), (31, 26), (38, 25), (18, 20), (25, 20), (65, 34), (33, 51))
