"""Palette-slot sprites: pixels are (slot, shade), lit from the upper left."""

from art.canvas import Canvas

FRAME_W, FRAME_H = 32, 48
NEIGHBOURS = ((0, -1), (-1, 0), (1, 0), (0, 1))
SLOTS = [
    "outline",
    "skin",
    "hair",
    "top",
    "bottom",
    "shoes",
    "eyes",
    "hat",
    "glasses",
    "extra",
    "trim",
]
OUTLINE, SKIN, HAIR, TOP, BOTTOM, SHOES, EYES, HAT, GLASSES, EXTRA, TRIM = range(len(SLOTS))
SLOT_STEP, SHADE_STEP = 16, 64

ROUND = "ball"
TUBE = (85, 25)  # how much a part turns away from the light across and down, in percent
FLAT = (0, 0)


def _clamp(shade):
    return max(0, min(3, shade))


def _lit(nx, ny, light):
    """Shade 1..3 at a place of a part, in permille of its half size from its middle."""
    if light == ROUND:
        far = (nx + 300) ** 2 + (ny + 420) ** 2
        return 3 if far < 320_000 else 2 if far < 1_150_000 else 1
    lit = -(light[0] * nx + light[1] * ny) // 1000
    return 3 if lit > 48 else 1 if lit < -38 else 2


def _round_shades(points, light):
    """Shade of each point, as if the part were a ball or a tube lit from the upper left."""
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    cx, cy = min(xs) + max(xs), min(ys) + max(ys)
    rx, ry = max(xs) - min(xs) + 1, max(ys) - min(ys) + 1
    return {
        (x, y): _lit((2 * x - cx) * 1000 // rx, (2 * y - cy) * 1000 // ry, light) for x, y in points
    }


def points_of(lines, x, y):
    """{(x, y): char} of text art whose upper left corner lies at (x, y); dots are empty."""
    return {
        (x + i, y + j): char
        for j, line in enumerate(lines)
        for i, char in enumerate(line)
        if char not in ". "
    }


def block(x, y, w, h):
    """The points of a plain rectangle."""
    return {(x + i, y + j): "#" for j in range(h) for i in range(w)}


class SlotSprite:
    """One layer of a frame. With `flip`, x is mirrored before shading: light stays on the left."""

    def __init__(self, flip=False):
        self.flip = flip
        self.pixels = {}

    def _placed(self, points):
        if not self.flip:
            return points
        return {(FRAME_W - 1 - x, y): char for (x, y), char in points.items()}

    def _press(self, points):
        """Darkens what the part touches: the soft inner line between two parts."""
        rim = {(x + dx, y + dy) for x, y in points for dx, dy in NEIGHBOURS} - points.keys()
        for at in sorted(rim & self.pixels.keys()):
            slot, shade = self.pixels[at]
            if slot not in (EYES, OUTLINE):
                self.pixels[at] = (slot, _clamp(shade - 1))

    def stamp(self, points, slot, light=ROUND, press=True):
        """Draws a part: '#' is shaded by rule, '+' and '-' one step from it, 0..3 are exact."""
        if not points:
            return
        points = self._placed(points)
        if press:
            self._press(points)
        shades = _round_shades(points, light)
        for at, char in points.items():
            shift = {"+": 1, "-": -1}.get(char, 0)
            shade = int(char) if char.isdigit() else _clamp(shades[at] + shift)
            self.pixels[at] = (slot, shade)

    def dot(self, x, y, slot, shade):
        self.stamp({(x, y): str(shade)}, slot, press=False)

    def trimmed(self):
        """(x, y, canvas): the pixels within the frame as small as they can be; None without any.

        A pixel is R = slot * 16, G = shade * 64, B = 0, A = 0 or 255.
        """
        inside = {
            (x, y): pixel
            for (x, y), pixel in self.pixels.items()
            if 0 <= x < FRAME_W and 0 <= y < FRAME_H
        }
        if not inside:
            return None
        left, top = min(x for x, _ in inside), min(y for _, y in inside)
        right, bottom = max(x for x, _ in inside), max(y for _, y in inside)
        canvas = Canvas(right - left + 1, bottom - top + 1)
        for (x, y), (slot, shade) in inside.items():
            canvas.put(x - left, y - top, (slot * SLOT_STEP, shade * SHADE_STEP, 0, 255))
        return left, top, canvas
