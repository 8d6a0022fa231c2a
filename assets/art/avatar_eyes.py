"""Eyes. Shades of the ramp: 0 pupil and lashes, 1 the iris, 2 the white, 3 the glint."""

from art.avatar_rig import Z_EYES
from art.sprite import EYES, points_of

# (lines of the left eye, its x, x of the mirrored right one, x from the side, y).
SHAPES = {
    "round": (["03", "01", "01"], 12, 18, 11, 16),
    "wide": (["000", "213", "211"], 11, 18, 10, 16),
    "lashes": (["000", ".31", ".01"], 11, 18, 10, 16),
    "narrow": (["00", "01"], 12, 18, 11, 17),
    "happy": ([".0.", "0.0"], 11, 18, 10, 17),
    "dots": (["0", "0"], 13, 18, 11, 17),
}


def _lines(shape, look):
    lines = SHAPES[shape][0]
    if look == "shut":
        return ["." * len(lines[0])] * (len(lines) - 1) + ["0" * len(lines[0])]
    return lines


def draw_eyes(shape):
    _, left, right, from_side, y = SHAPES[shape]

    def draw(layers):
        if layers.side == "up":
            return
        dx, bob = layers.upper
        lines = _lines(shape, layers.pose.eyes)
        top = y + bob - (1 if layers.pose.eyes == "up" else 0)
        if layers.side == "left":
            pictures = [(lines, from_side)]
        else:
            pictures = [(lines, left), ([line[::-1] for line in lines], right)]
        for picture, x in pictures:
            layers.at(Z_EYES).stamp(points_of(picture, x + dx, top), EYES, press=False)

    return draw
