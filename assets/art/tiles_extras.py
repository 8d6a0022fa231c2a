"""Small things that make rooms lived in: table-top objects, boards, runner, island."""

from art import colors as c
from art.canvas import rgb
from art.shapes import box, legs, panel, shadow, tiles


def _laptop():
    """Lies on the upper part of a tile, for counters and tables."""
    out = tiles(1, 1)
    out.rect(7, 17, 20, 3, c.SHADOW)
    panel(out, 7, 3, 18, 12, c.INK)
    out.rect(9, 5, 14, 8, c.WATER[1])
    out.hline(11, 7, 8, c.WATER[4])
    out.hline(11, 9, 5, c.WATER[3])
    panel(out, 6, 14, 20, 5, c.METAL)
    return out


def _vase():
    out = tiles(1, 1)
    out.rect(12, 20, 12, 2, c.SHADOW)
    for x, y, color in (
        (11, 5, c.CORAL[3]),
        (17, 2, c.MUSTARD[4]),
        (21, 6, c.CORAL[4]),
        (15, 7, c.WHITE),
    ):
        out.vline(x + 1, y + 2, 10, c.LEAF[2])
        out.rect(x, y, 4, 4, color)
        out.put(x + 1, y + 1, c.MUSTARD[2])
    box(out, 12, 12, 9, 3, 7, c.TEAL, 2)
    return out


def _bell_and_papers():
    out = tiles(1, 1)
    panel(out, 3, 7, 12, 10, c.CREAM)
    out.rect(4, 8, 10, 8, c.WHITE)
    for y in (10, 12, 14):
        out.hline(6, y, 6, c.CREAM[1])
    out.ellipse(46, 34, 12, 5, c.SHADOW)
    out.ellipse(46, 28, 11, 9, c.MUSTARD[0])
    out.ellipse(46, 27, 9, 7, c.MUSTARD[3])
    out.rect(18, 15, 10, 2, c.MUSTARD[1])
    out.rect(22, 7, 2, 2, c.MUSTARD[0])
    out.put(21, 11, c.MUSTARD[4])
    return out


