"""Draws small pictures of the template maps for the documents; not part of what draw.py checks.

    python3 assets/picture.py   writes docs/images/map-NAME.png
"""

from pathlib import Path

from art import map_picture, maps, png, tileset

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
SHRINK = 2


def main():
    for name, builder in maps.build_all(tileset.build()).items():
        if name == "atrium":
            continue
        picture = map_picture.draw(builder, SHRINK)
        data = png.encode_smallest(picture.width, picture.height, picture.pixels)
        (IMAGES / f"map-{name}.png").write_bytes(data)
        print(f"docs/images/map-{name}.png: {picture.width} x {picture.height}, {len(data)} bytes")


if __name__ == "__main__":
    main()
