"""The fountain in the garden: four tiles wide, three high, four frames."""

from art import colors as c
from art.canvas import rgb
from art.shapes import tiles

DROPS = [(-19, 40), (-13, 33), (-7, 28), (7, 28), (13, 33), (19, 40)]


def _basin(out):
    out.ellipse(136, 148, 118, 54, c.SHADOW)
    out.ellipse(128, 136, 118, 58, c.STONE[0])
    out.ellipse(128, 134, 116, 56, c.STONE[2])
    out.ellipse(128, 120, 118, 58, c.STONE[0])
    out.ellipse(128, 120, 116, 56, c.STONE[3])
    out.ellipse(126, 117, 112, 51, c.STONE[4])
    out.ellipse(128, 120, 102, 46, c.STONE[1])
    out.ellipse(128, 125, 100, 41, c.WATER[2])
    for x, y in ((12, 79), (26, 85), (44, 90), (64, 91), (83, 90), (101, 85), (115, 79)):
        out.vline(x, y - 2, 5, c.STONE[1])


def _ripples(out, step):
    for k in range(3):
        size = 26 + ((step * 6 + k * 24) % 72)
        alpha = max(16, 190 - size * 2)
        out.ellipse(128, 126, size, size * 2 // 5, c.with_alpha(c.WATER[4], alpha))
        out.ellipse(128, 126, size - 4, size * 2 // 5 - 3, c.with_alpha(c.WATER[2], 200))


def _pillar(out):
    out.ellipse(128, 128, 26, 11, c.WATER[1])
    out.rect(58, 36, 12, 28, c.STONE[0])
    out.rect(59, 36, 10, 27, c.STONE[2])
    out.rect(59, 36, 4, 27, c.STONE[4])
    out.ellipse(128, 76, 54, 17, c.STONE[0])
    out.ellipse(128, 73, 52, 15, c.STONE[3])
    out.ellipse(128, 71, 46, 10, c.WATER[2])
    out.rect(62, 22, 4, 13, c.STONE[3])


def _spray(out, step):
    for i, (dx, y) in enumerate(DROPS):
        fall = (step * 3 + i * 2) % 9
        out.rect(63 + dx, y + fall - 14, 2, 4, c.with_alpha(c.WATER[4], 230))
        side = 24 if dx > 0 else -25
        out.rect(63 + side, 40 + (fall * 2 + i * 3) % 18, 2, 5, c.with_alpha(c.WATER[4], 190))
    out.rect(62, 12 + step % 2, 4, 12, c.WATER[4])
    out.rect(63, 8 + (step * 2) % 3, 2, 5, rgb("ffffff"))
    out.rect(58 - step % 2, 16, 2, 3, rgb("ffffff", 200))
    out.rect(68 + step % 2, 16, 2, 3, rgb("ffffff", 200))


def _fountain(step):
    out = tiles(4, 3)
    _basin(out)
    _ripples(out, step)
    _pillar(out)
    _spray(out, step)
    return out


def add_fountain(book):
    frames = [_fountain(step) for step in range(4)]
    book.animate("fountain", frames, 160, ["....", "####", "####"], above=1)