def _notice_board():
    out = tiles(2, 2)
    panel(out, 6, 12, 52, 32, c.WOOD)
    out.rect(9, 15, 46, 26, rgb("d8b483"))
    notes = (
        (12, 18, 9, 10, c.MUSTARD[4]),
        (24, 17, 12, 9, c.WHITE),
        (39, 18, 8, 8, c.CORAL[4]),
        (14, 31, 12, 8, c.GLASS[3]),
        (30, 29, 8, 10, c.WHITE),
        (42, 29, 10, 8, c.LEAF[4]),
    )
    for x, y, w, h, color in notes:
        out.rect(x + 1, y + 1, w, h, c.SOFT_SHADOW)
        out.rect(x, y, w, h, color)
        out.put(x + w // 2, y, c.CORAL[2])
        out.hline(x + 2, y + 3, w - 4, c.with_alpha(c.INK[3], 120))
        out.hline(x + 2, y + 5, w - 5, c.with_alpha(c.INK[3], 120))
    return out


def _board_stand():
    """A whiteboard on wheels; the upper row is drawn over who walks behind it."""
    out = tiles(2, 2)
    shadow(out, 8, 56, 52, 7)
    for x in (11, 50):
        out.rect(x, 40, 3, 19, c.METAL[1])
        out.rect(x - 3, 58, 9, 2, c.INK[2])
    panel(out, 4, 10, 56, 38, c.METAL)
    out.rect(7, 13, 50, 31, rgb("f7f8f6"))
    for x, y, w, color in (
        (11, 18, 18, c.PLUM[2]),
        (11, 23, 12, c.PLUM[2]),
        (11, 28, 16, c.TEAL[2]),
    ):
        out.hline(x, y, w, color)
    out.ellipse(88, 52, 18, 16, c.CORAL[2])
    out.ellipse(88, 52, 14, 12, rgb("f7f8f6"))
    out.hline(30, 33, 10, c.CORAL[2])
    out.rect(8, 44, 48, 2, c.METAL[2])
    return out


def _vending():
    out = tiles(1, 2)
    shadow(out, 3, 54, 30, 9)
    box(out, 1, 0, 30, 5, 57, c.CORAL)
    out.rect(4, 9, 17, 34, c.INK[1])
    for row in range(4):
        for col in range(4):
            color = (c.MUSTARD[3], c.GLASS[2], c.LEAF[3], c.CORAL[3], c.WHITE)[(row * 3 + col) % 5]
            out.rect(5 + col * 4, 11 + row * 8, 3, 5, color)
        out.hline(4, 17 + row * 8, 17, c.INK[3])
    out.rect(23, 12, 6, 9, c.INK[2])
    out.rect(24, 13, 4, 3, c.LEAF[4])
    out.rect(5, 47, 16, 6, c.INK[2])
    out.vline(4, 9, 34, rgb("ffffff", 90))
    return out


def _runner():
    """3 x 3 tiles to be stretched: a plain carpet with a border, for aisles."""
    out = tiles(3, 3)
    panel(out, 2, 2, 92, 92, c.TEAL)
    out.rect(4, 4, 88, 88, c.TEAL[2])
    for inset, color in ((7, c.CREAM[2]), (9, c.TEAL[2])):
        out.rect(inset, inset, 96 - 2 * inset, 96 - 2 * inset, color)
    for y in range(12, 88, 8):
        for x in range(13, 84, 8):
            out.put(x + 4 * (y // 8 % 2) - 1, y, c.TEAL[3])
    return out


def _island():
    """3 x 2 tiles to be stretched: a kitchen island with a pale top and a wooden front."""
    out = tiles(3, 2)
    shadow(out, 5, 50, 91, 12)
    box(out, 3, 8, 90, 28, 20, c.WOOD)
    panel(out, 1, 4, 94, 32, c.CREAM)
    out.rect(3, 36, 90, 2, c.WOOD[0])
    for x in range(12, 90, 12):
        out.vline(x, 39, 15, c.WOOD[1])
    return out


def _fruit():
    out = tiles(1, 1)
    out.ellipse(34, 44, 22, 7, c.SHADOW)
    for x, y, color in (
        (10, 9, c.CORAL[2]),
        (15, 7, c.MUSTARD[3]),
        (20, 9, c.LEAF[3]),
        (14, 11, c.CORAL[3]),
    ):
        out.ellipse(2 * x + 1, 2 * y + 3, 8, 8, color)
        out.put(x - 1, y, rgb("ffffff", 150))
    out.ellipse(32, 35, 22, 9, c.WALNUT[0])
    out.ellipse(32, 34, 20, 7, c.WOOD[3])
    return out



def _sign():
    """A wooden board with the mark, for the garden."""
    out = tiles(1, 2)
    shadow(out, 8, 56, 20, 6)
    legs(out, (10, 20), 36, 23, c.WALNUT)
    box(out, 3, 18, 26, 18, 3, c.WOOD)
    out.rows(
        9,
        21,
        [
            "..xxxxxxxxxx..",
            ".x..........x.",
            "x..xx....xx..x",
            "x..xx....xx..x",
            "x............x",
            "x...x....x...x",
            ".x...xxxx...x.",
            "..xxxxxxxxxx..",
        ],
        {"x": c.CREAM[4]},
    )
    return out



def add_extras(book):
    book.add("laptop", _laptop())
    book.add("vase", _vase())
    book.add("bell", _bell_and_papers())
    book.add("fruit", _fruit())
    book.add("notice_board", _notice_board())
    book.add("board_stand", _board_stand(), ["..", "##"], above=1)
    book.add("vending", _vending(), [".", "#"], above=1)
    book.add("runner", _runner())
    book.add("island", _island(), ["###", "###"])
    book.add("sign", _sign(), [".", "#"], above=1)
