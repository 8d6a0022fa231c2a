"""The mark: a round-topped doorway with two people's heads in warm light; as SVG and as pixels."""

from art.canvas import Canvas, rgb

NIGHT, WALL, LIGHT, GLOW = "2c2539", "4a4059", "f6c667", "ffe7a8"
CORAL, TEAL = "e0806d", "58a3a2"

SVG = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" role="img" aria-label="Atrium">
<rect width="32" height="32" rx="7" fill="#{NIGHT}"/>
<path d="M5 28V15a11 11 0 0 1 22 0v13z" fill="#{WALL}"/>
<path d="M8 28V15a8 8 0 0 1 16 0v13z" fill="#{LIGHT}"/>
<path d="M11 28V16a5 5 0 0 1 10 0v12z" fill="#{GLOW}"/>
<circle cx="12.5" cy="18" r="3" fill="#{TEAL}"/>
<path d="M8 28v-1a4.5 4.5 0 0 1 9 0v1z" fill="#{TEAL}"/>
<circle cx="19.5" cy="18" r="3" fill="#{CORAL}"/>
<path d="M15.5 28v-1a4.5 4.5 0 0 1 8.5-2v3z" fill="#{CORAL}"/>
</svg>
"""

# n night, w wall, l light, g glow, t teal, T its light side, c coral, C its light side; 16 x 16.
PIXELS = [
    ".nnnnnnnnnnnnnn.",
    "nnnnnwwwwwwnnnnn",
    "nnnwwwwwwwwwwnnn",
    "nnwwwwllllwwwwnn",
    "nnwwllllllllwwnn",
    "nwwwllggggllwwwn",
    "nwwllggggggllwwn",
    "nwwllggggggllwwn",
    "nwwlTttggCcclwwn",
    "nwwlTttggCcclwwn",
    "nwwlTttggCcclwwn",
    "nwwllggggggllwwn",
    "nwwTtttgCccccwwn",
    "nwTtttttCccccwwn",
    "nwTtttttCccccwwn",
    ".nnnnnnnnnnnnnn.",
]
KEY = {"n": NIGHT, "w": WALL, "l": LIGHT, "g": GLOW, "t": TEAL, "T": "88c7bb", "c": CORAL, "C": "f3ab90"}


def draw_icon(factor):
    """The pixel mark, 16 * factor pixels square."""
    out = Canvas(16, 16)
    out.rows(0, 0, PIXELS, {char: rgb(color) for char, color in KEY.items()})
    return out.scaled(factor)


def wordmark_svg():
    """The mark with the name beside it, in the current text colour."""
    inner = "\n".join(SVG.splitlines()[1:-1])
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 132 32" role="img" aria-label="Atrium">
{inner}
<g fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">
<path d="M42 25l7-18 7 18M44.5 19h9"/>
<path d="M63 8v13q0 4 4 4M59.5 13h7.5"/>
<path d="M73 25v-12M73 18q0-5 5.5-5"/>
<path d="M84 25v-12M84 7.5v.1"/>
<path d="M91 13v7q0 5 4.5 5t5-4.5M100.5 13v12"/>
<path d="M108 25v-12M108 17q.5-4 4.5-4t4.5 4v8M117 17q.5-4 4.5-4t4.5 4v8"/>
</g>
</svg>
"""
