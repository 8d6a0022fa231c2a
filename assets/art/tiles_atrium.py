"""Pieces that make the house an atrium: indoor trees, skylight, sign, deck, flower beds."""

from art import colors as c
from art.canvas import rgb
from art.lettering import width_of, write
from art.shapes import ball, box, panel, shadow, tiles
from art.tilebook import noise
SIGNS = ("ATRIUM", "OFFICE", "CAMPUS", "EXPO", "CAFE", "LIBRARY", "STAGE", "LAB")


def _entrance_sign(text):
    """Hangs over a doorway, two tiles wide, across the wall's top and the header."""
    out = tiles(2, 2)
    out.rect(3, 24, 60, 18, c.SHADOW)
    panel(out, 2, 21, 60, 18, c.WALNUT, 2)
    out.rect(5, 24, 54, 12, c.WALNUT[2])
    x = 32 - width_of(text) // 2
    write(out, x, 28, text, c.WALNUT[0])
    write(out, x, 27, text, c.MUSTARD[4])
    return out


def _indoor_tree():
    """A clipped tree in a wooden box, two tiles wide; only its box stops feet."""
    out = tiles(2, 3)
    shadow(out, 8, 82, 54, 12)
    out.rect(29, 46, 6, 24, c.WALNUT[0])
    out.rect(30, 46, 4, 24, c.WALNUT[2])
    for x, y, size in ((20, 34, 32), (44, 34, 32), (32, 22, 38), (32, 40, 34)):
        ball(out, 2 * x, 2 * y, size, size - 2, c.LEAF)
    for i in range(22):
        x, y = 10 + noise(i, 1, 4) * 42 // 255, 8 + noise(i, 2, 4) * 44 // 255
        if out.get(x, y) in (c.LEAF[2], c.LEAF[3]):
            out.rows(x, y, ["m.m", ".m."], {"m": c.LEAF[4] if y < 30 else c.LEAF[1]})
    box(out, 9, 64, 46, 9, 19, c.WOOD, 2)
    out.rect(12, 66, 40, 6, c.WALNUT[1])
    for x in (14, 22, 31, 40, 47):
        ball(out, 2 * x, 134, 8, 6, c.LEAF)
    for x in (20, 32, 43):
        out.vline(x, 75, 14, c.WOOD[1])
    return out


def _skylight():
    """Daylight through a glass roof: a slanted grid of panes on the floor, six tiles by four."""
    out = tiles(6, 4)
    for y in range(6, 122):
        for x in range(192):
            along = x - y // 2 - 4
            if 0 <= along < 120 and along % 30 > 2 and (y - 6) % 39 > 2:
                out.put(x, y, rgb("fff2c2", 40 - abs(y - 50) // 5))
    return out


def _deck():
    """3 x 3 tiles to be stretched: a wooden deck over the water, with posts in front."""
    out = tiles(3, 3)
    out.rect(3, 84, 91, 9, c.with_alpha(c.WATER[0], 150))
    for x in (3, 45, 86):
        out.rect(x, 80, 6, 14, c.WALNUT[0])
        out.rect(x + 1, 80, 3, 13, c.WALNUT[2])
    out.rect(0, 0, 96, 84, c.WOOD[0])
    for x in range(1, 95, 8):
        out.rect(x, 1, 7, 78, c.WOOD[3])
        out.vline(x, 1, 78, c.WOOD[4])
        for y in (10, 70):
            out.put(x + 3, y, c.WOOD[1])
    out.rect(1, 79, 94, 4, c.WOOD[2])
    out.hline(1, 79, 94, c.WOOD[1])
    return out


TULIP = [".ppp.", "phppq", "ppppq", ".qqq.", "g.d.g", ".gdg.", "..d.."]


def _bed():
    """3 x 3 tiles to be stretched: a flower bed with a low stone edge."""
    out = tiles(3, 3)
    shadow(out, 3, 80, 93, 12)
    box(out, 1, 4, 94, 78, 8, c.STONE, 2)
    out.rect(5, 8, 86, 71, c.WALNUT[1])
    out.rect(6, 11, 84, 67, c.LEAF[1])
    key = {"d": c.LEAF[2], "g": c.LEAF[3], "h": c.WHITE}
    for row in range(8):
        key["p"] = (c.CORAL[3], c.CREAM[4], c.MUSTARD[3], c.PLUM[4])[row % 4]
        key["q"] = (c.CORAL[2], c.CREAM[2], c.MUSTARD[2], c.PLUM[3])[row % 4]
        for col in range(10):
            x = 8 + col * 8 + (4 if row % 2 else 0)
            out.rows(x, 13 + row * 8, TULIP, key)
    return out


def _stepping_stone():
    out = tiles(1, 1)
    for x, y, w, h in ((20, 20, 17, 12), (46, 44, 18, 13)):
        out.ellipse(x + 2, y + 3, w, h, c.SHADOW)
        out.ellipse(x, y, w, h, c.STONE[1])
        out.ellipse(x, y - 1, w - 2, h - 2, c.STONE[3])
        out.ellipse(x - 3, y - 3, w - 8, h - 6, c.STONE[4])
    return out


def add_atrium(book):
    for text in SIGNS:
        book.add(f"sign_{text.lower()}", _entrance_sign(text), above=2)
    book.add("indoor_tree", _indoor_tree(), ["..", "..", "##"], above=2)
    book.add("skylight", _skylight())
    book.add("deck", _deck())
    book.add("bed", _bed(), ["###"] * 3)
    book.add("stepping_stone", _stepping_stone())
