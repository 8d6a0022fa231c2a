"""Arms as paths from the shoulder to the hand, so that any sleeve fits any gesture.

A path is a list of (x, y, width, height) blocks; the last one is the hand. Those of the right arm
are those of the left one mirrored.
"""

from art.avatar_rig import Z_HANDS, Z_TORSO
from art.sprite import FLAT, FRAME_W, SKIN, TUBE, block

SHOULDER_Y = 23
RAISED = ("up", "wide", "high", "chin")

# From the front, of the left arm; y from the shoulder's line downwards.
_FRONT = {
    "up": [(8, 2, 3, 2), (7, 0, 3, 2), (6, -2, 3, 2), (5, -4, 3, 2), (5, -6, 3, 2), (5, -8, 3, 2)],
    "wide": [
        (8, 2, 3, 2), (6, 1, 3, 2), (5, -1, 3, 2),
        (3, -3, 3, 2), (2, -5, 3, 2), (1, -7, 3, 2),
    ],
    "high": [
        (8, 1, 3, 2), (6, -2, 3, 3), (5, -5, 3, 3),
        (5, -8, 3, 3), (5, -11, 3, 3), (5, -13, 3, 2),
    ],
    "side": [(8, 1, 2, 3), (7, 1, 1, 3), (6, 1, 1, 3), (5, 1, 1, 3), (4, 1, 1, 3), (2, 1, 2, 3)],
    "apart": [(8, 1, 3, 2), (8, 3, 3, 2), (8, 5, 3, 2), (9, 6, 2, 2), (10, 5, 1, 3), (11, 4, 2, 3)],
    "together": [
        (8, 1, 3, 2), (8, 3, 3, 2), (9, 5, 3, 2),
        (10, 5, 2, 3), (12, 5, 2, 3), (14, 4, 2, 3),
    ],
    "across": [
        (8, 1, 3, 2), (8, 3, 3, 2), (8, 5, 3, 3),
        (10, 6, 3, 2), (13, 6, 3, 2), (16, 6, 2, 2),
    ],
    "chin": [
        (8, 1, 3, 2), (8, 3, 3, 2), (9, 5, 3, 2),
        (11, 3, 2, 3), (12, 1, 2, 2), (12, -2, 3, 3),
    ],
}
# From the side, of the near arm, looking to the left.
_SIDE = {
    "up": [
        (14, 2, 4, 2), (12, 1, 4, 2), (10, -1, 3, 2),
        (8, -3, 3, 2), (7, -5, 3, 2), (6, -7, 3, 2),
    ],
    "wide": [
        (14, 2, 4, 2), (12, 2, 4, 2), (9, 1, 3, 2),
        (7, 0, 3, 2), (5, -2, 3, 2), (3, -4, 3, 2),
    ],
    "high": [
        (14, 1, 4, 2), (12, -1, 3, 2), (9, -3, 3, 3),
        (7, -6, 3, 3), (6, -9, 3, 3), (6, -11, 3, 2),
    ],
    "side": [
        (14, 2, 4, 3), (13, 4, 4, 2), (11, 5, 3, 2),
        (10, 5, 2, 2), (9, 5, 2, 2), (7, 5, 2, 2),
    ],
    "apart": [
        (14, 2, 4, 3), (13, 4, 4, 2), (11, 5, 3, 2),
        (10, 5, 2, 2), (9, 5, 2, 2), (7, 4, 2, 3),
    ],
    "together": [
        (14, 2, 4, 3), (12, 4, 4, 2), (10, 4, 3, 2),
        (8, 4, 3, 2), (7, 4, 2, 2), (5, 3, 2, 3),
    ],
    "across": [
        (14, 2, 4, 3), (13, 4, 4, 2), (12, 6, 4, 2),
        (10, 6, 2, 2), (9, 6, 2, 2), (7, 6, 2, 2),
    ],
    "chin": [
        (14, 2, 4, 3), (13, 4, 4, 2), (11, 5, 4, 2),
        (10, 3, 3, 2), (9, 1, 3, 2), (8, -2, 3, 3),
    ],
}


def _down_front(swing):
    length = 6 + swing
    rows = [(8, 1, 3, 2)] + [(8, 1 + row, 3, 1) for row in range(2, length)]
    return rows + [(8, 1 + length, 3, 1), (8, 2 + length, 3, 2)]


def _down_side(swing):
    dx = swing * 2
    path = [(14, 2, 4, 3), (14 + dx // 2, 4, 4, 2), (14 + dx, 6, 4, 2)]
    return path + [(14 + dx + (1 if swing > 0 else 0), 8, 3, 2)]


def _mirrored(path):
    return [(FRAME_W - x - w, y, w, h) for x, y, w, h in path]


def _paths(layers):
    """(what the arm does, its path) of every arm that is seen, the farther one first."""
    pose = layers.pose
    if layers.side == "left":
        does = pose.arms[1] if pose.arms[1] != "down" else pose.arms[0]
        if does in ("apart", "together", "across") and pose.arms[1] == "chin":
            does = "chin"
        return [(does, _SIDE.get(does) or _down_side(pose.swing[1]))]
    paths = []
    for i, does in enumerate(pose.arms):
        path = _FRONT.get(does) or _down_front(pose.swing[i])
        if layers.side == "up" and does in ("apart", "together", "across", "chin"):
            path = path[:3] + [(path[2][0], path[2][1] + 1, 1, 1)]
        paths.append((does, path if i == 0 else _mirrored(path)))
    return paths


def draw_arms(layers, slot, sleeve):
    """Both arms; the first `sleeve` of four quarters of them wear `slot`, the rest is skin."""
    dx, bob = layers.upper
    for does, path in _paths(layers):
        front = does in RAISED and layers.side != "up"
        sprite = layers.at(Z_HANDS if front else Z_TORSO)
        covered = -(-(len(path) - 1) * sleeve // 4)
        parts = [(path[:covered], slot), (path[covered:-1], SKIN)]
        for blocks, part_slot in parts:
            points = {}
            for x, y, w, h in blocks:
                points.update(block(x + dx, SHOULDER_Y + bob + y, w, h))
            sprite.stamp(points, part_slot, TUBE)
        x, y, w, h = path[-1]
        sprite.stamp(block(x + dx, SHOULDER_Y + bob + y, w, h), SKIN, FLAT)
