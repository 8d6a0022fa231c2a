"""Hair: cuts put together from the pictures of avatar_hair and avatar_headwear."""

from art import avatar_hair as hair
from art import avatar_headwear as wear
from art.avatar_extras import draw_worn
from art.avatar_rig import Z_BEHIND, Z_HAIR
from art.sprite import HAIR, ROUND


def _front(pictures, **more):
    parts = {}
    for facing in ("down", "left", "up"):
        parts[facing] = [(Z_HAIR, HAIR, 7, 4, pictures[facing], ROUND)]
        for x, y, lines in more.get(facing, []):
            parts[facing].append((Z_HAIR, HAIR, x, y, lines, ROUND))
    if "behind" in pictures:
        parts["down"].append((Z_BEHIND, HAIR, 7, 4, pictures["behind"], ROUND))
    return parts


def _with_behind(parts, x, y, lines):
    return {**parts, "down": parts["down"] + [(Z_BEHIND, HAIR, x, y, lines, ROUND)]}


_KNOT = {"down": [(12, 0, wear.KNOT)], "left": [(16, 0, wear.KNOT)], "up": [(12, 1, wear.KNOT)]}
_TAIL = {"left": [(20, 9, wear.TAIL_SIDE)], "up": [(13, 11, wear.TAIL_UP)]}
_CURL_MARKS = [(Z_HAIR + 1, HAIR, x, y, ["11.", "..1"], None) for x, y in wear.CURL_MARKS]


def _curls():
    parts = _front(wear.CURLS)
    return {facing: layers + _CURL_MARKS for facing, layers in parts.items()}


CUTS = {
    "short": _front(hair.SHORT),
    "swept": _front(hair.SWEPT),
    "bob": _front(hair.BOB),
    "long": _front(hair.LONG),
    "curly": _curls(),
    "bun": _front(wear.TIED, **_KNOT),
    "ponytail": _with_behind(_front(wear.TIED, **_TAIL), 21, 13, wear.TAIL_DOWN),
    "buzz": _front(hair.BUZZ),
    "afro": _front(hair.AFRO),
    "mohawk": _front(hair.MOHAWK),
    "braids": _front(wear.TIED, **wear.BRAIDS),
    "side part": _front(hair.SIDE_PART),
    "bald": {},
}


def draw_hair(name):
    return draw_worn(CUTS[name])
