"""Puts the avatars together: the sheet, the palette picture and the table that describes both."""

import json

from art import avatar_body as body
from art.avatar_styles import STYLES
from art.canvas import Canvas
from art.ramps import palette_rows, ramp_table
from art.sprite import FLAT, FRAME_H, FRAME_W, SlotSprite, points_of

FACINGS = ["down", "left", "right", "up"]
COLUMNS = ["idle", "breath", "walk0", "walk1", "walk2", "walk3", "sit"]
ANCHOR = (16, 44)


def _stamp_parts(sprite, parts, bob):
    for slot, x, y, lines, light in parts:
        sprite.stamp(points_of(lines, x, y + bob), slot, light or FLAT, press=light is not None)


def draw_frame(style, facing, column):
    """One outlined SlotSprite."""
    pose = body.POSES[column]
    side = "left" if facing == "right" else facing
    sprite = SlotSprite(flip=facing == "right")
    _stamp_parts(sprite, style.behind.get(side, []), pose.bob)
    body.draw_legs(sprite, side, pose, style.skirt)
    body.draw_hips(sprite, side, pose, style.skirt)
    body.draw_torso(sprite, side, pose)
    body.draw_head(sprite, side, pose)
    body.draw_face(sprite, side, pose)
    if style.ears and side != "left":
        body.draw_ears(sprite, side, pose)
    _stamp_parts(sprite, style.front.get(side, []), pose.bob)
    return sprite.outlined()


def draw_sheet():
    """All styles below each other, four facings each, one column a pose."""
    sheet = Canvas(FRAME_W * len(COLUMNS), FRAME_H * len(FACINGS) * len(STYLES))
    for i, style in enumerate(STYLES):
        for j, facing in enumerate(FACINGS):
            for k, column in enumerate(COLUMNS):
                frame = draw_frame(style, facing, column).encoded()
                sheet.paste(frame, k * FRAME_W, (i * len(FACINGS) + j) * FRAME_H)
    return sheet


def draw_palette():
    rows = palette_rows()
    picture = Canvas(4, len(rows))
    picture.pixels = [color for row in rows for color in row]
    return picture


def describe():
    """avatars.json: what the join screen and the renderer need to know of the sheet."""
    table = {
        "frame": {
            "width": FRAME_W,
            "height": FRAME_H,
            "anchor_x": ANCHOR[0],
            "anchor_y": ANCHOR[1],
        },
        "styles": len(STYLES),
        "style_names": [style.name for style in STYLES],
        "facings": FACINGS,
        "columns": COLUMNS,
        "encoding": {"slot_step": 32, "shade_step": 64, "shades": 4},
        "ramps": ramp_table(),
        "look": ["style", "skin", "hair", "top", "bottom", "shoes", "accessory", "reserved"],
        "shadow": {"radius_x": 9, "radius_y": 3, "alpha": 0.28},
    }
    return json.dumps(table, indent=2) + "\n"
