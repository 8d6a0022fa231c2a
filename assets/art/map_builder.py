"""A map under construction: named tile layers that pieces of the tileset are put on."""

from art.autotile import corner_bits, edge_bits
from art.tilebook import noise

FLOORS = ["floor", "floor-detail", "floor-rugs", "floor-shadows", "floor-light"]
WALLS = ["walls", "walls-join", "wall-tops"]
FURNITURE = ["furniture-back", "furniture", "furniture-front"]
ABOVE = ["above", "above-2", "above-3", "light"]
BELOW_AVATARS = ["start", "collisions"] + FLOORS + WALLS + FURNITURE


class MapBuilder:
    """width x height cells; layers hold tile ids (0 is empty)."""

    def __init__(self, book, width, height):
        self.book, self.width, self.height = book, width, height
        self.layers = {name: [0] * (width * height) for name in BELOW_AVATARS + ABOVE}
        self.zones = []
        self.solid_ids = book.solid_ids()

    def get(self, layer, x, y):
        return self.layers[layer][y * self.width + x]

    def put(self, layer, x, y, tile):
        if 0 <= x < self.width and 0 <= y < self.height:
            self.layers[layer][y * self.width + x] = tile

    def tile(self, name, col=0, row=0):
        return self.book.pieces[name].ids[row][col]

    def set(self, layer, x, y, name, col=0, row=0):
        self.put(layer, x, y, self.tile(name, col, row))

    def stack(self, layers, x, y, tile):
        """Puts a tile on the first of several layers that is free there."""
        for layer in layers:
            if not self.get(layer, x, y):
                self.put(layer, x, y, tile)
                return
        raise ValueError(f"no free layer of {layers} at {x},{y}")

    def fill(self, layer, x, y, w, h, name):
        """Repeats a piece over an area, in phase with the map's origin."""
        piece = self.book.pieces[name]
        for j in range(y, y + h):
            for i in range(x, x + w):
                self.set(layer, i, j, name, i % piece.cols, j % piece.rows)

    def paint(self, layer, family, test):
        """Lays a family of corner tiles wherever test(x, y) holds at a corner of the lattice."""
        for y in range(self.height):
            for x in range(self.width):
                self._paint_cell(layer, family, test, x, y)

    def _paint_cell(self, layer, family, test, x, y):
        """Where the layer is taken, as by half a floor below a wall, it goes on the next one."""
        bits = corner_bits(test, x, y)
        if bits:
            layers = FLOORS[FLOORS.index(layer) :]
            self.stack(layers, x, y, self.tile(f"{family}_{bits}"))

    def pave(self, family, test, layer="floor-detail"):
        """Like paint, but only on grass, so that it ends where a house begins."""
        grass = {self.tile(f"grass_{kind}") for kind in range(4)}
        for y in range(self.height):
            for x in range(self.width):
                if self.get("floor", x, y) in grass:
                    self._paint_cell(layer, family, test, x, y)

    def flood(self, family, test):
        """Animated water below a family of its borders, instead of what lies there."""
        for y in range(self.height):
            for x in range(self.width):
                if corner_bits(test, x, y):
                    self.set("floor", x, y, f"water_{1 + noise(x, y, 5) % 2}")
                    self.put("floor-detail", x, y, 0)
        self.paint("floor-detail", family, test)

    def join(self, layer, family, cells):
        """Puts a family of edge tiles on cells, each joined to its neighbours among them."""
        for x, y in sorted(cells):
            self.set(layer, x, y, f"{family}_{edge_bits(cells, x, y)}")

    def place(self, name, x, y, layer="furniture"):
        """A piece with its upper left tile at a cell; its upper rows go above the avatars."""
        piece = self.book.pieces[name]
        self.stretch(name, x, y, piece.cols, piece.rows, layer)
        over = self.book.pieces.get(f"{name}_over")
        for j, row in enumerate(over.ids if over else []):
            for i, tile in enumerate(row):
                self.stack(ABOVE, x + i, y + j, tile)

    def stretch(self, name, x, y, w, h, layer="furniture"):
        """A piece of any size: its first and last rows and columns frame the repeated middle."""
        piece = self.book.pieces[name]
        for j in range(h):
            row = _source(j, h, piece.rows)
            for i in range(w):
                tile = piece.ids[row][_source(i, w, piece.cols)]
                self._lay(piece, row, layer, x + i, y + j, tile)

    def _lay(self, piece, row, layer, x, y, tile):
        if row < piece.above:
            self.stack(ABOVE, x, y, tile)
        elif layer in FURNITURE:
            self.stack(FURNITURE[FURNITURE.index(layer) :], x, y, tile)
        else:
            self.put(layer, x, y, tile)

    def blocked(self, x, y):
        """Whether feet may not stand on a cell."""
        if not (0 <= x < self.width and 0 <= y < self.height):
            return True
        return any(self.get(layer, x, y) in self.solid_ids for layer in self.layers)

    def zone(self, name, x, y, w, h, **properties):
        """An area in cells, with properties as Tiled keeps them."""
        self.zones.append((name, x, y, w, h, properties))


def _source(index, size, pieces):
    """Which row or column of a piece fills a place of a stretched one."""
    if size <= pieces:
        return index if index < size - 1 or size == pieces else pieces - 1
    if index == 0:
        return 0
    return pieces - 1 if index == size - 1 else 1 + (index - 1) % max(1, pieces - 2)
