"""Kitchen and stage: counters, stove, sink, fridge, coffee machine; platform, curtain, lectern."""

from art import colors as c
from art.canvas import rgb
from art.shapes import box, panel, shadow, tiles
from art.tilebook import noise


def _unit(out, x=0):
    """One kitchen unit, a tile wide: worktop on the upper half, door below."""
    out.rect(x, 26, 32, 5, c.SHADOW)
    out.rect(x, 0, 32, 14, c.CREAM[4])
    out.hline(x, 0, 32, c.CREAM[0])
    out.rect(x, 12, 32, 2, c.CREAM[1])
    out.rect(x, 14, 32, 14, c.TEAL[2])
    out.hline(x, 14, 32, c.TEAL[0])
    out.hline(x, 27, 32, c.TEAL[0])
    out.rect(x + 2, 16, 28, 10, c.TEAL[3])
    out.hline(x + 2, 16, 28, c.TEAL[4])
    out.vline(x + 31, 14, 13, c.TEAL[1])
    out.hline(x + 12, 18, 8, c.METAL[4])
    out.hline(x + 12, 19, 8, c.METAL[1])


def _plain_unit():
    out = tiles(1, 1)
    _unit(out)
    return out


def _sink():
    out = tiles(1, 1)
    _unit(out)
    panel(out, 4, 2, 24, 9, c.METAL)
    out.rect(6, 4, 20, 5, c.METAL[2])
    out.rect(15, 0, 3, 5, c.METAL[4])
    out.put(16, 5, c.GLASS[3])
    return out


def _stove():
    out = tiles(1, 1)
    _unit(out)
    out.rect(2, 1, 28, 11, c.INK[2])
    for x in (9, 22):
        out.ellipse(x * 2 + 1, 13, 10, 8, c.INK[0])
        out.ellipse(x * 2 + 1, 13, 6, 4, c.CORAL[2])
    out.rect(2, 15, 28, 12, c.METAL[3])
    out.rect(5, 19, 22, 7, c.INK[2])
    out.hline(5, 17, 22, c.METAL[1])
    return out


def _fruit_unit():
    out = tiles(1, 1)
    _unit(out)
    out.ellipse(32, 16, 20, 8, c.WOOD[0])
    for x, y, color in (
        (11, 2, c.CORAL[2]),
        (16, 1, c.MUSTARD[3]),
        (20, 3, c.LEAF[3]),
        (14, 4, c.CORAL[3]),
    ):
        out.ellipse(2 * x + 1, 2 * y + 3, 6, 6, color)
    out.rect(7, 8, 18, 3, c.WOOD[2])
    out.hline(7, 8, 18, c.WOOD[4])
    return out


def _coffee(step):
    """A machine on a unit, with steam that rises in four frames."""
    out = tiles(1, 2)
    unit = tiles(1, 1)
    _unit(unit)
    out.paste(unit, 0, 32)
    box(out, 6, 18, 20, 5, 20, c.METAL, 2)
    out.rect(9, 27, 14, 11, c.INK[1])
    out.rect(14, 27, 4, 3, c.METAL[4])
    panel(out, 13, 33, 6, 6, c.CREAM)
    out.put(22, 25, c.CORAL[2])
    out.put(20, 25, c.LEAF[3])
    for i in range(3):
        y = 16 - ((step * 3 + i * 4) % 12)
        x = 14 + i * 2 + (1 if (step + i) % 2 else -1)
        fade = 150 - (16 - y) * 10
        out.rect(x, y, 2, 2, rgb("ffffff", max(20, fade)))
        out.put(x + (step + i) % 2, y - 1, rgb("ffffff", max(16, fade - 50)))
    return out


def _fridge():
    out = tiles(1, 2)
    shadow(out, 3, 52, 29, 11)
    box(out, 1, 2, 30, 6, 54, c.METAL)
    out.rect(2, 8, 28, 52, c.METAL[3])
    out.hline(2, 8, 28, c.METAL[1])
    out.hline(2, 28, 28, c.METAL[1])
    out.hline(2, 29, 28, c.METAL[4])
    out.vline(27, 8, 52, c.METAL[2])
    out.vline(5, 14, 10, c.METAL[1])
    out.vline(5, 33, 12, c.METAL[1])
    out.rect(13, 14, 5, 6, c.MUSTARD[4])
    out.rect(20, 16, 4, 5, c.CORAL[4])
    return out


def _cupboard():
    """Hangs on a face above the counter."""
    out = tiles(2, 2)
    out.rect(3, 36, 60, 4, c.SHADOW)
    box(out, 1, 8, 62, 4, 25, c.WOOD)
    for x in (4, 34):
        panel(out, x, 15, 26, 19, c.WOOD)
        out.rect(x + 12, 29, 2, 3, c.METAL[4])
    return out


