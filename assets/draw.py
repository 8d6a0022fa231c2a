"""Draws every picture and map of assets/ into its place; run it after changing anything in art/.

    python3 assets/draw.py           writes the files
    python3 assets/draw.py --check   writes nothing; fails when a committed file differs

Pictures are compared by their pixels, so another zlib's packing is no difference.
"""

import sys
from pathlib import Path

from art import avatar_sheet, logo, map_tmj, maps, png, reactions, tileset

HERE = Path(__file__).resolve().parent


def _avatars():
    sheet, table = avatar_sheet.draw_wardrobe()
    palette = avatar_sheet.draw_palette()
    yield "avatars/parts.png", png.encode_smallest(sheet.width, sheet.height, sheet.pixels)
    yield "avatars/palette.png", png.encode_rgba(palette.width, palette.height, palette.pixels)
    yield "avatars/avatars.json", table.encode()
    symbols = reactions.draw()
    yield "avatars/reactions.png", png.encode_smallest(symbols.width, symbols.height, symbols.pixels)


def _world():
    book = tileset.build()
    sheet = book.picture()
    yield "tilesets/atrium.png", png.encode_smallest(sheet.width, sheet.height, sheet.pixels)
    yield "tilesets/atrium.tsj", map_tmj.encode_tileset(book).encode()
    for name, builder in maps.build_all(book).items():
        yield f"maps/{name}.tmj", maps.encode(name, builder).encode()


def _ui():
    for name, size in (("favicon-32.png", 32), ("icon-192.png", 192)):
        icon = logo.draw_icon(size)
        yield f"ui/{name}", png.encode_smallest(icon.width, icon.height, icon.pixels)
    yield "ui/favicon.svg", logo.favicon_svg().encode()
    yield "ui/logo.svg", logo.wordmark_svg().encode()


def outputs():
    """(path below assets/, bytes) of every generated file."""
    yield from _avatars()
    yield from _world()
    yield from _ui()


def _same(path, data):
    if not path.is_file():
        return False
    old = path.read_bytes()
    if path.suffix == ".png":
        return old == data or png.decode(old) == png.decode(data)
    return old == data


def check():
    stale = [name for name, data in outputs() if not _same(HERE / name, data)]
    for name in stale:
        print(f"assets/{name} is not what assets/draw.py draws: run python3 assets/draw.py")
    return 1 if stale else 0


def write():
    for name, data in outputs():
        path = HERE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        print(f"assets/{name}: {len(data)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(check() if "--check" in sys.argv[1:] else write())
