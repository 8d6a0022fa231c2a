"""Hard floors: concrete slabs, herringbone parquet, checks and terrazzo."""

from art.canvas import Canvas, rgb
from art.tilebook import TILE, noise


def concrete():
    """Smooth slabs a tile large, no two neighbours alike, with a few pores."""
    out = Canvas(64, 64, rgb("c4bfbb"))
    for i, tone in enumerate(("c9c4bf", "c3beba", "bfbab7", "c7c2bd")):
        x, y = i % 2 * TILE, i // 2 * TILE
        out.rect(x, y, TILE, TILE, rgb(tone))
        for k in range(7):
            spot = rgb("b5b0ae") if k % 2 else rgb("d2cdc8")
            out.hline(x + 3 + noise(k, i, 71) % 25, y + 3 + noise(k, i, 72) % 25, 1 + k % 2, spot)
        out.hline(x, y, TILE, rgb("d6d2cd"))
        out.vline(x, y, TILE, rgb("d6d2cd"))
        out.hline(x, y + 31, TILE, rgb("a8a3a3"))
        out.vline(x + 31, y, TILE, rgb("a8a3a3"))
    return out


def herringbone():
    """Short boards laid crosswise, a 2 x 2 tile pattern; a board is two cells of eight pixels."""
    out = Canvas(64, 64)
    tones = [rgb(t) for t in "bd8d5c c39262 b78655 c69767".split()]
    for y in range(64):
        for x in range(64):
            i, j, u, v = x // 8, y // 8, x % 8, y % 8
            half = (i - j) % 4  # left, right, lower, upper
            first = ((i - (half == 1)) % 8, (j - (half == 2)) % 8)
            color = tones[noise(*first, 81) % 4]
            if v == 7 and half != 3 or u == 7 and half != 0:
                color = rgb("a2744a")
            elif v == 0 and half != 2 or u == 0 and half != 1:
                color = rgb("cda171")
            out.put(x, y, color)
    return out


def checker():
    """Dark and cream squares, for cafés."""
    out = Canvas(TILE, TILE)
    for y in range(TILE):
        for x in range(TILE):
            dark = (x // 16 + y // 16) % 2
            color = rgb("8d8494") if dark else rgb("efe5d2")
            if x % 16 == 0 or y % 16 == 0:
                color = rgb("9b92a3") if dark else rgb("faf3e4")
            elif x % 16 == 15 or y % 16 == 15:
                color = rgb("7b7282") if dark else rgb("d6cab4")
            out.put(x, y, color)
    return out


def terrazzo():
    """Pale polished stone full of coloured chips."""
    out = Canvas(64, 64, rgb("e2ddd5"))
    chips = [rgb(t) for t in "c9b8ad b3bdbb d9b49b a9a5ad efe9e0 cdc0a4".split()]
    for i in range(150):
        x, y, dice = noise(i, 1, 91) % 62, noise(i, 2, 92) % 63, noise(i, 3, 93)
        out.rect(x, y, 1 + dice % 2, 1 + dice // 2 % 2, chips[dice % 6])
    for k in (0, 32):
        out.hline(0, k, 64, rgb("cfc9c0"))
        out.vline(k, 0, 64, rgb("cfc9c0"))
    return out


PATTERNS = {
    "concrete": concrete,
    "herringbone": herringbone,
    "checker": checker,
    "terrazzo": terrazzo,
}
