"""Writes a finished map as Tiled JSON: finite, orthogonal, embedded tileset, plain arrays."""

import json

from art.map_builder import ABOVE, BELOW_AVATARS
from art.tilebook import COLUMNS, TILE

KINDS = {bool: "bool", str: "string", float: "float", int: "int"}


def _properties(values):
    return [{"name": k, "type": KINDS[type(v)], "value": v} for k, v in sorted(values.items())]


def _tile_layer(builder, name, number):
    tiles = [tile + 1 if tile else 0 for tile in builder.layers[name]]
    return {
        "data": tiles,
        "height": builder.height,
        "id": number,
        "name": name,
        "opacity": 1,
        "type": "tilelayer",
        "visible": True,
        "width": builder.width,
        "x": 0,
        "y": 0,
    }


def _zone(number, zone):
    name, x, y, w, h, properties = zone
    return {
        "height": h * TILE,
        "id": number,
        "name": name,
        "properties": _properties(properties),
        "rotation": 0,
        "type": "area",
        "visible": True,
        "width": w * TILE,
        "x": x * TILE,
        "y": y * TILE,
    }


def _zone_layer(builder, number):
    return {
        "draworder": "topdown",
        "id": number,
        "name": "floorLayer",
        "opacity": 1,
        "objects": [_zone(i + 1, zone) for i, zone in enumerate(builder.zones)],
        "type": "objectgroup",
        "visible": True,
        "x": 0,
        "y": 0,
    }


def _layers(builder):
    names = BELOW_AVATARS + ["floorLayer"] + ABOVE
    out = []
    for name in names:
        if name == "floorLayer":
            out.append(_zone_layer(builder, len(out) + 1))
        elif any(builder.layers[name]):
            out.append(_tile_layer(builder, name, len(out) + 1))
    return out


def _tileset(book, name, image):
    return {
        "columns": COLUMNS,
        "firstgid": 1,
        "image": image,
        "imageheight": book.rows * TILE,
        "imagewidth": COLUMNS * TILE,
        "margin": 0,
        "name": name,
        "spacing": 0,
        "tilecount": book.rows * COLUMNS,
        "tileheight": TILE,
        "tilewidth": TILE,
        "tiles": book.tile_entries(),
    }


def encode_tileset(book):
    """The tileset alone, for map makers: every tile's class is the name of its piece."""
    tileset = _tileset(book, "atrium", "atrium.png")
    entries = {entry["id"]: entry for entry in tileset["tiles"]}
    for piece in book.pieces.values():
        for tile in (tile for row in piece.ids for tile in row):
            entries.setdefault(tile, {"id": tile})["type"] = piece.name
    tileset.pop("firstgid")
    tileset["tiles"] = [entries[tile] for tile in sorted(entries)]
    tileset |= {"type": "tileset", "version": "1.10", "tiledversion": "1.10.2"}
    return json.dumps(tileset, separators=(",", ":")) + "\n"


def encode(builder, properties):
    """The map's text."""
    layers = _layers(builder)
    document = {
        "compressionlevel": -1,
        "height": builder.height,
        "infinite": False,
        "layers": layers,
        "nextlayerid": len(layers) + 1,
        "nextobjectid": len(builder.zones) + 1,
        "orientation": "orthogonal",
        "properties": _properties(properties),
        "renderorder": "right-down",
        "tiledversion": "1.10.2",
        "tileheight": TILE,
        "tilesets": [_tileset(builder.book, "atrium", "../tilesets/atrium.png")],
        "tilewidth": TILE,
        "type": "map",
        "version": "1.10",
        "width": builder.width,
    }
    return json.dumps(document, separators=(",", ":")) + "\n"
