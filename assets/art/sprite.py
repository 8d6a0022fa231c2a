"""Palette-slot sprites: pixels are (slot, shade), lit from the upper left, outlined by rule."""

from art.canvas import Canvas

FRAME_W, FRAME_H = 32, 48
NEIGHBOURS = ((0, -1), (-1, 0), (1, 0), (0, 1))
OUTLINE, SKIN, HAIR, TOP, BOTTOM, SHOES, EYES, ACCESSORY = range(8)

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
    """One frame. With `flip`, x is mirrored before shading, so light stays on the left."""

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

    def outlined(self):
        """A copy with a one-pixel outline in the darkest shade of what it surrounds."""
        out = SlotSprite()
        out.pixels = dict(self.pixels)
        for (x, y), (slot, _) in sorted(self.pixels.items(), key=lambda i: (i[0][1], i[0][0])):
            for dx, dy in NEIGHBOURS:
                at = (x + dx, y + dy)
                if at not in out.pixels:
                    out.pixels[at] = (OUTLINE if slot == EYES else slot, 0)
        return out

    def encoded(self):
        """The frame as R = slot * 32, G = shade * 64, B = 0, A = 0 or 255."""
        canvas = Canvas(FRAME_W, FRAME_H)
        for (x, y), (slot, shade) in self.pixels.items():
            canvas.put(x, y, (slot * 32, shade * 64, 0, 255))
        return canvas
