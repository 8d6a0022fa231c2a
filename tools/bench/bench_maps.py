"""Maps for the benchmarks, written as Tiled JSON with a tileset of their own."""

import base64
import json
import math
import random
import struct
import zlib
from array import array
from pathlib import Path

TILE = 32
TILES_PER_ROW = 8
TILE_ROWS = 8
MAX_SPAWNS = 4000
# Everybody sees everybody: two by two cells, which the view covers from any corner.
ALL_VISIBLE_SIDE = 32
# Tiles in the cells that one client sees, hysteresis included; for about 20 others in view.
TILES_IN_VIEW = 3300
OTHERS_IN_VIEW = 20


def all_visible_map(folder: Path) -> Path:
    side = ALL_VISIBLE_SIDE
    spawns = [(x, y) for y in range(4, side - 4, 3) for x in range(4, side - 4, 3)]
    return _write(folder, "all-visible", side, _floor_and_walls(side), spawns)


def spread_map(folder: Path, clients: int) -> Path:
    side = min(1000, math.ceil(math.sqrt(clients * TILES_IN_VIEW / OTHERS_IN_VIEW)))
    columns = math.ceil(math.sqrt(min(clients, MAX_SPAWNS)))
    places = [round((i + 0.5) * side / columns) for i in range(columns)]
    spawns = [(min(max(x, 1), side - 2), min(max(y, 1), side - 2)) for y in places for x in places]
    return _write(folder, f"spread-{clients}", side, _floor_and_walls(side), spawns[:MAX_SPAWNS])


def talk_map(folder: Path) -> Path:
    """A hall with a private room on its right; talk_bench.mjs knows the tiles."""
    side = 16
    room = {"x": 10, "y": 2, "width": 4, "height": 4}
    return _write(folder, "talk", side, _floor_and_walls(side), [(4, 4)], [_zone(room, private=True)])


def tiles_map(folder: Path) -> Path:
    """A stage, and an audience in which nobody is near anybody; tiles.bench.ts knows the tiles."""
    side = 36
    stage = {"x": 2, "y": 2, "width": 2, "height": 2}
    audience = {"x": 8, "y": 2, "width": 26, "height": 32}
    zones = [
        _zone(stage, zoneName="Stage", stage=True),
        _zone(audience, zoneName="Audience", audience="Stage"),
    ]
    return _write(folder, "tiles", side, _floor_and_walls(side), [(5, 15)], zones)


def large_map(folder: Path, side: int = 403, layers: int = 8) -> Path:
    """A furnished map: floors without gaps below, things here and there above."""
    dice = random.Random(1)
    kinds = TILES_PER_ROW * TILE_ROWS
    data = [("floor", [1 + dice.randrange(3) for _ in range(side * side)])]
    for number in range(1, layers):
        share = 0.5 / number
        cells = [
            2 + dice.randrange(kinds - 1) if dice.random() < share else 0
            for _ in range(side * side)
        ]
        data.append((f"things {number}", cells))
    return _write(folder, f"large-{side}", side, data, [(side // 2, side // 2)])


def layered_map(folder: Path, side: int = 500, layers: int = 200) -> Path:
    """As many layers as anybody may dream of: a floor, and a few things on each of the others."""
    dice = random.Random(2)
    kinds = TILES_PER_ROW * TILE_ROWS
    data = [("floor", array("I", [1]) * (side * side))]
    for number in range(1, layers):
        cells = array("I", bytes(4 * side * side))
        for _ in range(side * side // 50):
            cells[dice.randrange(side * side)] = 2 + dice.randrange(kinds - 1)
        data.append((f"things {number}", cells))
    return _write(folder, f"layered-{side}", side, data, [(side // 2, side // 2)])


def _floor_and_walls(side: int) -> list[tuple[str, list[int]]]:
    last = side - 1
    walls = [
        2 if x in (0, last) or y in (0, last) else 0 for y in range(side) for x in range(side)
    ]
    return [("floor", [1] * (side * side)), ("walls", walls)]


def _write(folder: Path, name: str, side: int, layers, spawns, zones=()) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tiles.png").write_bytes(_tileset_png())
    document = {
        "type": "map",
        "version": "1.10",
        "orientation": "orthogonal",
        "renderorder": "right-down",
        "infinite": False,
        "width": side,
        "height": side,
        "tilewidth": TILE,
        "tileheight": TILE,
        "layers": [
            _layer(i + 1, layer_name, cells, side)
            for i, (layer_name, cells) in enumerate(layers)
        ]
        + [_object_layer(len(layers) + 1, spawns, zones)],
        "tilesets": [_tileset()],
    }
    path = folder / f"{name}.tmj"
    path.write_text(json.dumps(document))
    return path


def _layer(number: int, name: str, cells: list[int] | array, side: int) -> dict:
    return {
        "id": number,
        "name": name,
        "type": "tilelayer",
        "width": side,
        "height": side,
        "x": 0,
        "y": 0,
        "opacity": 1,
        "visible": True,
        **_data(cells),
    }


def _data(cells: list[int] | array) -> dict:
    """Numbers; large layers packed, or the file would be larger than any map may be."""
    if isinstance(cells, list):
        return {"data": cells}
    packed = base64.b64encode(zlib.compress(cells.tobytes(), 1)).decode()
    return {"data": packed, "encoding": "base64", "compression": "zlib"}


# Spawns as points, of which all count; of a layer of start tiles only some do.
def _object_layer(number: int, spawns, zones) -> dict:
    points = [
        {"type": "spawn", "point": True, **_box(x + 0.5, y + 0.5, 0, 0)} for x, y in spawns
    ]
    common = {"name": "", "rotation": 0, "visible": True}
    objects = [{"id": i + 1, **common, **item} for i, item in enumerate([*points, *zones])]
    return {
        "id": number,
        "name": "places",
        "type": "objectgroup",
        "x": 0,
        "y": 0,
        "opacity": 1,
        "visible": True,
        "objects": objects,
    }


def _zone(place: dict, **properties: str | bool) -> dict:
    described = [
        {"name": name, "type": "bool" if isinstance(value, bool) else "string", "value": value}
        for name, value in properties.items()
    ]
    return {"type": "area", "properties": described, **_box(**place)}


def _box(x: float, y: float, width: int, height: int) -> dict:
    return {"x": x * TILE, "y": y * TILE, "width": width * TILE, "height": height * TILE}


def _tileset() -> dict:
    return {
        "firstgid": 1,
        "name": "tiles",
        "image": "tiles.png",
        "imagewidth": TILE * TILES_PER_ROW,
        "imageheight": TILE * TILE_ROWS,
        "tilewidth": TILE,
        "tileheight": TILE,
        "columns": TILES_PER_ROW,
        "tilecount": TILES_PER_ROW * TILE_ROWS,
        "margin": 0,
        "spacing": 0,
        "tiles": [
            {"id": 1, "properties": [{"name": "collides", "type": "bool", "value": True}]}
        ],
    }


def _tileset_png() -> bytes:
    """One flat colour a tile."""
    width, height = TILE * TILES_PER_ROW, TILE * TILE_ROWS
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            number = y // TILE * TILES_PER_ROW + x // TILE
            rows += bytes((40 + number * 3 % 200, 90 + number * 37 % 150, 60 + number * 11 % 180))
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(bytes(rows), 6)),
        (b"IEND", b""),
    ]
    png = b"\x89PNG\r\n\x1a\n"
    for kind, content in chunks:
        checksum = zlib.crc32(kind + content)
        png += struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)
    return png
