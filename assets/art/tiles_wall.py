"""Walls: thin tops that join by their neighbours, faces two tiles high, doorways, windows, glass.

A top runs down the middle of its tile (columns 10..21) and along its lower edge (rows 20..31), so
that a face hangs straight below it. Bits of a top: 1 north, 2 east, 4 south, 8 west.
"""

from art import colors as c
from art.autotile import E, N, S, W
from art.canvas import Canvas, rgb
from art.tilebook import TILE
from art.wall_faces import faces

LEFT, RIGHT, EDGE = 10, 22, 20
TOP, TOP_LIGHT, TOP_EDGE = rgb("4a4059"), rgb("6b5f7d"), rgb("2c2539")


def _top_mask(bits):
    """The set of pixels that a top covers."""
    spans = [(LEFT, EDGE, RIGHT, TILE)]
    spans += [(LEFT, 0, RIGHT, TILE)] if bits & N else []
    spans += [(LEFT, EDGE, TILE, TILE)] if bits & E else []
    spans += [(0, EDGE, RIGHT, TILE)] if bits & W else []
    return {(x, y) for x1, y1, x2, y2 in spans for y in range(y1, y2) for x in range(x1, x2)}


def _open_beyond(bits, x, y):
    """Whether a place outside the tile is not wall."""
    if y < 0:
        return not (bits & N and LEFT <= x < RIGHT)
    if y >= TILE:
        return not (bits & S and LEFT <= x < RIGHT)
    return not (bits & (W if x < 0 else E) and y >= EDGE)


def _top_color(mask, bits, x, y):
    def is_open(i, j):
        if 0 <= i < TILE and 0 <= j < TILE:
            return (i, j) not in mask
        return _open_beyond(bits, i, j)

    if any(is_open(x + d, y + e) for d, e in ((-1, 0), (1, 0), (0, -1), (0, 1))):
        return TOP_EDGE
    if is_open(x, y - 2) or is_open(x - 2, y):
        return TOP_LIGHT
    return TOP


def _top(bits):
    out = Canvas(TILE, TILE)
    mask = _top_mask(bits)
    for x, y in sorted(mask):
        out.put(x, y, _top_color(mask, bits, x, y))
    if bits & N:
        for x, alpha in ((22, 70), (23, 60), (24, 46), (25, 32), (26, 16)):
            out.vline(x, 0, EDGE if bits & E else TILE, c.with_alpha(c.SHADOW, alpha))
    return out


def _face_shape(full, west, east):
    """Cuts a face to its free ends, with a lit left and a shaded right edge."""
    left, right = (0 if west else LEFT), (TILE if east else RIGHT)
    out = Canvas(TILE, 64)
    out.paste(full.crop(left, 0, right - left, 64), left, 0)
    if not west:
        out.vline(left, 0, 64, TOP_EDGE)
        out.vline(left + 1, 3, 60, rgb("ffffff", 60))
    if not east:
        out.vline(right - 1, 0, 64, TOP_EDGE)
        out.rect(right - 3, 3, 2, 60, rgb("231a33", 50))
        for x, alpha in ((22, 60), (23, 44), (24, 26)):
            out.vline(x, 0, 64, c.with_alpha(c.SHADOW, alpha))
    out.hline(left, 0, right - left, TOP_EDGE)
    return out


def _add_faces(book):
    for name, full in faces().items():
        for bits in (0, E, W, E | W):
            book.add(f"face_{name}_{bits}", _face_shape(full, bits & W, bits & E), ["#", "#"])


def _doorway():
    """Frame of an opening, stretched by its middle column: header above, posts at the sides."""
    out = Canvas(96, 64)
    out.rect(0, 0, 96, 7, c.CREAM[2])
    out.hline(0, 0, 96, TOP_EDGE)
    out.rect(0, 7, 96, 5, c.WOOD[2])
    out.hline(0, 7, 96, c.WOOD[4])
    out.hline(0, 11, 96, c.WOOD[0])
    for x in (0, 92):
        out.rect(x, 12, 4, 52, c.WOOD[2])
        out.vline(x, 12, 52, c.WOOD[4] if x == 0 else c.WOOD[1])
        out.vline(x + 3, 12, 52, c.WOOD[0] if x == 0 else c.WOOD[1])
    return out


def _window(frame):
    """Two tiles wide, for the upper part of a face."""
    out = Canvas(64, 64)
    out.rect(8, 10, 48, 30, frame[0])
    out.rect(9, 11, 46, 28, frame[3])
    out.rect(12, 14, 40, 22, c.GLASS[2])
    out.rect(12, 14, 40, 8, c.GLASS[3])
    for x in range(12, 52):
        for y in range(14, 36):
            if (x + y) % 26 in (0, 1, 2, 3, 7, 8):
                out.put(x, y, c.GLASS[4])
    out.rect(30, 14, 4, 22, frame[3])
    out.vline(34, 14, 22, frame[1])
    out.hline(12, 14, 40, c.GLASS[1])
    out.rect(6, 38, 52, 4, frame[4])
    out.hline(6, 41, 52, frame[1])
    out.hline(7, 42, 50, c.SHADOW)
    return out


def _glass():
    """A glass partition, 4 x 3 tiles to be stretched sideways; its ends reach to mid-tile.

    Slim metal top, translucent face of two tiles.
    """
    out = Canvas(128, 96)
    _rail(out, 26)
    out.rect(16, 32, 96, 58, c.with_alpha(c.GLASS[3], 105))
    for y in range(32, 90):
        for x in range(16, 112):
            if (x + y) % 64 in (4, 5, 6, 7, 8, 12, 13):
                out.blend(x, y, rgb("ffffff", 64))
    out.rect(16, 66, 96, 5, rgb("ffffff", 84))
    _rail(out, 90)
    for x in (32, 96):
        out.rect(x - 1, 32, 2, 58, c.METAL[2])
    return out


def _rail(out, y):
    out.rect(16, y, 96, 6, c.METAL[2])
    out.hline(16, y, 96, c.METAL[0])
    out.hline(16, y + 1, 96, c.METAL[4])
    out.hline(16, y + 5, 96, c.METAL[0])


def add_walls(book):
    for bits in range(16):
        book.add(f"top_{bits}", _top(bits), ["#"])
    book.add("beam", _top(E | W), above=1)
    _add_faces(book)
    book.add("doorway", _doorway(), above=2)
    book.add("window", _window(c.CREAM))
    book.add("glass", _glass(), ["####"] * 3)
