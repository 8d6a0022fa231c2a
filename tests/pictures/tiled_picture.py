"""Draws a whole map as Tiled does, with the view's middle on the map's middle."""

import math
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from tiled_file import TILE_BITS, NotDrawable, cells_of, find_file, read_xml
from tiled_images import FLIP_DIAGONAL, Images, Tileset, colored, flipped, parse_color
from tiled_images import read_tileset

WHITE = (1.0, 1.0, 1.0, 1.0)
TINY = 1e-6  # px
ALIGNMENTS = {
    "topleft": (0, 0),
    "top": (0.5, 0),
    "topright": (1, 0),
    "left": (0, 0.5),
    "center": (0.5, 0.5),
    "right": (1, 0.5),
    "bottom": (0.5, 1),
    "bottomright": (1, 1),
}


@dataclass
class Style:
    """What a layer has of its own and of the groups around it."""

    opacity: float = 1
    x: float = 0
    y: float = 0
    parallax_x: float = 1
    parallax_y: float = 1
    tint: tuple[float, ...] = WHITE
    visible: bool = True


def style_of(element: ElementTree.Element, group: Style) -> Style:
    def number(name: str, fallback: float) -> float:
        return float(element.get(name, fallback))

    color = parse_color(element.get("tintcolor"))
    tint = tuple(level / 255 for level in color) if color else WHITE
    return Style(
        opacity=number("opacity", 1) * group.opacity,
        x=number("offsetx", 0) + group.x,
        y=number("offsety", 0) + group.y,
        parallax_x=number("parallaxx", 1) * group.parallax_x,
        parallax_y=number("parallaxy", 1) * group.parallax_y,
        tint=tuple(a * b for a, b in zip(tint, group.tint)),
        visible=element.get("visible", "1") != "0" and group.visible,
    )


def nearest(value: float) -> int:
    return math.floor(value + 0.5)


def is_true(element: ElementTree.Element, name: str) -> bool:
    return any(
        item.get("name") == name and item.get("value") == "true"
        for item in element.findall("properties/property")
    )


