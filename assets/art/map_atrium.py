"""The default map: house, garden, zones and spawns, checked before it is written."""

from art import map_checks
from art.map_garden import plant_garden
from art.map_plan import build_house
from art.map_wing import furnish

SPAWN = (30, 23, 4, 2)  # cells inside the entrance


def _zones(b):
    b.zone("Stage", 24, 5, 16, 3, stage=True)
    b.zone("Forum", 18, 9, 28, 5, audience="Stage")
    b.zone("Hall", 18, 14, 28, 13)
    b.zone("Birch room", 3, 5, 14, 8, private=True)
    b.zone("Cedar room", 3, 16, 14, 11, private=True)
    b.zone("Kitchen", 47, 5, 14, 9)
    b.zone("Library", 47, 17, 14, 10, silent=True)
    b.zone("Garden", 1, 30, 62, 13)


def _spawns(b):
    x, y, w, h = SPAWN
    b.fill("start", x, y, w, h, "spawn")
    b.zone("entrance", x, y, w, h, start=True)
    b.zone("lounge", 23, 20, 2, 1, start=True)
    b.zone("coffee", 49, 12, 3, 1, start=True)
    b.zone("garden-gate", 30, 31, 4, 2, start=True)


def build(book):
    """The finished MapBuilder."""
    builder = build_house(book)
    furnish(builder)
    plant_garden(builder)
    _zones(builder)
    _spawns(builder)
    return map_checks.finish(builder, SPAWN[0], SPAWN[1])
