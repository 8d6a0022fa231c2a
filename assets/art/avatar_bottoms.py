"""Trousers, skirts and shoes."""

from art.avatar_body import (
    ANKLE,
    HIP,
    LEGS_FRONT,
    draw_legs,
    front_lifts,
    leg_front,
    leg_side,
    side_lifts,
    thigh_side,
)
from art.avatar_rig import Z_HIPS, Z_SHOES, Z_TROUSERS
from art.sprite import BOTTOM, SHOES, TRIM, TUBE, block, points_of

WAIST = 31


def _hips(layers):
    sprite, bob = layers.at(Z_HIPS), layers.pose.bob
    if layers.side == "left":
        sprite.stamp(block(12, WAIST + bob, 8, 3), BOTTOM, TUBE, press=False)
        return
    sprite.stamp(block(11, WAIST + bob, 10, 3), BOTTOM, TUBE, press=False)
    sprite.dot(15, WAIST + 2 + bob, BOTTOM, 1)


def _trousers(layers):
    draw_legs(layers.at(Z_TROUSERS), layers.side, layers.pose, BOTTOM)
    _hips(layers)


def _shorts_legs(layers, rows):
    sprite, pose = layers.at(Z_TROUSERS), layers.pose
    if layers.side != "left":
        for x, lift in zip(LEGS_FRONT, front_lifts(pose), strict=True):
            leg_front(sprite, x, lift, BOTTOM, rows=rows + min(lift, 1))
    elif pose.sitting:
        thigh_side(sprite, BOTTOM, shin=0)
    else:
        for reach, lift in zip(pose.reach, side_lifts(pose), strict=True):
            leg_side(sprite, reach, lift, BOTTOM, width=6, rows=rows - 1)


def _shorts(rows):
    def draw(layers):
        _shorts_legs(layers, rows)
        _hips(layers)

    return draw


def _cuffed(layers):
    _trousers(layers)
    sprite, pose = layers.at(Z_TROUSERS), layers.pose
    if layers.side != "left":
        for x, lift in zip(LEGS_FRONT, front_lifts(pose), strict=True):
            sprite.stamp(block(x, ANKLE - 1 - lift, 5, 2), BOTTOM, press=False)
            sprite.stamp({(x + i, ANKLE - 1 - lift): "3" for i in range(5)}, BOTTOM, press=False)


def _wide(layers):
    sprite, pose = layers.at(Z_TROUSERS), layers.pose
    _trousers(layers)
    if layers.side == "left":
        if not pose.sitting:
            for reach, lift in zip(pose.reach, side_lifts(pose), strict=True):
                leg_side(sprite, reach, lift, BOTTOM, width=7)
        return
    for x, lift in zip((10, 16), front_lifts(pose), strict=True):
        sprite.stamp(block(x, HIP + 3, 6, 7 - lift), BOTTOM, TUBE)


def _skirt(length, pleats):
    """Rows from the waist down, a little wider each few rows."""

    def draw(layers):
        pose = layers.pose
        x, width = (11, 9) if layers.side == "left" else (10, 12)
        points = {}
        for row in range(length - pose.bob):
            spread = min(2, (row + 1) // 2)
            points.update(block(x - spread // 2, WAIST + pose.bob + row, width + spread, 1))
        sprite = layers.at(Z_HIPS)
        sprite.stamp(points, BOTTOM, TUBE)
        for fold in pleats:
            rows = range(WAIST + 3 + pose.bob, WAIST - 1 + length)
            sprite.stamp({(fold, y): "1" for y in rows}, BOTTOM, press=False)
        if layers.side == "left" and pose.sitting:
            thigh_side(layers.at(Z_TROUSERS), BOTTOM, shin=2 if length > 7 else 0)

    return draw


BOTTOMS = {
    "trousers": _trousers,
    "shorts": _shorts(4),
    "short skirt": _skirt(6, (13, 18)),
    "long skirt": _skirt(10, (13, 18)),
    "wide": _wide,
    "cuffed": _cuffed,
    "knee-length": _shorts(6),
    "pleated": _skirt(7, (11, 13, 15, 17, 19)),
}

# Pictures of one shoe: from the front (right one as seen), from the side; rows above the ankle.
_FRONT = [".####.", "######", "######"]
_SIDE = ["..####.", ".######", "#######"]


def _foot(layers, picture, x, y, trim):
    sprite = layers.at(Z_SHOES)
    sprite.stamp(points_of(picture, x, y), SHOES)
    if trim:
        width = len(picture[-1])
        sprite.stamp({(x + i, y + len(picture) - 1): "2" for i in range(width)}, TRIM, press=False)


def _shaft(layers, x, y, rows, width=5):
    if rows:
        layers.at(Z_SHOES).stamp(block(x, y - rows, width, rows), SHOES, TUBE)


def _shoes(shaft=0, trim=False, front=_FRONT, side=_SIDE):
    """The drawing function of shoes with a shaft of so many rows and perhaps a light sole."""

    def draw_front(layers):
        for x, toe, lift in zip(LEGS_FRONT, (10, 16), front_lifts(layers.pose), strict=True):
            _shaft(layers, x, ANKLE + 1 - lift, shaft)
            _foot(layers, front, toe, ANKLE + 1 - lift, trim)

    def draw(layers):
        pose = layers.pose
        if layers.side != "left":
            draw_front(layers)
        elif pose.sitting:
            _shaft(layers, 10, 41, min(shaft, 2), 4)
            _foot(layers, [line[1:] for line in side], 8, 41, trim)
        else:
            for reach, lift in zip(pose.reach, side_lifts(pose), strict=True):
                _shaft(layers, 13 + reach, ANKLE + 1 - lift, shaft)
                _foot(layers, side, 11 + reach, ANKLE + 1 - lift, trim)

    return draw


_LOW_FRONT = ["......", ".####.", "######"]
_LOW_SIDE = [".......", ".######", "#######"]
SHOES_SHAPES = {
    "shoes": _shoes(),
    "sneakers": _shoes(trim=True),
    "boots": _shoes(shaft=4),
    "flats": _shoes(front=_LOW_FRONT, side=_LOW_SIDE),
    "high-tops": _shoes(shaft=2, trim=True),
}
