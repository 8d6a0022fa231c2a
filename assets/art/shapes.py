"""Shapes that furniture is made of; light from the upper left, shadows to the lower right.

A ramp is outline, dark, shade, base, light (see colors).
"""

from art import colors as c
from art.canvas import Canvas
from art.tilebook import TILE


def tiles(cols, rows):
    return Canvas(cols * TILE, rows * TILE)


def shadow(out, x, y, w, h):
    """A soft-cornered contact shadow."""
    for j in range(h):
        cut = 2 if j in (0, h - 1) else 1 if j in (1, h - 2) else 0
        out.hline(x + cut, y + j, w - 2 * cut, c.SHADOW)


def panel(out, x, y, w, h, ramp, cut=1):
    """A flat plate: outline with cut corners, light upper and left edge."""
    out.rect(x + cut, y, w - 2 * cut, 1, ramp[0])
    out.rect(x + cut, y + h - 1, w - 2 * cut, 1, ramp[0])
    out.rect(x, y + cut, 1, h - 2 * cut, ramp[0])
    out.rect(x + w - 1, y + cut, 1, h - 2 * cut, ramp[0])
    if cut > 1:
        for px in (x + 1, x + w - 2):
            out.put(px, y + 1, ramp[0])
            out.put(px, y + h - 2, ramp[0])
    out.rect(x + cut, y + 1, w - 2 * cut, h - 2, ramp[3])
    out.rect(x + 1, y + cut, w - 2, h - 2 * cut, ramp[3])
    out.hline(x + cut, y + 1, w - 2 * cut, ramp[4])
    out.vline(x + 1, y + cut, h - 2 * cut, ramp[4])


def box(out, x, y, w, top, front, ramp, cut=1):
    """A block seen from above and in front: a plate, and below it a shaded front."""
    panel(out, x, y, w, top + front, ramp, cut)
    out.rect(x + 1, y + top, w - 2, front - 1, ramp[2])
    out.hline(x + 1, y + top, w - 2, ramp[1])
    out.hline(x + 1, y + top + front - 2, w - 2, ramp[1])
    if cut > 1:
        for px in (x + 1, x + w - 2):
            out.put(px, y + top + front - 2, ramp[0])


def ball(out, cx2, cy2, w, h, ramp):
    """A round bush or pot: three tones that follow the light."""
    out.ellipse(cx2, cy2, w, h, ramp[0])
    out.ellipse(cx2, cy2, w - 2, h - 2, ramp[2])
    out.ellipse(cx2 - w // 5, cy2 - h // 5, w - w // 4 - 1, h - h // 4 - 1, ramp[3])
    out.ellipse(cx2 - w // 2, cy2 - h // 2, w // 3, h // 3, ramp[4])


def legs(out, xs, y, h, ramp, width=3):
    for x in xs:
        out.rect(x, y, width, h, ramp[0])
        out.vline(x + 1, y, h - 1, ramp[2])
