"""What walls look like from the front: paint, wood, bricks and stone, each two tiles high."""

from art import colors as c
from art.canvas import Canvas, rgb
from art.tilebook import TILE, noise

PAINTS = {
    # name: ramp of the paint, ramp of the skirting board
    "cream": (c.CREAM, c.WOOD),
    "teal": ([rgb(t) for t in "4a7470 7fa7a0 98bcb2 aecdc2 c6ded4".split()], c.CREAM),
    "mustard": ([rgb(t) for t in "9a7440 cfa964 e0bf7d ecd296 f8e8bb".split()], c.WOOD),
    "rose": ([rgb(t) for t in "8a5558 c38c86 d5a49b e4bcb0 f3d8cd".split()], c.CREAM),
    "slate": ([rgb(t) for t in "3f4a5f 5f6d84 75839b 8a98ad abb7c7".split()], c.METAL),
}


def _plaster(paint, base):
    """Painted wall above a skirting board; paint: ramp, base: the board's ramp."""
    out = Canvas(TILE, 64, paint[3])
    out.rect(0, 0, TILE, 3, paint[1])
    out.rect(0, 3, TILE, 2, paint[2])
    out.rect(0, 40, TILE, 24, paint[2])
    out.hline(0, 38, TILE, paint[1])
    out.hline(0, 39, TILE, paint[4])
    for x in (0, 16):
        out.rect(x + 2, 43, 12, 11, paint[3])
        out.hline(x + 2, 43, 12, paint[1])
        out.vline(x + 2, 43, 11, paint[1])
    out.rect(0, 57, TILE, 7, base[2])
    out.hline(0, 57, TILE, base[4])
    out.hline(0, 63, TILE, base[0])
    return out


def _brick():
    """The outside: warm bricks over a stone foot."""
    out = Canvas(TILE, 64, c.BRICK[2])
    tones = [c.BRICK[2], c.BRICK[3], rgb("c27660")]
    for row in range(14):
        shift = 8 if row % 2 else 0
        for x in range(TILE):
            brick = ((x + shift) % TILE) // 16
            color = tones[(brick * 2 + row * 5 + row // 3) % 3]
            for y in range(4):
                joint = y == 3 or (x + shift) % 16 == 15
                out.put(x, row * 4 + y, rgb("a8604f") if joint else color)
    out.rect(0, 0, TILE, 3, c.BRICK[1])
    _plinth(out)
    return out


def _panel():
    """Library walls: walnut panels."""
    out = Canvas(TILE, 64, c.WALNUT[3])
    out.rect(0, 0, TILE, 4, c.WALNUT[1])
    for top, height in ((7, 28), (40, 14)):
        out.rect(3, top, 26, height, c.WALNUT[2])
        out.hline(3, top, 26, c.WALNUT[1])
        out.vline(3, top, height, c.WALNUT[1])
        out.hline(3, top + height - 1, 26, c.WALNUT[4])
        out.vline(28, top, height, c.WALNUT[4])
    out.rect(0, 57, TILE, 7, c.WALNUT[1])
    out.hline(0, 57, TILE, c.WALNUT[3])
    return out


def _stone():
    """The outside of a public building: pale squared blocks."""
    out = Canvas(TILE, 64, rgb("b1a899"))
    tones = [rgb(t) for t in "cfc6b6 d8d0c1 c7beae".split()]
    for row in range(7):
        shift = 8 if row % 2 else 0
        for block in range(3):
            x = block * 16 - shift
            out.rect(x, row * 8, 15, 7, tones[noise(block % 2, row, 17) % 3])
            out.hline(x, row * 8, 15, rgb("e4ddd0"))
    out.rect(0, 0, TILE, 3, rgb("b7ae9f"))
    _plinth(out)
    return out


def _plinth(out):
    out.rect(0, 53, TILE, 11, c.STONE[3])
    out.hline(0, 53, TILE, c.STONE[4])
    out.hline(0, 63, TILE, c.STONE[1])
    out.vline(15, 54, 9, c.STONE[2])


def _white_brick():
    """Painted bricks, for lofts and workshops."""
    out = Canvas(TILE, 64, rgb("ddd5ca"))
    for row in range(14):
        shift = 8 if row % 2 else 0
        for brick in range(3):
            x = brick * 16 - shift
            tone = ("efe9df", "f4efe7", "e9e2d7")[noise(brick % 2, row, 19) % 3]
            out.rect(x, row * 4, 15, 3, rgb(tone))
    out.rect(0, 0, TILE, 3, c.CREAM[1])
    out.rect(0, 57, TILE, 7, c.METAL[1])
    out.hline(0, 57, TILE, c.METAL[3])
    return out


def _timber():
    """Upright boards in green, for huts and pavilions."""
    out = Canvas(TILE, 64, c.PINE[2])
    for x in range(0, TILE, 8):
        out.rect(x, 0, 7, 57, (c.PINE[3], rgb("4a8a61"))[x // 8 % 2])
        out.vline(x, 0, 57, c.PINE[4])
        out.vline(x + 7, 0, 57, c.PINE[1])
    out.rect(0, 0, TILE, 3, c.PINE[1])
    _plinth(out)
    return out


def faces():
    """Every kind of wall by name."""
    kinds = {name: _plaster(*paint) for name, paint in PAINTS.items()}
    return kinds | {
        "panel": _panel(),
        "brick": _brick(),
        "stone": _stone(),
        "white_brick": _white_brick(),
        "timber": _timber(),
    }
