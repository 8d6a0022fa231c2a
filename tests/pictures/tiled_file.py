"""Reads a map as Tiled saves it: XML or JSON, with its tilesets and templates.

Written for the comparison of pictures alone, so that it shares nothing with what it judges. XML is
taken as it is; JSON becomes the same elements first.
"""

import base64
import json
import struct
import xml.etree.ElementTree as ElementTree
import zlib
from pathlib import Path

TILE_BITS = 0x0FFFFFFF
LAYER_KINDS = {
    "tilelayer": "layer",
    "objectgroup": "objectgroup",
    "imagelayer": "imagelayer",
    "group": "group",
}
FOLDERS_ABOVE = 4


class NotDrawable(Exception):
    """A map that cannot be compared, and why."""


class Missing(NotDrawable):
    """A file that is not there or is no picture."""


def read_xml(path: Path, kind: str) -> ElementTree.Element:
    """The root element of a map, tileset or template, whichever of both forms the file has."""
    data = path.read_bytes()
    if data.lstrip()[:1] == b"<":
        return ElementTree.fromstring(data)
    document = json.loads(data)
    if not isinstance(document, dict):
        raise NotDrawable("no map")
    if kind == "map":
        return _map_element(document)
    if kind == "tileset":
        return _tileset_element(document)
    root = ElementTree.Element("template")
    if "tileset" in document:
        root.append(_tileset_element(document["tileset"]))
    root.append(_object_element(document["object"]))
    return root


def find_file(reference: str, beside: Path) -> Path:
    """A file named in another, which may be a path as on a web server."""
    candidates = [beside.parent / reference]
    if reference.startswith("/"):
        folder = beside.parent
        for _ in range(FOLDERS_ABOVE + 4):
            candidates.append(folder / reference.lstrip("/"))
            folder = folder.parent
    candidates.append(beside.parent / Path(reference.replace("\\", "/")).name)
    for candidate in candidates:
        if candidate.is_file():
            return candidate
    raise Missing(f"{reference} is missing")


def cells_of(layer: ElementTree.Element) -> dict[tuple[int, int], int]:
    """The tiles of a layer by column and row, empty ones left out."""
    data = layer.find("data")
    if data is None:
        return {}
    encoding, compression = data.get("encoding"), data.get("compression")
    cells = {}
    begin = int(layer.get("x", 0)), int(layer.get("y", 0))
    blocks = data.findall("chunk")
    for block in blocks or [data]:
        width = int((block if blocks else layer).get("width"))
        left, top = (int(block.get("x")), int(block.get("y"))) if blocks else begin
        for i, gid in enumerate(_gids(block, encoding, compression)):
            if gid & TILE_BITS:
                cells[left + i % width, top + i // width] = gid
    return cells


def _gids(block, encoding: str | None, compression: str | None):
    if encoding is None:
        return [int(tile.get("gid", 0)) for tile in block.findall("tile")]
    if encoding == "csv":
        return [int(number) for number in block.text.split(",") if number.strip()]
    packed = base64.b64decode(block.text)
    if compression in ("zlib", "gzip"):
        packed = zlib.decompress(packed, 47)
    elif compression == "zstd":
        import zstandard  # only here, because few maps need it

        packed = zstandard.ZstdDecompressor().decompressobj().decompress(packed)
    return struct.unpack(f"<{len(packed) // 4}I", packed)


# --- JSON as the elements that Tiled writes as XML -----------------------------------------------


def _element(name: str, source: dict) -> ElementTree.Element:
    """With every plain field as an attribute, and the properties."""
    element = ElementTree.Element(name)
    for key, value in source.items():
        if isinstance(value, bool):
            element.set(key, "1" if value else "0")
        elif isinstance(value, (int, float, str)):
            element.set(key, str(value))
    properties = source.get("properties") or []
    if isinstance(properties, dict):
        properties = [{"name": key, "value": value} for key, value in properties.items()]
    if properties:
        holder = ElementTree.SubElement(element, "properties")
        for item in properties:
            value = item.get("value", "")
            text = str(value).lower() if isinstance(value, bool) else str(value)
            ElementTree.SubElement(holder, "property", name=item["name"], value=text)
    return element


def _map_element(document: dict) -> ElementTree.Element:
    if "layers" not in document or "tilesets" not in document:
        raise NotDrawable("no map")
    root = _element("map", document)
    for tileset in document["tilesets"]:
        root.append(_tileset_element(tileset))
    for layer in document["layers"]:
        root.append(_layer_element(layer))
    return root


def _add_image(source: dict, into: ElementTree.Element) -> None:
    if "image" not in source:
        return
    image = ElementTree.SubElement(into, "image", source=source["image"])
    for ours, theirs in (("width", "imagewidth"), ("height", "imageheight")):
        if theirs in source:
            image.set(ours, str(source[theirs]))
    if "transparentcolor" in source:
        image.set("trans", source["transparentcolor"])


def _tileset_element(source: dict) -> ElementTree.Element:
    element = _element("tileset", source)
    _add_image(source, element)
    if "tileoffset" in source:
        element.append(_element("tileoffset", source["tileoffset"]))
    tiles = source.get("tiles") or []
    if isinstance(tiles, dict):  # before Tiled 1.2
        tiles = [{"id": int(number), **tile} for number, tile in tiles.items()]
    for tile in tiles:
        child = _element("tile", tile)
        _add_image(tile, child)
        if "animation" in tile:
            animation = ElementTree.SubElement(child, "animation")
            for frame in tile["animation"]:
                animation.append(_element("frame", frame))
        element.append(child)
    return element


def _layer_element(source: dict) -> ElementTree.Element:
    if source.get("type") not in LAYER_KINDS:
        raise NotDrawable("a layer of an unknown kind")
    element = _element(LAYER_KINDS[source["type"]], source)
    if source["type"] == "tilelayer":
        _add_data(source, element)
    if source["type"] == "imagelayer":
        _add_image(source, element)
    for item in source.get("objects", []):
        element.append(_object_element(item))
    for layer in source.get("layers", []):
        element.append(_layer_element(layer))
    return element


def _add_data(source: dict, into: ElementTree.Element) -> None:
    data = ElementTree.SubElement(into, "data", encoding=source.get("encoding") or "csv")
    if source.get("compression"):
        data.set("compression", source["compression"])
    blocks = [(data, source)]
    if "chunks" in source:
        blocks = [(_element("chunk", chunk), chunk) for chunk in source["chunks"]]
        data.extend(element for element, _ in blocks)
    for element, block in blocks:
        cells = block.get("data", "")
        element.text = cells if isinstance(cells, str) else ",".join(map(str, cells))


def _object_element(source: dict) -> ElementTree.Element:
    element = _element("object", source)
    if "text" in source and isinstance(source["text"], dict):
        text = ElementTree.SubElement(element, "text")
        text.text = source["text"].get("text", "")
    return element