class Picture:
    def __init__(self, file: Path, now_ms: float, backdrop: tuple[int, int, int]):
        self._file = file
        self._map = read_xml(file, "map")
        if self._map.tag != "map" or self._map.get("orientation") != "orthogonal":
            raise NotDrawable("not orthogonal")
        self._images = Images(now_ms)
        self._tile = int(self._map.get("tilewidth")), int(self._map.get("tileheight"))
        self._tilesets = [read_tileset(item, file) for item in self._map.findall("tileset")]
        self._tilesets.sort(key=lambda tileset: tileset.first)
        self._cells = {layer: cells_of(layer) for layer in self._map.iter("layer")}
        self._measure()
        self._drawings: dict[tuple, tuple[Image.Image, int, int]] = {}
        color = parse_color(self._map.get("backgroundcolor"))
        self.image = Image.new("RGBA", self._size, (*backdrop, 255))
        if color and color[3]:
            self.image.alpha_composite(Image.new("RGBA", self._size, color))

    def draw(self) -> Image.Image:
        """People would stand between two halves: `above` has the layers over them."""
        layers = list(self._layers(self._map, Style()))
        floor = any(element.get("name") == "floorLayer" for element, _ in layers)
        above, passed = [], False
        for element, style in layers:
            kind = element.tag, element.get("name")
            passed = passed or kind == ("objectgroup", "floorLayer")
            if kind == ("layer", "Collision") and not floor:
                continue
            if passed or is_true(element, "above") or is_true(element, "ge_alwaysTop"):
                above.append((element, style))
            elif style.visible:
                self._draw_layer(element, style)
        for element, style in above:
            if style.visible:
                self._draw_layer(element, style)
        return self.image

    def _measure(self) -> None:
        """An infinite map is the box around the chunks of its layers."""
        left, top = 0, 0
        width, height = int(self._map.get("width")), int(self._map.get("height"))
        if self._map.get("infinite", "0") == "1":
            chunks = list(self._map.iter("chunk"))
            edges = [[int(chunk.get(name)) for name in ("x", "y", "width", "height")]
                     for chunk in chunks]
            if not edges:
                raise NotDrawable("nothing is drawn on it")
            left, top = min(edge[0] for edge in edges), min(edge[1] for edge in edges)
            width = max(edge[0] + edge[2] for edge in edges) - left
            height = max(edge[1] + edge[3] for edge in edges) - top
        self._origin = left * self._tile[0], top * self._tile[1]
        self._size = width * self._tile[0], height * self._tile[1]

    def _layers(self, parent: ElementTree.Element, group: Style):
        for element in parent:
            if element.tag == "group":
                yield from self._layers(element, style_of(element, group))
            elif element.tag in ("layer", "objectgroup", "imagelayer"):
                yield element, style_of(element, group)

    def _draw_layer(self, element: ElementTree.Element, style: Style) -> None:
        if element.tag == "layer":
            self._draw_cells(element, style)
        elif element.tag == "objectgroup":
            self._draw_objects(element, style)
        else:
            self._draw_image(element, style)

    def _shift(self, style: Style) -> tuple[float, float]:
        """From the layer's own places to the picture's. The view moves by whole pixels."""
        shifts = []
        for i, axis in enumerate("xy"):
            factor = getattr(style, f"parallax_{axis}")
            origin = float(self._map.get(f"parallaxorigin{axis}", 0))
            middle = (self._size[i] + 1) // 2
            view = middle - nearest(middle * factor)
            still = getattr(style, axis) + (self._origin[i] - origin) * (1 - factor)
            shifts.append(still - self._origin[i] + view)
        return shifts[0], shifts[1]

    def _paste(self, image: Image.Image, left: int, top: int) -> None:
        if left >= self._size[0] or top >= self._size[1]:
            return
        crop = max(0, -left), max(0, -top)
        if crop[0] < image.width and crop[1] < image.height:
            self.image.alpha_composite(image, (max(0, left), max(0, top)), crop)

    # --- Tile layers -----------------------------------------------------------------------------

    def _draw_cells(self, element: ElementTree.Element, style: Style) -> None:
        order = self._map.get("renderorder", "right-down")
        sign_x = -1 if "left" in order else 1
        sign_y = -1 if "up" in order else 1
        cells = sorted(self._cells[element].items(),
                       key=lambda cell: (sign_y * cell[0][1], sign_x * cell[0][0]))
        shift_x, shift_y = (nearest(value) for value in self._shift(style))
        for (column, row), gid in cells:
            drawing = self._cell_drawing(gid, style)
            if drawing is None:
                continue
            image, left, top = drawing
            self._paste(image, column * self._tile[0] + left + shift_x,
                        (row + 1) * self._tile[1] + top + shift_y)

    def _cell_drawing(self, gid: int, style: Style):
        """The picture of a tile, and where it lies from the lower left corner of its cell."""
        key = gid, style.tint, style.opacity
        if key not in self._drawings:
            found = self._find(gid)
            self._drawings[key] = found and self._fit_tile(found, gid, style)
        return self._drawings[key]

    def _fit_tile(self, found: tuple[Tileset, int], gid: int, style: Style):
        tileset, number = found
        image = self._images.tile(tileset, number)
        grid = tileset.element.get("tilerendersize") == "grid"
        size = self._tile if grid else image.size
        return self._transformed(image, tileset, gid, size, style, (0, 0), 0)

    def _find(self, gid: int) -> tuple[Tileset, int] | None:
        number = gid & TILE_BITS
        found = None
        for tileset in self._tilesets:
            if tileset.first <= number:
                found = tileset
        if found is None:
            raise NotDrawable(f"no tileset has tile {number}")
        inside = number - found.first
        count = found.number("tilecount")
        if found.element.find("image") is not None and count and inside >= count:
            if found is self._tilesets[-1]:
                raise NotDrawable(f"no tileset has tile {number}")
            return None  # of a tileset that has shrunk
        return found, inside

    # --- Objects ---------------------------------------------------------------------------------

    def _draw_objects(self, element: ElementTree.Element, style: Style) -> None:
        objects = [self._resolved(item) for item in element.findall("object")]
        objects = [item for item in objects if item[0].get("visible", "1") != "0"]
        if element.get("draworder", "topdown") == "topdown":
            objects.sort(key=lambda item: float(item[0].get("y", 0)))
        for item, tilesets in objects:
            if int(item.get("gid", 0)) & TILE_BITS:
                self._draw_object(item, tilesets, style)

    def _resolved(self, item: ElementTree.Element):
        """An object with what its template says, and the tileset that its tile is of."""
        if not item.get("template"):
            return item, None
        file = find_file(item.get("template"), self._file)
        template = read_xml(file, "template")
        merged = ElementTree.Element("object", {**template.find("object").attrib, **item.attrib})
        if item.get("gid") or template.find("tileset") is None:
            return merged, None
        return merged, read_tileset(template.find("tileset"), file)

    def _draw_object(self, item: ElementTree.Element, own: Tileset | None, style: Style) -> None:
        gid = int(item.get("gid"))
        found = (own, (gid & TILE_BITS) - own.first) if own else self._find(gid)
        if found is None:
            return
        image = self._images.tile(*found)
        size = (float(item.get("width", 0)) or image.width,
                float(item.get("height", 0)) or image.height)
        align = ALIGNMENTS.get(found[0].element.get("objectalignment", ""), (0, 1))
        fade = Style(opacity=style.opacity * float(item.get("opacity", 1)), tint=style.tint)
        x, y = float(item.get("x", 0)), float(item.get("y", 0))
        shift = self._shift(style)
        place = x + shift[0], y + shift[1]
        corner = -align[0] * size[0], (1 - align[1]) * size[1]
        image, left, top = self._transformed(
            image, found[0], gid, size, fade, corner, float(item.get("rotation", 0)), place)
        self._paste(image, left, top)

    def _transformed(self, image, tileset, gid, size, style, corner, degrees, place=(0.0, 0.0)):
        """A tile in a box of `size` whose lower left corner is `corner` away from `place`, turned
        around `place`. Returns the pixels and their upper left corner."""
        scale = [size[0] / image.width, size[1] / image.height]
        if tileset.element.get("fillmode") == "preserve-aspect-fit":
            scale = [min(scale)] * 2
        image = colored(flipped(image, gid), style.tint, style.opacity)
        middle = [corner[0] + size[0] / 2 + tileset.offset[0] * scale[0],
                  corner[1] - size[1] / 2 + tileset.offset[1] * scale[1]]
        if gid & FLIP_DIAGONAL:
            scale.reverse()
            middle = [value + (size[1] - size[0]) / 2 for value in middle]
        half = image.width * scale[0] / 2, image.height * scale[1] / 2
        return _turned(image, scale, middle, half, math.radians(degrees), place)

    # --- Image layers ----------------------------------------------------------------------------

    def _draw_image(self, element: ElementTree.Element, style: Style) -> None:
        source = element.find("image")
        if source is None or not source.get("source"):
            return
        image = colored(self._images.file(source, self._file), style.tint, style.opacity)
        left, top = (nearest(value) for value in self._shift(style))
        columns, rows = [left], [top]
        if element.get("repeatx", "0") in ("1", "true"):
            columns = range(left % image.width - image.width, self._size[0], image.width)
        if element.get("repeaty", "0") in ("1", "true"):
            rows = range(top % image.height - image.height, self._size[1], image.height)
        for y in rows:
            for x in columns:
                self._paste(image, x, y)


