"""The body: bare legs, head, ears and what faces have of their own."""

from art.avatar_rig import Z_FACE, Z_HEAD, Z_LEGS
from art.sprite import ROUND, SKIN, TUBE, block, points_of

HIP, ANKLE = 32, 40
LEGS_FRONT = (11, 16)

HEAD_DOWN = [
    "..##########..",
    ".############.",
    "##############",
    "##############",
    "##############",
    "##############",
    "##############",
    "##############",
    "##############",
    "##############",
    "##############",
    ".############.",
    "..##########..",
    "....######....",
]
HEAD_LEFT = [
    "..##########.",
    ".############",
    "#############",
    "#############",
    "#############",
    "#############",
    "#############",
    "#############",
    "#############",
    "#############",
    "#############",
    ".###########.",
    ".##########..",
    "...######....",
]

# Marks on the face by facing: (x, y, lines).
_MOUTH = {"down": [(12, 19, ["1......1", "...11..."])], "left": [(9, 19, ["..1", "11."])]}
_SMILE = {"down": [(13, 19, ["1....1", ".1111."])], "left": [(9, 19, ["..1", "11."])]}
_FRECKLES = [(11, 19), (13, 20), (18, 20), (20, 19)]
_BROWS = [(11, 14, ["11"]), (19, 14, ["11"])]
FACES = {
    "calm": _MOUTH,
    "smile": _SMILE,
    "freckles": {
        "down": _MOUTH["down"] + [(x, y, ["1"]) for x, y in _FRECKLES],
        "left": _MOUTH["left"] + [(12, 19, ["1.1"])],
    },
    "wise": {
        "down": [*_MOUTH["down"], *_BROWS, (11, 20, ["1"]), (20, 20, ["1"])],
        "left": _MOUTH["left"] + [(10, 14, ["11"]), (13, 20, ["1"])],
    },
}


def leg_front(sprite, x, lift, slot, width=5, rows=ANKLE - HIP + 1, press=True):
    sprite.stamp(block(x, HIP, width, max(1, rows - lift)), slot, TUBE, press)


def leg_side(sprite, reach, lift, slot, width=5, rows=ANKLE - HIP):
    points = {}
    length = ANKLE - HIP - lift
    for row in range(min(rows, length) + 1):
        shift = (reach * row + length // 2) // max(length, 1)
        points.update(block(13 - (width - 5) // 2 + shift, HIP + row, width, 1))
    sprite.stamp(points, slot, TUBE)


def side_lifts(pose):
    return tuple(max(0, lift - 1) for lift in pose.lift)


def front_lifts(pose):
    return (0, 0) if pose.sitting else pose.lift


def thigh_side(sprite, slot, shin=3):
    """The legs of somebody who sits, from the side."""
    sprite.stamp(block(10, 36, 9, 4), slot, TUBE)
    if shin > 0:
        sprite.stamp(block(10, 38, 4, shin), slot, TUBE)


def draw_legs(sprite, side, pose, slot, **shape):
    if side != "left":
        for x, lift in zip(LEGS_FRONT, front_lifts(pose), strict=True):
            leg_front(sprite, x, lift, slot, **shape)
    elif pose.sitting:
        thigh_side(sprite, slot)
    else:
        for reach, lift in zip(pose.reach, side_lifts(pose), strict=True):
            leg_side(sprite, reach, lift, slot)


def _draw_head(layers):
    dx, bob = layers.upper
    lines = HEAD_LEFT if layers.side == "left" else HEAD_DOWN
    head = layers.at(Z_HEAD)
    head.stamp(points_of(lines, 9 + dx, 9 + bob), SKIN, ROUND)
    y = 16 + bob
    if layers.side == "left":
        head.stamp(points_of(["22", "21", "12"], 17 + dx, y), SKIN)
        return
    head.stamp(points_of(["2", "2", "1"], 8 + dx, y), SKIN, press=False)
    head.stamp(points_of(["2", "1", "1"], 23 + dx, y), SKIN, press=False)


def draw_body(face):
    """The drawing function of one face's body."""

    def draw(layers):
        draw_legs(layers.at(Z_LEGS), layers.side, layers.pose, SKIN)
        _draw_head(layers)
        dx, bob = layers.upper
        for x, y, lines in FACES[face].get(layers.side, []):
            layers.at(Z_FACE).stamp(points_of(lines, x + dx, y + bob), SKIN, press=False)
        if layers.side == "left":
            layers.at(Z_FACE).dot(8 + dx, 18 + bob, SKIN, 2)

    return draw
