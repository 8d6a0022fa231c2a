"""The body under the hair: legs, clothes, arms and face, in every pose and facing.

Coordinates are those of the 32 x 48 frame, feet on row 43. 'right' is 'left' mirrored.
"""

from dataclasses import dataclass

from art.sprite import BOTTOM, EYES, FLAT, OUTLINE, ROUND, SHOES, SKIN, TOP, TUBE, block, points_of

HIP, ANKLE = 32, 40


@dataclass(frozen=True)
class Pose:
    """bob: pixels the upper body sinks; lift, reach, swing: (left or far limb, right or near)."""

    bob: int = 0
    lift: tuple = (0, 0)
    reach: tuple = (0, 0)
    swing: tuple = (0, 0)
    sitting: bool = False
    eyes_shut: bool = False


POSES = {
    "idle": Pose(),
    "breath": Pose(bob=1),
    "walk0": Pose(lift=(0, 3), reach=(-4, 3), swing=(1, -1)),
    "walk1": Pose(bob=-1, lift=(0, 2), reach=(-1, 1)),
    "walk2": Pose(lift=(3, 0), reach=(3, -4), swing=(-1, 1)),
    "walk3": Pose(bob=-1, lift=(2, 0), reach=(1, -1)),
    "sit": Pose(bob=4, sitting=True, eyes_shut=True),
}

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


def _leg_front(sprite, x, lift, slots, inner):
    """One leg seen from the front or back; inner: the side that faces the other leg."""
    sprite.stamp(block(x, HIP, 5, ANKLE - HIP + 1 - lift), slots[0], TUBE)
    toe = x - 1 if inner > 0 else x
    sprite.stamp(points_of([".####.", "######", "######"], toe, ANKLE + 1 - lift), slots[1])


def _legs_front(sprite, pose, slots):
    lift = (0, 0) if pose.sitting else pose.lift
    _leg_front(sprite, 11, lift[0], slots, 1)
    _leg_front(sprite, 16, lift[1], slots, -1)


def _leg_side(sprite, reach, lift, slots):
    rows = ANKLE - HIP - lift
    points = {}
    for row in range(rows + 1):
        points.update(block(13 + (reach * row + rows // 2) // max(rows, 1), HIP + row, 5, 1))
    sprite.stamp(points, slots[0], TUBE)
    sprite.stamp(
        points_of(["..####.", ".######", "#######"], 11 + reach, ANKLE + 1 - lift), slots[1]
    )


def _legs_side(sprite, pose, slots):
    if pose.sitting:
        sprite.stamp(block(10, 36, 9, 4), slots[0], TUBE)
        sprite.stamp(block(10, 38, 4, 3), slots[0], TUBE)
        sprite.stamp(points_of([".####.", "######", "######"], 8, 41), slots[1])
        return
    _leg_side(sprite, pose.reach[0], max(0, pose.lift[0] - 1), slots)
    _leg_side(sprite, pose.reach[1], max(0, pose.lift[1] - 1), slots)


def draw_legs(sprite, facing, pose, skirt):
    slots = (SKIN if skirt == "short" else BOTTOM, SHOES)
    if facing == "left":
        _legs_side(sprite, pose, slots)
    else:
        _legs_front(sprite, pose, slots)


def _skirt(sprite, side, pose, length):
    """Rows from the waist down, a little wider each few rows."""
    x, width = (11, 9) if side else (10, 12)
    points = {}
    for row in range(length - pose.bob):
        spread = min(2, (row + 1) // 2)
        points.update(block(x - spread // 2, 31 + pose.bob + row, width + spread, 1))
    sprite.stamp(points, BOTTOM, TUBE)
    for fold in (13, 18):
        sprite.stamp(
            {(fold, y): "1" for y in range(34 + pose.bob, 30 + length)}, BOTTOM, press=False
        )


def draw_hips(sprite, facing, pose, skirt):
    side = facing == "left"
    if skirt:
        _skirt(sprite, side, pose, 6 if skirt == "short" else 10)
    elif side:
        sprite.stamp(block(12, 31 + pose.bob, 8, 3), BOTTOM, TUBE, press=False)
    else:
        sprite.stamp(block(11, 31 + pose.bob, 10, 3), BOTTOM, TUBE, press=False)
        sprite.dot(15, 33 + pose.bob, BOTTOM, 1)


def _torso_side(sprite, y, swing):
    lines = ["..####..", ".######."] + ["########"] * 8
    sprite.stamp(points_of(lines, 12, y), TOP, TUBE)
    dx = swing * 2
    arm = {
        **block(14, y + 2, 4, 3),
        **block(14 + dx // 2, y + 4, 4, 2),
        **block(14 + dx, y + 6, 4, 2),
    }
    sprite.stamp(arm, TOP, (30, 10))
    sprite.stamp(block(14 + dx + (swing > 0), y + 8, 3, 2), SKIN, FLAT)


def _arm_front(sprite, x, y, swing):
    length = 6 + swing
    rounded = points_of([".##" if x < 16 else "##."] + ["###"] * length, x, y + 1)
    sprite.stamp(rounded, TOP, TUBE)
    sprite.stamp(block(x, y + 2 + length, 3, 2), SKIN, FLAT)


def draw_torso(sprite, facing, pose):
    """Torso and arms; the hem covers the hips' first row."""
    y = 23 + pose.bob
    if facing == "left":
        _torso_side(sprite, y, pose.swing[1])
        return
    lines = ["..######..", ".########."] + ["##########"] * 7
    sprite.stamp(points_of(lines, 11, y), TOP, TUBE)
    _arm_front(sprite, 8, y, pose.swing[0])
    _arm_front(sprite, 21, y, pose.swing[1])


def draw_head(sprite, facing, pose):
    y = 9 + pose.bob
    if facing == "left":
        sprite.stamp(points_of(HEAD_LEFT, 9, y), SKIN, ROUND)
        return
    sprite.stamp(points_of(HEAD_DOWN, 9, y), SKIN, ROUND)


def _eye(sprite, x, y, shut):
    if shut:
        sprite.stamp({(x, y + 2): "0", (x + 1, y + 2): "0"}, OUTLINE, press=False)
        return
    for row in range(3):
        sprite.dot(x, y + row, EYES, 0)
        sprite.dot(x + 1, y + row, EYES, 0)
    sprite.dot(x, y, EYES, 3)


def draw_face(sprite, facing, pose):
    """Eyes, mouth, cheeks and ears; nothing from behind."""
    y = 16 + pose.bob
    if facing == "down":
        _eye(sprite, 12, y, pose.eyes_shut)
        _eye(sprite, 18, y, pose.eyes_shut)
        sprite.stamp(points_of(["1......1", "...11..."], 12, y + 3), SKIN, press=False)
    elif facing == "left":
        _eye(sprite, 11, y, pose.eyes_shut)
        sprite.dot(8, y + 2, SKIN, 2)
        sprite.stamp(points_of(["..1", "11."], 9, y + 3), SKIN, press=False)


def draw_ears(sprite, facing, pose):
    y = 16 + pose.bob
    if facing == "left":
        sprite.stamp(points_of(["22", "21", "12"], 17, y), SKIN)
        return
    sprite.stamp(points_of(["2", "2", "1"], 8, y), SKIN, press=False)
    sprite.stamp(points_of(["2", "1", "1"], 23, y), SKIN, press=False)
