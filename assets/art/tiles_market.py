"""Striped cloth: market stalls, awnings, parasols and towels in three colours."""

from art import colors as c
from art.shapes import ball, box, panel, shadow, tiles

CANVAS = {"coral": c.CORAL, "teal": c.TEAL, "mustard": c.MUSTARD}


def _awning(out, x, y, w, ramp):
    """Striped cloth over a stall, with a scalloped edge."""
    for i in range(w):
        stripe = ramp if i // 8 % 2 == 0 else c.CREAM
        out.vline(x + i, y, 12, stripe[4])
        out.vline(x + i, y + 12, 10, stripe[3])
        drop = (3, 5, 6, 6, 6, 6, 5, 3)[i % 8]
        out.vline(x + i, y + 22, drop, stripe[2])
        out.put(x + i, y + 22 + drop, ramp[0])
        out.put(x + i, y, ramp[0])
        out.put(x + i, y + 22, stripe[1])
    out.vline(x, y, 24, ramp[0])
    out.vline(x + w - 1, y, 24, ramp[0])


WARES = {
    "coral": (c.CORAL, c.LEAF, c.MUSTARD),
    "teal": (c.CREAM, c.MUSTARD, c.WOOD),
    "mustard": (c.PLUM, c.CORAL, c.LEAF),
}


def _stall(name, ramp):
    out = tiles(3, 3)
    shadow(out, 6, 82, 88, 12)
    for x in (6, 86):
        out.rect(x, 22, 4, 66, c.WALNUT[0])
        out.vline(x + 1, 22, 65, c.WALNUT[3])
    out.rect(10, 32, 76, 26, c.with_alpha(c.WALNUT[0], 150))
    box(out, 3, 54, 90, 14, 20, c.WOOD)
    for x in range(14, 92, 12):
        out.vline(x, 70, 17, c.WOOD[1])
    for i in range(3):
        box(out, 7 + i * 28, 50, 26, 12, 4, c.WALNUT)
        for k in range(8):
            x, y = 11 + i * 28 + k % 4 * 6, 53 + k // 4 * 5
            ball(out, 2 * x, 2 * y, 6, 6, WARES[name][i])
    _awning(out, 1, 4, 94, ramp)
    return out


def _awning_strip(ramp):
    """An awning over a shop window, stretched sideways."""
    out = tiles(3, 1)
    _awning(out, 0, 1, 96, ramp)
    return out


def _parasol(ramp):
    """Stands on one foot in the middle of the lowest row."""
    out = tiles(3, 3)
    out.ellipse(100, 176, 34, 12, c.SHADOW)
    out.ellipse(96, 172, 14, 6, c.STONE[0])
    out.ellipse(96, 170, 12, 4, c.STONE[3])
    out.rect(47, 34, 2, 52, c.WALNUT[2])
    for y in range(6, 42):
        half = 4 + (y - 6) * 38 // 35
        for x in range(48 - half, 48 + half):
            part = (x - 48 + half) * 6 // (2 * half)
            stripe = ramp if part % 2 == 0 else c.CREAM
            out.put(x, y, stripe[4 if x < 40 else 3 if x < 64 else 2])
        out.put(48 - half, y, ramp[0])
        out.put(47 + half, y, ramp[0])
    for x in range(6, 90):
        drop = (1, 3, 4, 4, 4, 4, 3, 1)[x % 8]
        stripe = ramp if (x - 6) * 6 // 84 % 2 == 0 else c.CREAM
        out.vline(x, 42, drop, stripe[2])
        out.put(x, 42 + drop, ramp[0])
    out.rect(46, 2, 4, 5, ramp[1])
    return out


def _towel(ramp):
    out = tiles(1, 2)
    out.rect(6, 7, 23, 52, c.SOFT_SHADOW)
    panel(out, 4, 5, 23, 52, ramp)
    for y in range(9, 54, 8):
        out.rect(5, y, 21, 4, c.CREAM[4])
    panel(out, 8, 8, 15, 9, ramp)
    return out


def add_market(book):
    for name, ramp in CANVAS.items():
        book.add(f"stall_{name}", _stall(name, ramp), ["...", "###", "###"], above=1)
        book.add(f"awning_{name}", _awning_strip(ramp), above=1)
        book.add(f"parasol_{name}", _parasol(ramp), ["...", "...", ".#."], above=2)
        book.add(f"towel_{name}", _towel(ramp))
