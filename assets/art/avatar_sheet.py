"""Puts the avatars' wardrobe together: one picture of all parts, the palette, and their table.

A look is a shape and a colour for each category. Whoever draws it stamps the layers of its shapes
from back to front (client/render/avatar_composer.h), so that the sheet holds each part only once.
"""

import json
from dataclasses import dataclass, field

from art.avatar_body import FACES, draw_body
from art.avatar_bottoms import BOTTOMS, SHOES_SHAPES
from art.avatar_cuts import CUTS, draw_hair
from art.avatar_extras import EXTRAS, GLASSES_SHAPES, HATS, draw_worn
from art.avatar_eyes import SHAPES as EYE_SHAPES
from art.avatar_eyes import draw_eyes
from art.avatar_rig import ANCHOR, CYCLES, FACINGS, MARKS, POSES, Layers
from art.avatar_tops import TOPS, draw_top
from art.canvas import Canvas
from art.ramps import palette_rows, ramp_table
from art.sprite import FRAME_H, FRAME_W, SHADE_STEP, SLOT_STEP, SLOTS

SHEET_WIDTH = 256


@dataclass
class Shape:
    name: str
    draw: object
    # Rows below the top of what is worn, down to which no hair is seen; by facing.
    hides_hair: list = field(default_factory=list)


def _shapes(table, make):
    return [Shape(name, make(name)) for name in table]


def _hats():
    for name, (parts, rows) in HATS.items():
        down, left, up = rows or (0, 0, 0)
        by_facing = {"down": down, "left": left, "right": left, "up": up}
        yield Shape(name, draw_worn(parts), [by_facing[f] for f in FACINGS] if rows else [])


# Category, the slot whose colours it chooses, shapes; in the order of a look's bytes.
CATEGORIES = [
    ("body", "skin", _shapes(FACES, draw_body)),
    ("eyes", "eyes", _shapes(EYE_SHAPES, draw_eyes)),
    ("hair", "hair", _shapes(CUTS, draw_hair)),
    ("top", "top", _shapes(TOPS, draw_top)),
    ("bottom", "bottom", [Shape(name, draw) for name, draw in BOTTOMS.items()]),
    ("shoes", "shoes", [Shape(name, draw) for name, draw in SHOES_SHAPES.items()]),
    ("hat", "hat", list(_hats())),
    ("glasses", "glasses", _shapes(GLASSES_SHAPES, lambda n: draw_worn(GLASSES_SHAPES[n]))),
    ("extra", "extra", _shapes(EXTRAS, lambda n: draw_worn(EXTRAS[n]))),
]


class SpriteBook:
    """Every picture once; a number for each."""

    def __init__(self):
        self.numbers = {}
        self.canvases = []

    def add(self, canvas):
        key = (canvas.width, tuple(canvas.pixels))
        if key not in self.numbers:
            self.numbers[key] = len(self.canvases)
            self.canvases.append(canvas)
        return self.numbers[key]

    def packed(self):
        """(sheet, [[x, y, w, h] of each picture]): shelves of falling height."""
        order = sorted(range(len(self.canvases)), key=lambda i: (-self.canvases[i].height, i))
        places, x, y, shelf = {}, 0, 0, 0
        for i in order:
            canvas = self.canvases[i]
            if x + canvas.width > SHEET_WIDTH:
                x, y, shelf = 0, y + shelf, 0
            places[i] = [x, y, canvas.width, canvas.height]
            x, shelf = x + canvas.width, max(shelf, canvas.height)
        sheet = Canvas(SHEET_WIDTH, y + shelf)
        for i, (left, top, _, _) in places.items():
            sheet.paste(self.canvases[i], left, top)
        return sheet, [places[i] for i in range(len(self.canvases))]


def _drawn(shape, facing, pose):
    layers = Layers(facing, pose)
    shape.draw(layers)
    return layers.sprites


def _piece(sprites_by_frame, z, book):
    """A shape's layer: for each frame the place (sprite, x, y) by its number, -1 for nothing."""
    places, frames = [], []
    for sprites in sprites_by_frame:
        trimmed = sprites[z].trimmed() if z in sprites else None
        if trimmed is None:
            frames.append(-1)
            continue
        x, y, canvas = trimmed
        place = [book.add(canvas), x, y]
        if place not in places:
            places.append(place)
        frames.append(places.index(place))
    return {"z": z, "press": z not in MARKS, "places": places, "frames": frames}


def _described(shape, book):
    frames = [_drawn(shape, facing, pose) for facing in FACINGS for pose in POSES]
    levels = sorted({z for sprites in frames for z in sprites})
    table = {"name": shape.name, "pieces": [_piece(frames, z, book) for z in levels]}
    return {**table, "hides_hair": shape.hides_hair} if shape.hides_hair else table


def draw_palette():
    rows = palette_rows()
    picture = Canvas(4, len(rows))
    picture.pixels = [color for row in rows for color in row]
    return picture


def draw_wardrobe():
    """(sheet, avatars.json): the parts, and what the client needs to know of them."""
    book = SpriteBook()
    categories = [
        {"name": name, "slot": slot, "shapes": [_described(shape, book) for shape in shapes]}
        for name, slot, shapes in CATEGORIES
    ]
    sheet, sprites = book.packed()
    table = {
        "frame": {
            "width": FRAME_W,
            "height": FRAME_H,
            "anchor_x": ANCHOR[0],
            "anchor_y": ANCHOR[1],
        },
        "facings": FACINGS,
        "poses": list(POSES),
        "cycles": {name: {"ms": ms, "poses": poses} for name, (ms, poses) in CYCLES.items()},
        "encoding": {"slot_step": SLOT_STEP, "shade_step": SHADE_STEP, "slots": SLOTS},
        "ramps": ramp_table(),
        "categories": categories,
        "sprites": sprites,
        "shadow": {"radius_x": 9, "radius_y": 3, "alpha": 0.28},
    }
    return sheet, json.dumps(table, separators=(",", ":")) + "\n"