def _cooler():
    out = tiles(1, 2)
    shadow(out, 8, 52, 20, 9)
    box(out, 7, 30, 18, 5, 25, c.METAL, 2)
    panel(out, 9, 12, 14, 20, c.GLASS, 2)
    out.rect(11, 18, 10, 11, c.GLASS[2])
    out.vline(11, 15, 14, c.WHITE)
    out.rect(11, 40, 3, 3, c.WATER[1])
    out.rect(18, 40, 3, 3, c.CORAL[2])
    return out



def _platform():
    """3 x 3 tiles to be stretched: stage boards, the lower row with the stage's front."""
    out = tiles(3, 3)
    out.rect(0, 0, 96, 82, rgb("8f6450"))
    for y in range(0, 80, 8):
        out.hline(0, y, 96, rgb("9c715b"))
        out.hline(0, y + 7, 96, rgb("7b5443"))
        for x in (0, 32, 64):
            out.put(x + (y * 3) % 32, y + 3, rgb("7b5443"))
    out.rect(0, 78, 96, 2, c.MUSTARD[3])
    out.rect(0, 80, 96, 13, c.WALNUT[1])
    out.hline(0, 80, 96, c.WALNUT[0])
    for x in range(0, 96, 16):
        out.vline(x, 81, 11, c.WALNUT[0])
        out.ellipse(2 * x + 16, 174, 4, 4, c.MUSTARD[4])
    out.rect(0, 92, 96, 4, c.SHADOW)
    return out


def _steps():
    out = tiles(2, 1)
    out.rect(0, 0, 64, 13, rgb("8f6450"))
    out.hline(0, 7, 64, rgb("7b5443"))
    out.hline(0, 8, 64, rgb("9c715b"))
    for x in (0, 60):
        out.rect(x, 13, 4, 15, c.WALNUT[1])
    for i, tone in enumerate((4, 3, 2)):
        out.rect(4, 12 + i * 6, 56, 6, c.WALNUT[tone])
        out.hline(4, 12 + i * 6, 56, rgb("b8896a"))
        out.hline(4, 17 + i * 6, 56, c.WALNUT[1])
    out.vline(4, 12, 18, c.WALNUT[0])
    out.vline(59, 12, 18, c.WALNUT[0])
    out.rect(4, 30, 56, 2, c.SHADOW)
    return out


def _curtain():
    """3 x 2 tiles, hung over a face: open left, middle and right parts, stretched sideways."""
    out = tiles(3, 2)
    for x in range(96):
        fold = (x * 2 + noise(x // 8, 7) % 3) % 16
        tone = 1 if fold < 3 else 2 if fold < 7 else 3 if fold < 12 else 2
        out.vline(x, 4, 56 + (1 if fold < 8 else 0), c.CORAL[tone])
    out.rect(0, 2, 96, 9, c.CORAL[1])
    for x in range(0, 96, 16):
        out.ellipse(2 * x + 16, 22, 15, 8, c.CORAL[1])
        out.hline(x + 4, 13, 8, c.MUSTARD[3])
    out.rect(0, 2, 96, 2, c.MUSTARD[3])
    out.hline(0, 4, 96, c.MUSTARD[1])
    return out


def _lectern():
    out = tiles(1, 2)
    shadow(out, 6, 52, 24, 9)
    box(out, 6, 28, 20, 6, 26, c.WOOD)
    box(out, 3, 22, 26, 8, 5, c.WOOD)
    panel(out, 9, 23, 12, 6, c.CREAM)
    out.vline(24, 14, 9, c.INK[1])
    out.rect(23, 12, 3, 4, c.INK[2])
    out.ellipse(32, 90, 8, 8, c.MUSTARD[3])
    return out


def _speaker():
    out = tiles(1, 2)
    shadow(out, 6, 53, 24, 9)
    box(out, 5, 20, 22, 6, 36, c.INK)
    for y, size in ((32, 8), (45, 13)):
        out.ellipse(32, 2 * y, size + 2, size + 2, c.INK[0])
        out.ellipse(32, 2 * y, size, size, c.INK[3])
        out.ellipse(32, 2 * y, size // 2, size // 2, c.INK[1])
    return out


def add_kitchen(book):
    book.add("unit", _plain_unit(), ["#"])
    book.add("unit_sink", _sink(), ["#"])
    book.add("unit_stove", _stove(), ["#"])
    book.add("unit_fruit", _fruit_unit(), ["#"])
    book.animate("coffee", [_coffee(s) for s in range(4)], 220, [".", "#"], above=1)
    book.add("fridge", _fridge(), [".", "#"], above=1)
    book.add("cupboard", _cupboard())
    book.add("cooler", _cooler(), [".", "#"], above=1)
    book.add("platform", _platform(), ["...", "...", "###"])
    book.add("steps", _steps())
    book.add("curtain", _curtain())
    book.add("lectern", _lectern(), [".", "#"], above=1)
    book.add("speaker", _speaker(), [".", "#"], above=1)