def _turned(image, scale, middle, half, angle, place):
    """Nearest pixel, looked up from the middle of every pixel that it becomes."""
    cosine, sine = math.cos(angle), math.sin(angle)
    reach = (abs(half[0] * cosine) + abs(half[1] * sine),
             abs(half[0] * sine) + abs(half[1] * cosine))
    center = (place[0] + middle[0] * cosine - middle[1] * sine,
              place[1] + middle[0] * sine + middle[1] * cosine)
    left, top = (math.floor(center[i] - reach[i]) for i in (0, 1))
    width, height = (math.ceil(center[i] + reach[i]) - (left, top)[i] for i in (0, 1))
    if angle == 0 and scale == [1, 1] and image.size == (width, height):
        return image, left, top
    source = image.tobytes()
    pixels = bytearray(width * height * 4)
    for y in range(height):
        down = top + y + 0.5 - center[1]
        for x in range(width):
            right = left + x + 0.5 - center[0]
            # A border is of the pixel behind it.
            column = (right * cosine + down * sine) / scale[0] + image.width / 2 + TINY
            row = (down * cosine - right * sine) / scale[1] + image.height / 2 + TINY
            if 0 <= column < image.width and 0 <= row < image.height:
                at = (int(row) * image.width + int(column)) * 4
                to = (y * width + x) * 4
                pixels[to : to + 4] = source[at : at + 4]
    return Image.frombytes("RGBA", (width, height), bytes(pixels)), left, top
