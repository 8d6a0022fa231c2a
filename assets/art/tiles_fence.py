"""What keeps people on a way: wooden fences and ropes between posts, joined by their neighbours."""

from art import colors as c
from art.autotile import E, N, S, W
from art.canvas import Canvas, rgb
from art.shapes import panel
from art.tilebook import TILE


def _fence(bits):
    out = Canvas(TILE, TILE)
    out.rect(11, 25, 14, 5, c.SHADOW)
    left, right = (0 if bits & W else 16), (TILE if bits & E else 16)
    if left < right:
        out.rect(left, 24, right - left, 3, c.SHADOW)
    for y in (8, 16):
        out.rect(left, y, right - left, 5, c.WALNUT[0])
        out.rect(left, y + 1, right - left, 3, c.WOOD[3])
        out.hline(left, y + 1, right - left, c.WOOD[4])
    top, bottom = (0 if bits & N else 16), (TILE if bits & S else 16)
    if top < bottom:
        out.rect(13, top, 6, bottom - top, c.WALNUT[0])
        out.rect(14, top, 4, bottom - top, c.WOOD[2])
        out.vline(14, top, bottom - top, c.WOOD[4])
    if not (bits & N and bits & S) or bits & (E | W):
        panel(out, 11, 2, 10, 26, c.WOOD, 2)
        out.vline(18, 5, 20, c.WOOD[2])
    return out


def _rope(bits):
    """Brass posts with a sagging red rope."""
    out = Canvas(TILE, TILE)
    out.ellipse(34, 54, 16, 6, c.SHADOW)
    for bit, step in ((E, 1), (W, -1)):
        for k in range(17) if bits & bit else ():
            x, y = (16 if step > 0 else 15) + step * k, 10 + (16 * 16 - (16 - k) ** 2) // 40
            out.rect(x, y, 1, 4, c.CORAL[0])
            out.rect(x, y + 1, 1, 2, c.CORAL[2])
    if bits & N:
        out.rect(14, 0, 4, 12, c.CORAL[0])
        out.rect(15, 0, 2, 12, c.CORAL[2])
    out.rect(14, 7, 4, 19, c.MUSTARD[0])
    out.rect(15, 7, 2, 19, c.MUSTARD[3])
    out.ellipse(32, 53, 12, 5, c.MUSTARD[0])
    out.ellipse(32, 52, 10, 3, c.MUSTARD[2])
    if bits & S:
        out.rect(14, 12, 4, 20, c.CORAL[0])
        out.rect(15, 12, 2, 20, c.CORAL[2])
    out.ellipse(32, 12, 8, 8, c.MUSTARD[0])
    out.ellipse(32, 12, 6, 6, c.MUSTARD[3])
    out.rect(14, 4, 2, 2, rgb("fff0b8"))
    return out


def add_fences(book):
    for bits in range(16):
        book.add(f"fence_{bits}", _fence(bits), ["#"])
    for bits in range(16):
        book.add(f"rope_{bits}", _rope(bits), ["#"])
