"""Turns a plan of wall lines into tops, faces, doorways and their shadows."""

from art.autotile import E, N, S, W, edge_bits


class Walls:
    """Collects wall cells ('tops'), then draws them all at once."""

    def __init__(self, builder, face_of, floor_of):
        """face_of, floor_of: what a cell's room has on its north wall and underfoot."""
        self.builder, self.face_of, self.floor_of = builder, face_of, floor_of
        self.tops, self.doors = set(), []

    def horizontal(self, x1, x2, y):
        self.tops.update((x, y) for x in range(x1, x2 + 1))

    def vertical(self, x, y1, y2):
        self.tops.update((x, y) for y in range(y1, y2 + 1))

    def open_vertical(self, x, y, rows=2):
        """Cuts an opening whose first walkable row is y: face end above it, wall again below."""
        self.tops.difference_update((x, j) for j in range(y - 2, y + rows))

    def open_horizontal(self, x, y, cols):
        """A doorway of some columns below the top row y; one walks through under its header."""
        self.doors.append((x, y, cols))

    def _in_door(self, x, y):
        return any(left <= x < left + cols and y == top for left, top, cols in self.doors)

    def draw(self):
        for x, y in sorted(self.tops):
            bits = edge_bits(self.tops, x, y)
            if self._in_door(x, y):
                self.builder.place("beam", x, y)
                continue
            self.builder.set("wall-tops", x, y, f"top_{bits}")
            self._floor_under(x, y, bits)
            self._faces(x, y, bits)
        for x, y, cols in self.doors:
            self.builder.stretch("doorway", x, y + 1, cols, 2)

    def _floor_under(self, x, y, bits):
        """Below a thin wall lie two floors: the right one whole, the left one as a half tile."""
        if not bits & (N | S):
            return
        row = y - 1 if bits & (E | W) and not bits & N else y
        left, right = self.floor_of(x - 1, row), self.floor_of(x + 1, row)
        self.builder.fill("floor", x, y, 1, 1, floor_piece(right))
        if left != right:
            self.builder.set("floor-detail", x, y, f"left_half_{left}")

    def _faces(self, x, y, bits):
        if bits & S:
            for side, shape in ((-1, W), (1, E)):
                if bits & shape:
                    self._face(x, y, self.face_of(x + side, y + 3), shape)
            return
        self._face(x, y, self.face_of(x, y + 3), bits & (E | W))

    def _face(self, x, y, kind, shape):
        for row in (0, 1):
            tile = self.builder.tile(f"face_{kind}_{shape}", 0, row)
            self.builder.stack(["walls", "walls-join"], x, y + 1 + row, tile)
        self._shade(x, y + 3, shape)

    def _shade(self, x, y, shape):
        """The face's shadow on the floor; both halves meet where a wall goes on downward."""
        old = self.builder.get("floor-shadows", x, y)
        whole = shape == E | W or (old and (x, y) in self.tops)
        side = "" if whole else "_left" if shape == W else "_right"
        if whole or shape:
            self.builder.set("floor-shadows", x, y, f"shadow_below{side}")


def floor_piece(name):
    return "grass_0" if name == "grass" else name
