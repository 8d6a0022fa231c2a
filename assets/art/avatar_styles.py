"""The avatar styles: which parts of hair, hat and clothing go on which facing.

A part is (slot, x, y, lines, light); `behind` parts are drawn before the body, `front` after it.
A part with light None is a mark on what lies below and presses no line around itself.
"""

from dataclasses import dataclass, field

from art import avatar_hair as hair
from art import avatar_headwear as wear
from art.sprite import ACCESSORY, HAIR, ROUND, TUBE


@dataclass(frozen=True)
class Style:
    name: str
    front: dict = field(default_factory=dict)
    behind: dict = field(default_factory=dict)
    ears: bool = True
    skirt: str = ""  # "", "short" or "long"


def part(slot, lines, x=7, y=4, light=ROUND):
    return (slot, x, y, lines, light)


def _cut(pictures):
    return {facing: [part(HAIR, pictures[facing])] for facing in ("down", "left", "up")}


def _behind(pictures):
    return {"down": [part(HAIR, pictures["behind"])]}


def _plus(base, extra):
    return {
        facing: base.get(facing, []) + extra.get(facing, []) for facing in ("down", "left", "up")
    }


def _worn(lines_by_facing, slot=ACCESSORY):
    return {facing: [part(slot, lines)] for facing, lines in lines_by_facing.items()}


_HAIRBAND = {
    "down": [part(ACCESSORY, ["..############..", "##............##"], 8, 8)],
    "left": [part(ACCESSORY, ["..##", ".##.", ".##.", "##..", "##..", "##.."], 15, 5)],
    "up": [part(ACCESSORY, ["..############.."], 8, 7)],
}
_HEADPHONES = {
    "down": [
        part(ACCESSORY, ["##", "##", "##", "##", "##"], 7, 15, TUBE),
        part(ACCESSORY, ["##", "##", "##", "##", "##"], 23, 15, TUBE),
        part(ACCESSORY, ["....########....", "..##........##..", ".#............#."], 8, 4),
    ],
    "left": [
        part(ACCESSORY, [".##.", "####", "####", "####", ".##."], 16, 15),
        part(ACCESSORY, ["##", "##", "##", "##", "##", "##", "##", "##", "##", "##"], 17, 5, TUBE),
    ],
    "up": [
        part(ACCESSORY, ["##", "##", "##", "##", "##"], 7, 15, TUBE),
        part(ACCESSORY, ["##", "##", "##", "##", "##"], 23, 15, TUBE),
        part(ACCESSORY, ["....########....", "..##........##..", ".#............#."], 8, 4),
    ],
}
_KNOT = {
    "down": [part(HAIR, wear.KNOT, 12, 0)],
    "left": [part(HAIR, wear.KNOT, 16, 0)],
    "up": [part(HAIR, wear.KNOT, 12, 1)],
}
_KNOT_BAND = {
    "down": [part(ACCESSORY, ["######"], 13, 5, TUBE)],
    "left": [part(ACCESSORY, ["#####."], 17, 5, TUBE)],
    "up": [part(ACCESSORY, ["######"], 13, 6, TUBE)],
}
_FLOWER = {
    "down": [part(ACCESSORY, [".2.", "232", ".2."], 20, 9)],
    "left": [part(ACCESSORY, [".2.", "232", ".2."], 15, 10)],
}
_TAIL_BEHIND = {"down": [part(HAIR, wear.TAIL_DOWN, 21, 13)], "left": []}
_TAIL = {
    "left": [part(HAIR, wear.TAIL_SIDE, 20, 9), part(ACCESSORY, ["#", "##", ".#"], 21, 9, TUBE)],
    "up": [part(HAIR, wear.TAIL_UP, 13, 11), part(ACCESSORY, ["####", "####"], 14, 10, TUBE)],
}
_CURL_MARKS = {
    facing: [part(HAIR, ["11.", "..1"], x, y, None) for x, y in wear.CURL_MARKS]
    for facing in ("down", "left", "up")
}
_GLASSES = {
    "down": [part(ACCESSORY, ["1111.1111", "1..111..1", "1..1.1..1", "1111.1111"], 11, 15)],
    "left": [part(ACCESSORY, ["1111......", "1..1111111", "1..1......", "1111......"], 9, 15)],
}
_NECKLACE = {
    "down": [part(ACCESSORY, ["##########", ".########.", "...####..."], 11, 22)],
    "left": [part(ACCESSORY, ["########", ".######."], 12, 22)],
    "up": [part(ACCESSORY, ["##########", ".########."], 11, 22)],
}

_NECKTIE = {"down": [part(ACCESSORY, ["1331", ".22.", ".22.", ".22.", ".22.", ".11."], 14, 23)]}
_BEARD = {facing: [part(HAIR, wear.STUBBLE[facing], 7, 15)] for facing in ("down", "left")}
_CAP = {
    **_worn(wear.CAP),
    "left": [part(ACCESSORY, wear.CAP["left"]), part(ACCESSORY, wear.BRIM_SIDE, 3, 11)],
}
_EARRINGS = {
    "down": [part(ACCESSORY, ["2", "2"], 8, 19), part(ACCESSORY, ["2", "2"], 23, 19)],
    "left": [part(ACCESSORY, ["2", "2"], 17, 19)],
}

STYLES = [
    Style("short", _plus(_cut(hair.SHORT), _NECKLACE)),
    Style("long", _plus(_cut(hair.LONG), _HAIRBAND), _behind(hair.LONG), ears=False, skirt="short"),
    Style("bun", _plus(_plus(_cut(wear.TIED), _KNOT), _plus(_KNOT_BAND, _EARRINGS))),
    Style("curly", _plus(_plus(_cut(wear.CURLS), _CURL_MARKS), _GLASSES), ears=False),
    Style("beard", _plus(_BEARD, _NECKTIE)),
    Style("hijab", _worn(wear.SCARF), ears=False, skirt="long"),
    Style("cap", _plus(_cut(hair.SHORT), _CAP)),
    Style("swept", _plus(_cut(hair.SWEPT), _HEADPHONES)),
    Style("bob", _plus(_cut(hair.BOB), _FLOWER), _behind(hair.BOB), ears=False, skirt="long"),
    Style("ponytail", _plus(_cut(wear.TIED), _TAIL), _TAIL_BEHIND),
]
