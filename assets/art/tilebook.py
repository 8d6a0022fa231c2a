"""The tileset under construction: named pieces of one or more tiles, packed into one picture."""

from dataclasses import dataclass, field

from art.canvas import Canvas

TILE = 32
COLUMNS = 16
COLLIDES = {"name": "collides", "type": "bool", "value": True}
SEATS = {"d": "down", "u": "up", "l": "left", "r": "right"}


@dataclass
class Piece:
    """A named picture of whole tiles.

    solid: one string a row, '#' where feet may not go, 'd', 'u', 'l' or 'r' where one may sit, for
    the way that one then looks. above: rows from the top that are drawn over avatars. frames: the
    pictures of an animation (one for a still piece). ids: first frame's tile ids by row, set by
    pack().
    """

    name: str
    frames: list
    solid: list
    above: int = 0
    duration: int = 0
    ids: list = field(default_factory=list)

    @property
    def cols(self):
        return self.frames[0].width // TILE

    @property
    def rows(self):
        return self.frames[0].height // TILE


def noise(x, y, seed=0):
    """A fixed pseudo-random byte for a place."""
    n = (x * 374761393 + y * 668265263 + seed * 2246822519 + 3266489917) & 0xFFFFFFFF
    n = ((n ^ (n >> 13)) * 1274126177) & 0xFFFFFFFF
    n = ((n ^ (n >> 15)) * 2654435761) & 0xFFFFFFFF
    return (n >> 16) & 0xFF


def _properties(mark):
    if mark in SEATS:
        return [{"name": "seat", "type": "string", "value": SEATS[mark]}]
    return [COLLIDES] if mark == "#" else []


class TileBook:
    """Collects pieces in order, then packs them on shelves COLUMNS tiles wide."""

    def __init__(self):
        self.pieces = {}
        self.rows = 0

    def add(self, name, picture, solid=None, above=0):
        self.animate(name, [picture], 0, solid, above)

    def animate(self, name, frames, duration, solid=None, above=0):
        assert name not in self.pieces, name
        assert frames[0].width % TILE == 0 and frames[0].height % TILE == 0, name
        piece = Piece(name, frames, solid or [], above, duration)
        self.pieces[name] = piece

    def pack(self):
        """Gives every tile its id: each piece goes to the first free place; tile 0 stays empty."""
        taken = {(0, 0)}
        for piece in self.pieces.values():
            x, y = self._first_free(taken, piece.cols * len(piece.frames), piece.rows)
            cells = range(piece.cols * len(piece.frames))
            taken.update((x + i, y + j) for j in range(piece.rows) for i in cells)
            piece.ids = [
                [(y + j) * COLUMNS + x + i for i in range(piece.cols)] for j in range(piece.rows)
            ]
            self.rows = max(self.rows, y + piece.rows)

    @staticmethod
    def _first_free(taken, cols, rows):
        assert cols <= COLUMNS
        y = 0
        while True:
            for x in range(COLUMNS - cols + 1):
                if not any((x + i, y + j) in taken for j in range(rows) for i in range(cols)):
                    return x, y
            y += 1

    def picture(self):
        sheet = Canvas(COLUMNS * TILE, self.rows * TILE)
        for piece in self.pieces.values():
            first = piece.ids[0][0]
            for k, frame in enumerate(piece.frames):
                x = first % COLUMNS + k * piece.cols
                sheet.paste(frame, x * TILE, first // COLUMNS * TILE)
        return sheet

    def tile_entries(self):
        """Tiled's `tiles` array: collision, names and animations."""
        entries = {}
        for piece in self.pieces.values():
            self._describe(piece, entries)
        return [entries[key] for key in sorted(entries)]

    def solid_ids(self):
        """The tiles where feet may not go."""
        return {e["id"] for e in self.tile_entries() if COLLIDES in e.get("properties", [])}

    def _describe(self, piece, entries):
        for j in range(piece.rows):
            for i in range(piece.cols):
                tile = piece.ids[j][i]
                properties = _properties(piece.solid[j][i] if j < len(piece.solid) else ".")
                if properties:
                    for k in range(len(piece.frames)):
                        self._entry(entries, tile + k * piece.cols)["properties"] = properties
                if len(piece.frames) > 1:
                    self._entry(entries, tile)["animation"] = [
                        {"duration": piece.duration, "tileid": tile + k * piece.cols}
                        for k in range(len(piece.frames))
                    ]

    @staticmethod
    def _entry(entries, tile):
        return entries.setdefault(tile, {"id": tile})
