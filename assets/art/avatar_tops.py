"""Tops: a torso with arms, and what is sewn onto it."""

from dataclasses import dataclass, field

from art.avatar_arms import SHOULDER_Y, draw_arms
from art.avatar_rig import Z_NECK, Z_TORSO
from art.sprite import SKIN, TOP, TRIM, TUBE, points_of

TORSO_FRONT = ["..######..", ".########."] + ["##########"] * 7
TORSO_SIDE = ["..####..", ".######."] + ["########"] * 8


@dataclass(frozen=True)
class Top:
    """sleeve: quarters of the arm; details: {facing: [(slot, x, y, lines)]} from the shoulder."""

    sleeve: int = 4
    arms: int = TOP
    details: dict = field(default_factory=dict)
    hood: dict = field(default_factory=dict)
    longer: int = 0


_STRIPE = ["1111111111"]
_V_NECK = {
    "down": [(SKIN, 14, 0, ["2222", ".22."])],
    "left": [(SKIN, 12, 0, ["22"])],
}
_COLLAR = {
    "down": [(TRIM, 12, 0, ["22....22", ".22..22."]), (TOP, 15, 2, ["1", ".", "1", ".", "1"])],
    "left": [(TRIM, 11, 0, ["2222", "22.."])],
    "up": [(TRIM, 12, 0, ["22222222"])],
}
_OPEN = {
    "down": [(TRIM, 14, 0, ["3333"] + ["3222"] * 5 + ["2222", "2222", "1111"])],
    "left": [(TRIM, 12, 0, ["33", "32"] + ["22"] * 7 + ["11"])],
}
_LAPELS = {
    "down": [
        (TRIM, 13, 0, ["333333", ".3232.", "..32..", "..22.."]),
        (TOP, 12, 0, ["0....0", "00..00", ".00.00", "..000."] + ["...1..", "...0.."] * 2),
    ],
    "left": [(TRIM, 12, 0, ["33", "3."]), (TOP, 13, 1, ["0", "0", "0"])],
}
_BANDS = {
    "down": [(TRIM, 11, 3, ["2222222222"]), (TRIM, 11, 6, ["2222222222"])],
    "left": [(TRIM, 12, 3, ["22222222"]), (TRIM, 12, 6, ["22222222"])],
    "up": [(TRIM, 11, 3, ["2222222222"]), (TRIM, 11, 6, ["2222222222"])],
}
_CHEST = {
    "down": [(TRIM, 11, 3, ["2222222222", "1111111111"])],
    "left": [(TRIM, 12, 3, ["22222222", "11111111"])],
    "up": [(TRIM, 11, 3, ["2222222222", "1111111111"])],
}
_POCKET = {
    "down": [(TOP, 13, 5, ["000000", "0....0"]), (TRIM, 14, 1, ["2..2", "2..2", "...2"])],
    "left": [(TOP, 12, 6, ["000"])],
}
_BUTTONS = {
    "down": [(TOP, 16, 1, ["0"] * 8), (TRIM, 14, 2, ["3", ".", ".", "3", ".", ".", "3"])],
    "left": [(TOP, 12, 1, ["0"] * 9)],
}
_HEART = {"down": [(TRIM, 13, 3, ["22.22", "22222", ".222.", "..2.."])]}
_HOOD = {
    "down": [(TOP, 10, -1, ["+##......##+", ".##########.", "..-......-.."])],
    "left": [(TOP, 12, -2, ["....####", "...#####", "..#####-"])],
    "up": [(TOP, 10, -2, ["..########..", ".##########.", ".##########.", "..-######-.."])],
}
_ROLL = {
    "down": [(TOP, 12, -1, ["########", "-######-"])],
    "left": [(TOP, 11, -1, ["########", "-#####-."])],
    "up": [(TOP, 12, -1, ["########", "-######-"])],
}

TOPS = {
    "sweater": Top(details={"down": [(TOP, 11, 8, _STRIPE)], "up": [(TOP, 11, 8, _STRIPE)]}),
    "tee": Top(sleeve=2, details=_V_NECK),
    "shirt": Top(details=_COLLAR),
    "hoodie": Top(details=_POCKET, hood=_HOOD),
    "jacket": Top(details=_OPEN),
    "stripes": Top(details=_BANDS),
    "blazer": Top(details=_LAPELS),
    "raglan": Top(arms=TRIM, sleeve=3, details=_V_NECK),
    "tank": Top(sleeve=0, details=_V_NECK),
    "roll-neck": Top(hood=_ROLL),
    "chest-band": Top(sleeve=2, details=_CHEST),
    "cardigan": Top(details=_BUTTONS, longer=2),
    "heart": Top(sleeve=2, details=_HEART),
    "tunic": Top(sleeve=3, longer=4, details=_V_NECK),
}


def _torso_lines(side, top, pose):
    if side == "left":
        lines = TORSO_SIDE + ["########"] * max(0, top.longer - 1)
    else:
        lines = TORSO_FRONT + ["##########"] * top.longer
    return lines[: len(lines) - (min(top.longer, 2) if pose.sitting else 0)]


def _sew(sprite, details, dx, y):
    for slot, x, down, lines in details:
        sprite.stamp(points_of(lines, x + dx, y + down), slot, TUBE, press=False)


def draw_top(name):
    top = TOPS[name]

    def draw(layers):
        dx, bob = layers.upper
        y = SHOULDER_Y + bob
        sprite = layers.at(Z_TORSO)
        x = 12 if layers.side == "left" else 11
        sprite.stamp(points_of(_torso_lines(layers.side, top, layers.pose), x + dx, y), TOP, TUBE)
        _sew(sprite, top.details.get(layers.side, []), dx, y)
        draw_arms(layers, top.arms, top.sleeve)
        for slot, left, down, lines in top.hood.get(layers.side, []):
            layers.at(Z_NECK).stamp(points_of(lines, left + dx, y + down), slot, TUBE)

    return draw
