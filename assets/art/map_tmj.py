"""Writes a finished map as Tiled JSON: orthogonal, plain arrays, the tileset in its own file."""

import json

from art.autotile import terrain_sets
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


def encode_tileset(book):
    """The tileset, for our maps and those of others: every tile's class is its piece's name."""
    entries = {entry["id"]: entry for entry in book.tile_entries()}
    for piece in book.pieces.values():
        for tile in (tile for row in piece.ids for tile in row):
            entries.setdefault(tile, {"id": tile})["type"] = piece.name
    tileset = {
        "columns": COLUMNS,
        "image": "atrium.png",
        "imageheight": book.rows * TILE,
        "imagewidth": COLUMNS * TILE,
        "margin": 0,
        "name": "atrium",
        "spacing": 0,
        "tilecount": book.rows * COLUMNS,
        "tiledversion": "1.10.2",
        "tileheight": TILE,
        "tiles": [entries[tile] for tile in sorted(entries)],
        "tilewidth": TILE,
        "type": "tileset",
        "version": "1.10",
        "wangsets": terrain_sets(book),
    }
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
        "tilesets": [{"firstgid": 1, "source": "../tilesets/atrium.tsj"}],
        "tilewidth": TILE,
        "type": "map",
        "version": "1.10",
        "width": builder.width,
    }
    return json.dumps(document, separators=(",", ":")) + "\n"
