"""The mark: a round-topped doorway with two people in warm light; SVG and pixels of any size."""

from art.canvas import CLEAR, Canvas, rgb

NIGHT, WALL, LIGHT, GLOW = "2c2539", "5a4d6e", "f2b95a", "ffe3a0"
CORAL, TEAL = "d9695d", "2f8f8b"
SAMPLES = 4  # a pixel's colour is the mean of SAMPLES x SAMPLES points


# Shapes of the mark in a 32 x 32 square, back to front: (kind, color, x, y, w, h, radius).
# "card" is a rounded square, "arch" a doorway that stands on its lower edge, "disc" a head.
SHAPES = [
    ("card", NIGHT, 0, 0, 32, 32, 7),
    ("arch", WALL, 5, 4, 22, 24, 11),
    ("arch", LIGHT, 8, 7, 16, 21, 8),
    ("arch", GLOW, 10, 9, 12, 19, 6),
    ("arch", TEAL, 8, 22, 8, 6, 4),
    ("disc", TEAL, 9, 15, 6, 6, 3),
    ("arch", CORAL, 16, 22, 8, 6, 4),
    ("disc", CORAL, 17, 15, 6, 6, 3),
]


def _covers(shape, x, y):
    """Whether a point, in 1/16 of the mark's unit, lies in a shape."""
    kind, _, left, top, w, h, radius = shape
    x, y, r = x - left * 16, y - top * 16, radius * 16
    w, h = w * 16, h * 16
    if not (0 <= x < w and 0 <= y < h):
        return False
    dx = max(r - x, x - (w - r), 0)
    below = 0 if kind == "arch" else y - (h - r)
    dy = max(r - y, below, 0)
    return dx * dx + dy * dy <= r * r


def _color_at(x, y):
    for shape in reversed(SHAPES):
        if _covers(shape, x, y):
            return rgb(shape[1])
    return CLEAR


def _mean(colors):
    alpha = sum(c[3] for c in colors)
    if not alpha:
        return CLEAR
    mixed = tuple(sum(c[i] * c[3] for c in colors) // alpha for i in range(3))
    return mixed + (alpha // len(colors),)


def draw_icon(size):
    """The mark, size x size pixels with smooth edges."""
    out = Canvas(size, size)
    steps = [512 * (2 * k + 1) // (2 * size * SAMPLES) for k in range(size * SAMPLES)]
    for y in range(size):
        rows = steps[y * SAMPLES : (y + 1) * SAMPLES]
        for x in range(size):
            cols = steps[x * SAMPLES : (x + 1) * SAMPLES]
            out.put(x, y, _mean([_color_at(i, j) for j in rows for i in cols]))
    return out


def _svg_shape(shape):
    kind, color, x, y, w, h, r = shape
    if kind == "disc":
        return f'<circle cx="{x + r}" cy="{y + r}" r="{r}" fill="#{color}"/>'
    if kind == "card":
        return f'<rect width="{w}" height="{h}" rx="{r}" fill="#{color}"/>'
    return f'<path d="M{x} {y + h}v{r - h}a{r} {r} 0 0 1 {w} 0v{h - r}z" fill="#{color}"/>'


def _svg(width, inner):
    lines = "\n".join(inner)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 32" role="img" '
        f'aria-label="Atrium">\n{lines}\n</svg>\n'
    )


def favicon_svg():
    return _svg(32, [_svg_shape(shape) for shape in SHAPES])


LETTERS = [  # A t r i u m, as strokes three units wide
    "M42 25l6.5-18 6.5 18M44.5 19h8",
    "M62 8v12.5q0 4.5 4.5 4.5M58.5 13h8",
    "M73 25v-12M73 18.5q0-5.5 5.5-5.5",
    "M84 25v-12M84 7.5v.1",
    "M91 13v7q0 5 4.5 5t4.5-5M100 13v12",
    "M107 25v-12M107 17q.5-4 4.25-4t4.25 4v8M115.5 17q.5-4 4.25-4t4.25 4v8",
]


def wordmark_svg():
    """The mark with the name beside it, in the current text colour."""
    style = 'fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"'
    paths = [f'<path d="{d}"/>' for d in LETTERS]
    group = [f'<g {style} stroke-linejoin="round">', *paths, "</g>"]
    return _svg(128, [_svg_shape(shape) for shape in SHAPES] + group)
