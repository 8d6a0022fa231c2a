"""Auto-tiling: which tile of a family fits the cells around it.

One rule for our own maps and for Tiled: the maps choose tiles by it, and `terrain_sets` writes it
into the tileset as the terrain sets that Tiled paints with. Tiles of a family are called
`name_BITS`; a piece of three by three tiles is a family without inner corners, and the two rows
of a wall's face join each other.
"""

TL, TR, BR, BL = 1, 2, 4, 8
N, E, S, W = 1, 2, 4, 8
CORNERS = ((TL, 0, 0), (TR, 1, 0), (BR, 1, 1), (BL, 0, 1))
EDGES = ((N, 0, -1), (E, 1, 0), (S, 0, 1), (W, -1, 0))
NINE = (
    (BR, BR | BL, BL),
    (TR | BR, TL | TR | BR | BL, TL | BL),
    (TR, TL | TR, TL),
)
# Where Tiled keeps a bit: clockwise from the upper edge, edges and corners in turn.
PLACES = {"corner": {TL: 7, TR: 1, BR: 3, BL: 5}, "edge": {N: 0, E: 2, S: 4, W: 6}}

# Name of the set, its kind, and its families with the colour that Tiled marks them with.
SETS = [
    (
        "Ground",
        "corner",
        [
            ("path", "e8d6ad"),
            ("paving", "bbb8bd"),
            ("sand", "f3e7c8"),
            ("earth", "8b5e47"),
            ("meadow", "6c9a4f"),
            ("bank", "4f98c0"),
            ("shore", "6fb6d2"),
        ],
    ),
    (
        "Floors",
        "corner",
        [
            ("inlay_teal", "6b9a98"),
            ("inlay_plum", "8d6a86"),
            ("inlay_tiles", "d3d8d3"),
            ("inlay_stone", "cfc8bd"),
        ],
    ),
    (
        "Rugs, decks and beds",
        "corner",
        [
            ("rug_coral", "e0806d"),
            ("rug_plum", "9d6c93"),
            ("runner", "58a3a2"),
            ("deck", "c78f5b"),
            ("bed", "66a95c"),
        ],
    ),
    ("Walls", "edge", [("top", "4a4059")]),
    (
        "Wall faces",
        "edge",
        [
            ("face_cream", "efe1c5"),
            ("face_teal", "aecdc2"),
            ("face_mustard", "ecd296"),
            ("face_rose", "e4bcb0"),
            ("face_slate", "8a98ad"),
            ("face_panel", "6f4739"),
            ("face_white_brick", "f4efe7"),
            ("face_brick", "b96b56"),
            ("face_stone", "cfc6b6"),
            ("face_timber", "357058"),
        ],
    ),
    ("Hedges", "edge", [("hedge", "458550")]),
    ("Fences", "edge", [("fence", "ab7447"), ("rope", "c75f58")]),
]


def corner_bits(test, x, y):
    """The corners of a cell for which test(x, y) holds, counted on the lattice of corners."""
    return sum(bit for bit, dx, dy in CORNERS if test(x + dx, y + dy))


def edge_bits(cells, x, y):
    """The sides of a cell on which a neighbour belongs to cells."""
    return sum(bit for bit, dx, dy in EDGES if (x + dx, y + dy) in cells)


def _tiles(book, family):
    """(bits, tile) of a family."""
    if family in book.pieces:
        ids = book.pieces[family].ids
        return [(NINE[row][col], ids[row][col]) for row in range(3) for col in range(3)]
    named = [(bits, book.pieces.get(f"{family}_{bits}")) for bits in range(16)]
    rows = [(bits, piece.ids) for bits, piece in named if piece]
    if any(len(ids) == 2 for _, ids in rows):
        return [(bits | side, ids[row][0]) for bits, ids in rows for row, side in ((0, S), (1, N))]
    return [(bits, ids[0][0]) for bits, ids in rows if bits]


def _wang_tile(kind, bits, tile, color):
    wang_id = [0] * 8
    for bit, place in PLACES[kind].items():
        wang_id[place] = color if bits & bit else 0
    return {"tileid": tile, "wangid": wang_id}


def _terrain_set(book, name, kind, families):
    colors, tiles = [], []
    for number, (family, color) in enumerate(families, 1):
        members = _tiles(book, family)
        picture = dict(members).get(15, members[0][1])
        label = family.replace("_", " ")
        colors.append({"color": f"#{color}", "name": label, "probability": 1, "tile": picture})
        tiles += [_wang_tile(kind, bits, tile, number) for bits, tile in members]
    tiles.sort(key=lambda entry: entry["tileid"])
    return {"colors": colors, "name": name, "tile": -1, "type": kind, "wangtiles": tiles}


def terrain_sets(book):
    """Tiled's `wangsets` array."""
    return [_terrain_set(book, *entry) for entry in SETS]
