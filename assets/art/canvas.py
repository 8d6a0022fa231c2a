"""An RGBA picture with the few drawing tools that tiles need; blending is 'over', in integers."""

from functools import cache

CLEAR = (0, 0, 0, 0)


@cache
def rgb(text, alpha=255):
    """(r, g, b, a) of a 'rrggbb' string."""
    return (int(text[0:2], 16), int(text[2:4], 16), int(text[4:6], 16), alpha)


def over(top, under):
    """top drawn over under; exact for opaque under, good enough for two translucent pixels."""
    a, b = top[3], under[3]
    if a == 255 or b == 0:
        return top
    if a == 0:
        return under
    out = a + b * (255 - a) // 255
    mixed = tuple((top[i] * a + under[i] * (out - a)) // out for i in range(3))
    return mixed + (out,)


class Canvas:
    """A width x height picture, row-major in `pixels`; drawing outside is ignored."""

    def __init__(self, width, height, fill=CLEAR):
        self.width, self.height = width, height
        self.pixels = [fill] * (width * height)

    def get(self, x, y):
        if 0 <= x < self.width and 0 <= y < self.height:
            return self.pixels[y * self.width + x]
        return CLEAR

    def put(self, x, y, color):
        if 0 <= x < self.width and 0 <= y < self.height:
            self.pixels[y * self.width + x] = color

    def blend(self, x, y, color):
        if 0 <= x < self.width and 0 <= y < self.height:
            at = y * self.width + x
            self.pixels[at] = color if color[3] == 255 else over(color, self.pixels[at])

    def rect(self, x, y, w, h, color):
        left, right = max(x, 0), min(x + w, self.width)
        for j in range(max(y, 0), min(y + h, self.height)):
            if color[3] == 255 and left < right:
                start = j * self.width
                self.pixels[start + left : start + right] = [color] * (right - left)
                continue
            for i in range(left, right):
                self.blend(i, j, color)

    def hline(self, x, y, w, color):
        self.rect(x, y, w, 1, color)

    def vline(self, x, y, h, color):
        self.rect(x, y, 1, h, color)

    def ellipse(self, cx2, cy2, w, h, color):
        """Filled; the centre is given in half pixels (cx2 = 2 * cx), w and h in pixels."""
        for y in range(max((cy2 - h) // 2, 0), min((cy2 + h) // 2 + 1, self.height)):
            for x in range(max((cx2 - w) // 2, 0), min((cx2 + w) // 2 + 1, self.width)):
                dx, dy = 2 * x + 1 - cx2, 2 * y + 1 - cy2
                if dx * dx * h * h + dy * dy * w * w <= w * w * h * h:
                    self.blend(x, y, color)

    def rows(self, x, y, lines, colors):
        """Draws text art: each character is a key of colors; others are left alone."""
        for j, line in enumerate(lines):
            for i, char in enumerate(line):
                if char in colors:
                    self.blend(x + i, y + j, colors[char])

    def paste(self, other, x, y):
        left, right = max(0, -x), min(other.width, self.width - x)
        for j in range(max(0, -y), min(other.height, self.height - y)):
            source, target = j * other.width, (y + j) * self.width + x
            for i in range(left, right):
                color = other.pixels[source + i]
                if color[3] == 255:
                    self.pixels[target + i] = color
                elif color[3]:
                    self.pixels[target + i] = over(color, self.pixels[target + i])

    def crop(self, x, y, w, h):
        out = Canvas(w, h)
        out.pixels = [self.get(i, j) for j in range(y, y + h) for i in range(x, x + w)]
        return out

    def mirrored(self):
        out = Canvas(self.width, self.height)
        w = self.width
        out.pixels = [self.pixels[y * w + w - 1 - x] for y in range(self.height) for x in range(w)]
        return out

    def scaled(self, factor):
        out = Canvas(self.width * factor, self.height * factor)
        out.pixels = [
            self.pixels[(y // factor) * self.width + x // factor]
            for y in range(out.height)
            for x in range(out.width)
        ]
        return out
