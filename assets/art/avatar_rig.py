"""How an avatar stands and moves: poses, the cycles they make, and the order of its layers.

Coordinates are those of the 32 x 48 frame, feet on row 43. 'right' is 'left' mirrored, but lit from
the same side.
"""

from dataclasses import dataclass, replace

from art.sprite import SlotSprite

FACINGS = ["down", "left", "right", "up"]
ANCHOR = (16, 44)

# Layers from the back to the front; further ones lie between, where a part says so.
Z_BEHIND, Z_PACK, Z_LEGS, Z_TROUSERS, Z_SHOES, Z_HIPS = 0, 5, 10, 15, 20, 25
Z_TORSO, Z_NECK, Z_HEAD, Z_FACE, Z_EYES = 30, 35, 40, 42, 44
Z_BEARD, Z_HAIR, Z_GLASSES, Z_HAT, Z_BACK, Z_HANDS = 48, 50, 55, 60, 65, 70

# Marks on what lies below: no line is pressed around them.
MARKS = (Z_FACE, Z_EYES)


@dataclass(frozen=True)
class Pose:
    """bob: pixels the upper body sinks; lift, reach, swing: (left or far limb, right or near).

    sway moves the upper body sideways; arms say what each arm does (avatar_arms).
    """

    bob: int = 0
    lift: tuple = (0, 0)
    reach: tuple = (0, 0)
    swing: tuple = (0, 0)
    arms: tuple = ("down", "down")
    sway: int = 0
    sitting: bool = False
    eyes: str = "open"  # "open", "shut" or "up"


POSES = {
    "idle": Pose(),
    "breath": Pose(bob=1),
    "blink": Pose(eyes="shut"),
    "walk0": Pose(lift=(0, 3), reach=(-4, 3), swing=(1, -1)),
    "walk1": Pose(bob=-1, lift=(0, 2), reach=(-1, 1)),
    "walk2": Pose(lift=(3, 0), reach=(3, -4), swing=(-1, 1)),
    "walk3": Pose(bob=-1, lift=(2, 0), reach=(1, -1)),
    "run0": Pose(bob=1, lift=(0, 4), reach=(-5, 4), swing=(2, -2)),
    "run1": Pose(bob=-2, lift=(1, 3), reach=(-2, 2), swing=(1, -1)),
    "run2": Pose(bob=1, lift=(4, 0), reach=(4, -5), swing=(-2, 2)),
    "run3": Pose(bob=-2, lift=(3, 1), reach=(2, -2), swing=(-1, 1)),
    "sit": Pose(bob=4, sitting=True),
    "sit_breath": Pose(bob=5, sitting=True),
    "wave0": Pose(arms=("down", "up")),
    "wave1": Pose(arms=("down", "wide")),
    "dance0": Pose(bob=1, arms=("wide", "side"), sway=-1, lift=(0, 1)),
    "dance1": Pose(bob=-1, arms=("up", "down")),
    "dance2": Pose(bob=1, arms=("side", "wide"), sway=1, lift=(1, 0)),
    "dance3": Pose(bob=-1, arms=("down", "up")),
    "clap0": Pose(arms=("apart", "apart")),
    "clap1": Pose(arms=("together", "together"), bob=1, eyes="shut"),
    "raise": Pose(arms=("down", "high"), bob=-1),
    "think0": Pose(arms=("across", "chin"), eyes="up"),
    "think1": Pose(arms=("across", "chin"), bob=1),
}

_GESTURES = ("wave", "dance", "clap", "raise", "think")


def _seated(pose):
    """The same with the arms alone, from a seat."""
    return replace(pose, bob=POSES["sit"].bob + max(0, pose.bob), lift=(0, 0), sitting=True)


POSES |= {
    f"sit_{name}": _seated(pose) for name, pose in POSES.items() if name.startswith(_GESTURES)
}

# What avatars do: poses in turn, each for so many milliseconds. A walk goes by distance instead.
CYCLES = {
    "idle": (900, ["idle", "breath"]),
    "walk": (0, ["walk0", "walk1", "walk2", "walk3"]),
    "run": (0, ["run0", "run1", "run2", "run3"]),
    "sit": (1100, ["sit", "sit_breath"]),
    "wave": (180, ["wave0", "wave1"]),
    "dance": (220, ["dance0", "dance1", "dance2", "dance3"]),
    "clap": (150, ["clap0", "clap1"]),
    "raise": (1000, ["raise"]),
    "think": (1400, ["think0", "think1"]),
}
CYCLES |= {
    f"sit_{name}": (CYCLES[name][0], [f"sit_{pose}" for pose in CYCLES[name][1]])
    for name in _GESTURES
}


class Layers:
    """One shape in one frame: a sprite for each layer that it draws on."""

    def __init__(self, facing, pose):
        self.flip = facing == "right"
        self.side = "left" if self.flip else facing
        self.pose = POSES[pose]
        self.sprites = {}

    def at(self, z):
        if z not in self.sprites:
            self.sprites[z] = SlotSprite(flip=self.flip)
        return self.sprites[z]

    @property
    def upper(self):
        """(x, y) by which what is above the hips moves. A mirrored frame sways the same way."""
        return (-self.pose.sway if self.flip else self.pose.sway, self.pose.bob)
