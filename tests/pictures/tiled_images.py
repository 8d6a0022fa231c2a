"""Tilesets: where the pixels of a tile come from and what is done to them."""

import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageChops

from tiled_file import Missing, NotDrawable, find_file, read_xml

FLIP_X, FLIP_Y, FLIP_DIAGONAL = 1 << 31, 1 << 30, 1 << 29


@dataclass
class Tileset:
    first: int
    element: ElementTree.Element
    file: Path
    tiles: dict[int, ElementTree.Element] = field(default_factory=dict)

    def number(self, name: str, fallback: int = 0) -> int:
        return int(self.element.get(name, fallback))

    @property
    def offset(self) -> tuple[int, int]:
        offset = self.element.find("tileoffset")
        return (int(offset.get("x")), int(offset.get("y"))) if offset is not None else (0, 0)


def read_tileset(element: ElementTree.Element, file: Path) -> Tileset:
    first = int(element.get("firstgid", 1))
    if element.get("source"):
        file = find_file(element.get("source"), file)
        element = read_xml(file, "tileset")
    tiles = {int(tile.get("id")): tile for tile in element.findall("tile")}
    return Tileset(first, element, file, tiles)


def parse_color(text: str | None) -> tuple[int, int, int, int] | None:
    digits = (text or "").lstrip("#")
    if len(digits) == 6:
        digits = "ff" + digits
    if len(digits) != 8:
        return None
    alpha, red, green, blue = bytes.fromhex(digits)
    return red, green, blue, alpha


class Images:
    """Decoded files, and tiles cut out of them."""

    def __init__(self, now_ms: float):
        self._now_ms = now_ms
        self._files: dict[tuple[Path, str | None], Image.Image] = {}
        self._tiles: dict[tuple[int, int], Image.Image] = {}

    def file(self, element: ElementTree.Element, beside: Path) -> Image.Image:
        path = find_file(element.get("source"), beside)
        key = path, element.get("trans")
        if key not in self._files:
            try:
                image = Image.open(path).convert("RGBA")
            except OSError as error:
                raise Missing(f"{path.name} is no picture") from error
            self._files[key] = _without_color(image, parse_color(element.get("trans")))
        return self._files[key]

    def tile(self, tileset: Tileset, number: int) -> Image.Image:
        """What the tile shows now."""
        key = id(tileset), self._frame(tileset, number)
        if key not in self._tiles:
            try:
                self._tiles[key] = self._cut(tileset, key[1])
            except Missing:
                self._tiles[key] = placeholder(*self._size_without_image(tileset, key[1]))
        return self._tiles[key]

    def _frame(self, tileset: Tileset, number: int) -> int:
        tile = tileset.tiles.get(number)
        frames = tile.findall("animation/frame") if tile is not None else []
        rest = self._now_ms % max(1, sum(int(frame.get("duration")) for frame in frames))
        for frame in frames:
            rest -= int(frame.get("duration"))
            if rest < 0:
                return int(frame.get("tileid"))
        return number

    def _size_without_image(self, tileset: Tileset, number: int) -> tuple[int, int]:
        size = tileset.number("tilewidth"), tileset.number("tileheight")
        if tileset.element.find("image") is not None:
            return size
        image = tileset.tiles[number].find("image")
        return min(size[0], int(image.get("width"))), min(size[1], int(image.get("height")))

    def _cut(self, tileset: Tileset, number: int) -> Image.Image:
        whole = tileset.element.find("image")
        tile = tileset.tiles.get(number)
        if whole is None:
            if tile is None or tile.find("image") is None:
                raise NotDrawable(f"tile {number} has no image")
            image = self.file(tile.find("image"), tileset.file)
            left, top = int(tile.get("x", 0)), int(tile.get("y", 0))
            width = int(tile.get("width", image.width))
            height = int(tile.get("height", image.height))
            return image.crop((left, top, left + width, top + height))
        image = self.file(whole, tileset.file)
        width, height = tileset.number("tilewidth"), tileset.number("tileheight")
        margin, spacing = tileset.number("margin"), tileset.number("spacing")
        columns = tileset.number("columns")
        if columns == 0:
            columns = (image.width - margin + spacing) // (width + spacing)
        left = margin + number % columns * (width + spacing)
        top = margin + number // columns * (height + spacing)
        if left >= image.width or top >= image.height:
            raise NotDrawable(f"tile {number} lies outside its image")
        return image.crop((left, top, left + width, top + height))


def placeholder(width: int, height: int) -> Image.Image:
    """Squares in two greys with an orange edge, for what is missing."""
    square = max(1, min(width, height) // 4)
    edge = max(1, square // 4)
    image = Image.new("RGBA", (width, height), (240, 136, 32, 255))
    for y in range(edge, height - edge):
        for x in range(edge, width - edge):
            level = 144 if (x // square + y // square) % 2 == 0 else 96
            image.putpixel((x, y), (level, level, level, 255))
    return image


def flipped(image: Image.Image, gid: int) -> Image.Image:
    if gid & FLIP_DIAGONAL:
        image = image.transpose(Image.Transpose.TRANSPOSE)
    if gid & FLIP_X:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if gid & FLIP_Y:
        image = image.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    return image


def colored(image: Image.Image, tint: tuple[float, ...], opacity: float) -> Image.Image:
    """`tint` has four factors from 0 to 1."""
    factors = (*tint[:3], tint[3] * opacity)
    if all(factor == 1 for factor in factors):
        return image
    channels = [
        channel.point([round(value * factor) for value in range(256)])
        for channel, factor in zip(image.split(), factors)
    ]
    return Image.merge("RGBA", channels)


def _without_color(image: Image.Image, color) -> Image.Image:
    if color is None:
        return image
    keep = None
    for channel, value in zip(image.split()[:3], color):
        other = channel.point([0 if level == value else 255 for level in range(256)])
        keep = other if keep is None else ImageChops.lighter(keep, other)
    image.putalpha(ImageChops.darker(image.getchannel("A"), keep))
    return image
