"""A small picture of a map, for documents: shrunk, and in few colours."""

from art.canvas import Canvas
from art.map_builder import ABOVE, BELOW_AVATARS
from art.png import MAX_PALETTE
from art.tilebook import COLUMNS, TILE

UNSEEN = ("start", "collisions")


def _seen_layers(builder):
    return [builder.layers[name] for name in BELOW_AVATARS + ABOVE if name not in UNSEEN]


def _composed(builder, shrink):
    """The whole map, shrunk tile by tile: cells that look alike are drawn once."""
    sheet, size, known = builder.book.picture(), TILE // shrink, {}
    out = Canvas(builder.width * size, builder.height * size)
    layers = _seen_layers(builder)
    for cell in range(builder.width * builder.height):
        stack = tuple(layer[cell] for layer in layers if layer[cell])
        if stack not in known:
            known[stack] = _shrunk(_stacked(sheet, stack), shrink)
        x, y = cell % builder.width * size, cell // builder.width * size
        for row in range(size):
            start = (y + row) * out.width + x
            out.pixels[start : start + size] = known[stack].pixels[row * size : (row + 1) * size]
    return out


def _stacked(sheet, stack):
    out = Canvas(TILE, TILE)
    for tile in stack:
        out.paste(sheet.crop(tile % COLUMNS * TILE, tile // COLUMNS * TILE, TILE, TILE), 0, 0)
    return out


def _shrunk(picture, factor):
    """Every pixel is the mean of factor x factor."""
    out = Canvas(picture.width // factor, picture.height // factor)
    for y in range(out.height):
        for x in range(out.width):
            block = [
                picture.get(x * factor + i, y * factor + j)
                for j in range(factor)
                for i in range(factor)
            ]
            out.put(x, y, tuple(sum(part) // len(block) for part in zip(*block)))
    return out


def _boxes(counts):
    """Median cut: colours in at most MAX_PALETTE groups, the widest of which is split in turn."""
    boxes = [list(counts)]
    while len(boxes) < MAX_PALETTE:
        widest = max(boxes, key=lambda box: _spread(box)[0] * len(box))
        if len(widest) < 2:
            break
        _, channel = _spread(widest)
        widest.sort(key=lambda color: color[channel])
        half = len(widest) // 2
        boxes.remove(widest)
        boxes += [widest[:half], widest[half:]]
    return boxes


def _spread(box):
    """(how far the colours lie apart, in which channel)."""
    spans = [max(c[i] for c in box) - min(c[i] for c in box) for i in range(3)]
    return max(spans), spans.index(max(spans))


def _reduced(picture):
    counts = {}
    for color in picture.pixels:
        counts[color] = counts.get(color, 0) + 1
    chosen = {}
    for box in _boxes(counts):
        weight = sum(counts[color] for color in box)
        mean = tuple(sum(c[i] * counts[c] for c in box) // weight for i in range(3)) + (255,)
        chosen |= dict.fromkeys(box, mean)
    picture.pixels = [chosen[color] for color in picture.pixels]
    return picture


def draw(builder, shrink):
    """A Canvas of the map, shrunk by a whole factor and with as many colours as a palette has."""
    return _reduced(_composed(builder, shrink))
