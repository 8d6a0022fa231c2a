"""What one sits on: sofas and armchairs of four facings, benches, stools, a picnic table.

Every seat is a tile that feet may enter, marked with the way one looks there; what stands in front
of whoever sits with their back to us is a piece of its own, `..._over`.
"""

from art import colors as c
from art.shapes import box, legs, panel, shadow, tiles

RAMPS = {"mustard": c.MUSTARD, "teal": c.TEAL, "coral": c.CORAL, "plum": c.PLUM}
# Name: seats side by side when one sees it from the front or the back, and from the side.
SIZES = {"sofa": (3, 2), "loveseat": (2, 0), "armchair": (1, 1)}


def _arm(seats):
    return 9 if seats > 1 else 7


def _sofa_down(ramp, seats):
    """Its back stands in the upper row."""
    out, width = tiles(seats, 2), 32 * seats
    shadow(out, 4, 50, width - 4, 13)
    box(out, 4, 16, width - 8, 8, 26, ramp, 2)
    arm = _arm(seats)
    inner = width - 2 * arm
    for i in range(seats):
        left, right = arm + inner * i // seats, arm + inner * (i + 1) // seats
        panel(out, left, 23, right - left, 15, ramp, 2)
    box(out, arm - 1, 37, inner + 2, 9, 12, ramp)
    for i in range(1, seats):
        out.vline(arm + inner * i // seats, 38, 8, ramp[1])
    for x in (1, width - arm - 1):
        box(out, x, 28, arm, 9, 22, ramp, 2)
    return out


def _sofa_up(ramp, seats):
    out, width = tiles(seats, 1), 32 * seats
    shadow(out, 4, 20, width - 4, 11)
    arm = _arm(seats)
    inner = width - 2 * arm
    box(out, arm - 1, 0, inner + 2, 10, 12, ramp)
    for i in range(1, seats):
        out.vline(arm + inner * i // seats, 1, 9, ramp[1])
    for x in (1, width - arm - 1):
        box(out, x, 0, arm, 9, 18, ramp, 2)
    return out


def _sofa_up_over(ramp, seats):
    """Its back, in front of whoever sits there."""
    out, width = tiles(seats, 1), 32 * seats
    box(out, 3, 9, width - 6, 6, 16, ramp, 2)
    return out


def _sofa_side(ramp, seats, looks_left):
    """Its back is on the side it turns away from, its farther arm in the uppermost row."""
    out, bottom = tiles(1, seats + 1), 32 * seats + 32

    def part(x, y, w, top, front):
        box(out, x if looks_left else 32 - x - w, y, w, top, front, ramp, 2)

    shadow(out, 3, bottom - 14, 29, 12)
    part(4, 17, 26, 10, 14)
    part(2, 33, 22, bottom - 57, 10)
    for i in range(1, seats):
        out.hline(4 if looks_left else 10, 32 * i + 24, 18, ramp[1])
    part(21, 20, 10, bottom - 42, 12)
    part(2, bottom - 28, 26, 10, 13)
    return out


def _add_sofas(book):
    for kind, (front, side) in SIZES.items():
        for name, ramp in RAMPS.items():
            seat = f"{kind}_{name}"
            book.add(f"{seat}_down", _sofa_down(ramp, front), ["#" * front, "d" * front])
            book.add(f"{seat}_up", _sofa_up(ramp, front), ["u" * front])
            book.add(f"{seat}_up_over", _sofa_up_over(ramp, front))
            for facing in ("left", "right") if side else ():
                picture = _sofa_side(ramp, side, facing == "left")
                book.add(f"{seat}_{facing}", picture, ["#"] + [facing[0]] * side)


def _bench_down():
    out = tiles(2, 1)
    shadow(out, 5, 22, 58, 9)
    legs(out, (7, 54), 18, 10, c.INK)
    box(out, 3, 2, 58, 4, 5, c.WOOD)
    box(out, 3, 11, 58, 7, 4, c.WOOD)
    out.hline(5, 14, 54, c.WOOD[2])
    return out


def _bench_up():
    out = tiles(2, 1)
    shadow(out, 5, 22, 58, 9)
    legs(out, (7, 54), 14, 14, c.INK)
    box(out, 3, 4, 58, 8, 4, c.WOOD)
    out.hline(5, 8, 54, c.WOOD[2])
    return out


def _bench_up_over():
    out = tiles(2, 1)
    legs(out, (9, 52), 13, 14, c.INK)
    box(out, 3, 13, 58, 3, 6, c.WOOD)
    out.hline(5, 14, 54, c.WOOD[4])
    return out


def _bench_side(looks_left):
    out = tiles(1, 2)
    shadow(out, 6, 48, 22, 13)
    x = 7 if looks_left else 11
    legs(out, (x + 1, x + 10), 50, 10, c.INK)
    box(out, x, 8, 14, 42, 5, c.WOOD)
    out.vline(x + 5, 10, 39, c.WOOD[2])
    back = 19 if looks_left else 7
    box(out, back, 2, 6, 44, 8, c.WOOD)
    return out


def _stool():
    out = tiles(1, 1)
    out.ellipse(34, 52, 18, 8, c.SHADOW)
    legs(out, (10, 20), 14, 12, c.WALNUT, 2)
    out.ellipse(32, 26, 18, 12, c.CORAL[0])
    out.ellipse(32, 25, 16, 10, c.CORAL[2])
    out.ellipse(32, 23, 15, 8, c.CORAL[3])
    return out


def _bar_stool():
    out = tiles(1, 1)
    out.ellipse(34, 54, 18, 8, c.SHADOW)
    out.rect(15, 12, 3, 15, c.METAL[1])
    out.vline(15, 12, 15, c.METAL[3])
    out.ellipse(32, 54, 14, 5, c.METAL[0])
    out.ellipse(32, 53, 12, 3, c.METAL[2])
    out.ellipse(32, 22, 18, 11, c.WALNUT[0])
    out.ellipse(32, 20, 16, 9, c.WALNUT[3])
    out.ellipse(30, 18, 12, 5, c.WALNUT[4])
    return out


def _bean_bag(ramp):
    out = tiles(1, 1)
    out.ellipse(36, 52, 28, 12, c.SHADOW)
    out.ellipse(32, 38, 28, 22, ramp[0])
    out.ellipse(32, 37, 26, 20, ramp[2])
    out.ellipse(30, 26, 21, 14, ramp[0])
    out.ellipse(30, 25, 20, 13, ramp[3])
    out.ellipse(28, 24, 14, 8, ramp[4])
    out.ellipse(31, 26, 12, 6, ramp[2])
    out.vline(9, 18, 5, ramp[1])
    out.vline(22, 17, 7, ramp[1])
    return out


def _picnic():
    """A garden table between two benches."""
    out = tiles(2, 3)
    shadow(out, 5, 80, 58, 12)
    box(out, 4, 14, 56, 9, 5, c.WOOD)
    legs(out, (10, 50), 58, 20, c.WALNUT, 4)
    box(out, 2, 34, 60, 22, 5, c.WOOD)
    for y in (41, 48):
        out.hline(4, y, 56, c.WOOD[2])
    box(out, 4, 73, 56, 9, 5, c.WOOD)
    legs(out, (8, 53), 86, 5, c.WALNUT)
    panel(out, 22, 39, 16, 9, c.CORAL)
    out.rect(46, 39, 5, 6, c.GLASS[3])
    out.ellipse(26, 90, 9, 7, c.CREAM[4])
    return out


def _bistro_chair(facing):
    """A light chair of bent metal with a cane seat."""
    out = tiles(1, 1)
    out.ellipse(34, 52, 18, 8, c.SHADOW)
    legs(out, (9, 21), 18, 9, c.METAL, 2)
    out.ellipse(32, 34, 18, 11, c.WALNUT[0])
    out.ellipse(32, 33, 16, 9, c.WOOD[3])
    out.ellipse(30, 31, 11, 5, c.WOOD[4])
    if facing == "down":
        out.rect(8, 2, 16, 11, c.WALNUT[0])
        out.rect(9, 3, 14, 9, c.WOOD[2])
        out.hline(9, 3, 14, c.WOOD[4])
        out.rect(12, 6, 8, 4, c.WALNUT[1])
    if facing in ("left", "right"):
        x = 22 if facing == "left" else 7
        out.rect(x, 1, 4, 18, c.WALNUT[0])
        out.rect(x + 1, 2, 2, 16, c.WOOD[3])
    return out


def _bistro_chair_over():
    out = tiles(1, 1)
    out.rect(8, 12, 16, 12, c.WALNUT[0])
    out.rect(9, 13, 14, 10, c.WOOD[2])
    out.hline(9, 13, 14, c.WOOD[4])
    out.rect(12, 16, 8, 4, c.WALNUT[1])
    return out


def _log(cut):
    """A log to sit on beside a fire."""
    out = tiles(2, 1)
    shadow(out, 5, 20, 56, 9)
    box(out, 4, 8, 56, 9, 9, c.WALNUT, 2)
    for x in range(10, 54, 9):
        out.hline(x, 12 + x % 4, 5, c.WALNUT[2])
    x = 2 if cut == "left" else 50
    out.ellipse(2 * x + 12, 34, 12, 18, c.WALNUT[0])
    out.ellipse(2 * x + 12, 34, 10, 16, c.WOOD[3])
    out.ellipse(2 * x + 12, 34, 5, 8, c.WOOD[2])
    return out


def add_seats(book):
    _add_sofas(book)
    book.add("bench", _bench_down(), ["dd"])
    book.add("bench_up", _bench_up(), ["uu"])
    book.add("bench_up_over", _bench_up_over())
    for facing in ("left", "right"):
        book.add(f"bench_{facing}", _bench_side(facing == "left"), [facing[0]] * 2)
    for facing in ("down", "up", "left", "right"):
        book.add(f"stool_{facing}", _stool(), [facing[0]])
        book.add(f"bar_stool_{facing}", _bar_stool(), [facing[0]])
        book.add(f"bistro_chair_{facing}", _bistro_chair(facing), [facing[0]])
    book.add("bistro_chair_up_over", _bistro_chair_over())
    book.add("bean_bag", _bean_bag(c.MUSTARD), ["d"])
    book.add("bean_bag_plum", _bean_bag(c.PLUM), ["d"])
    book.add("bean_bag_teal", _bean_bag(c.TEAL), ["d"])
    book.add("picnic", _picnic(), ["dd", "##", "uu"])
    book.add("log_down", _log("left"), ["dd"])
    book.add("log_up", _log("right"), ["uu"])
