"""A house of rooms: floors, walls between them, doorways; rooms are given by their walkable cells.

A wall's top lies above a face two cells high, so rooms that lie one above the other are three rows
apart, and those side by side one column.
"""

from dataclasses import dataclass

from art.map_walls import Walls, floor_piece


@dataclass(frozen=True)
class Room:
    """Walkable cells, the floor, and the kind of face on its north wall."""

    x: int
    y: int
    w: int
    h: int
    floor: str
    face: str

    def holds(self, x, y):
        """Whether a cell is in the room, on its north face or on the wall below it."""
        return self.x <= x < self.x + self.w and self.y - 3 < y <= self.y + self.h


class House:
    """Rooms that share walls. facade: its outer face; outside: the floor around it."""

    def __init__(self, builder, rooms, facade="brick", outside="grass"):
        self.builder, self.rooms = builder, rooms
        self.facade, self.outside, self.panes = facade, outside, []
        self.walls = Walls(builder, self.face_of, self.floor_of)
        for room in rooms:
            builder.fill("floor", room.x, room.y - 2, room.w, room.h + 3, room.floor)
            self._enclose(room)

    def _enclose(self, room):
        west, east, north, south = room.x - 1, room.x + room.w, room.y - 3, room.y + room.h
        for y in (north, south):
            self.walls.horizontal(west, east, y)
        for x in (west, east):
            self.walls.vertical(x, north, south)

    def room_at(self, x, y):
        return next((room for room in self.rooms if room.holds(x, y)), None)

    def floor_of(self, x, y):
        room = self.room_at(x, y)
        return room.floor if room else self.outside

    def face_of(self, x, y):
        """What hangs above a room's first row; where there is no room it is the facade."""
        room = self.room_at(x, y) or self.room_at(x + 1, y)
        return room.face if room else self.facade

    def side_door(self, x, y, rows=2):
        """An opening in the wall of column x whose first walkable row is y."""
        self.walls.open_vertical(x, y, rows)

    def door(self, x, y, cols=2):
        """A doorway of some columns in the wall whose top is row y, between two rooms."""
        self.walls.open_horizontal(x, y, cols)
        self.builder.fill("floor", x, y, cols, 1, floor_piece(self.floor_of(x, y - 1)))
        self.builder.fill("floor", x, y + 1, cols, 2, floor_piece(self.floor_of(x, y + 3)))
        self.builder.fill("floor-shadows", x, y + 1, cols, 1, "door_shade")

    def entrance(self, x, y, cols=4):
        """A doorway to the outside: the floor within reaches to a step of stone."""
        self.door(x, y, cols)
        self.builder.fill("floor", x, y + 1, cols, 2, self.floor_of(x, y - 1))
        self.builder.fill("floor-detail", x, y + 2, cols, 1, "sill")

    def glaze(self, x1, x2, y):
        """Glass instead of a wall between the vertical walls of columns x1 and x2."""
        self.walls.tops.difference_update((x, y) for x in range(x1 + 1, x2))
        self.panes.append((x1, x2, y))

    def draw(self):
        """Puts up the walls, once all doors are known."""
        self.walls.draw()
        for x1, x2, y in self.panes:
            self.builder.stretch("glass", x1, y, x2 - x1 + 1, 3, "walls")
            self.builder.fill("floor-shadows", x1 + 1, y + 3, x2 - x1 - 1, 1, "shadow_below")
        for x in sorted({edge for room in self.rooms for edge in (room.x - 1, room.x + room.w)}):
            north = min(r.y for r in self.rooms if x in (r.x - 1, r.x + r.w))
            south = max(r.y + r.h for r in self.rooms if x in (r.x - 1, r.x + r.w))
            self._door_floors(x, north, south)

    def _door_floors(self, x, north, south):
        """The floor in the openings of one wall: a strip of wood where two rooms meet."""
        b = self.builder
        for y in range(north, south + 1):
            if b.get("floor", x, y):
                if not b.get("wall-tops", x, y - 1) and not b.get("walls", x, y - 1):
                    b.set("floor-rugs", x, y, "threshold")
                continue
            left, right = self.floor_of(x - 1, y), self.floor_of(x + 1, y)
            b.fill("floor", x, y, 1, 1, floor_piece(right))
            if left != right:
                b.set("floor-detail", x, y, f"left_half_{left}")
            if not b.get("walls", x, y):
                b.set("floor-rugs", x, y, "threshold")
