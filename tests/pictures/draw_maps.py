"""Draws maps for a comparison of pictures.

Reads lines of JSON: {"map": FILE, "nowMs": T, "backdrop": [r, g, b], "out": FILE}. Writes the
pixels (RGBA, rows from the top) to `out`, and answers each with a line {"width", "height"} or
{"problem"}.
"""

import json
import sys
from pathlib import Path

from tiled_file import NotDrawable
from tiled_picture import Picture


def answer(wish: dict) -> dict:
    try:
        picture = Picture(Path(wish["map"]), wish["nowMs"], tuple(wish["backdrop"]))
        image = picture.draw()
    except NotDrawable as problem:
        return {"problem": str(problem)}
    Path(wish["out"]).write_bytes(image.tobytes())
    return {"width": image.width, "height": image.height}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
